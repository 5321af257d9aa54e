// Random commands: what a meeting may bring, and what must be refused, drawn from a seed.
#pragma once

#include <string>
#include <vector>

#include "base/random.hpp"
#include "session/replay.hpp"
#include "unit/session/kit.hpp"

namespace sprong::kit {

class Commands {
 public:
  explicit Commands(std::uint64_t seed) : m_random(seed) {}

  std::uint32_t below(std::uint32_t bound) { return m_random.below(bound); }

  /// A text with a word that no other text has; sometimes empty or too long.
  std::string text() {
    static const char* const pieces[] = {"going", "anyway", "één", "line\nbreak", "\"quoted\"", "𝄞", "it's", "a,b;c"};
    std::string made = "canary" + std::to_string(++m_texts) + "x";
    const std::uint32_t count = below(12);
    for (std::uint32_t index = 0; index < count; ++index) made += std::string(" ") + pieces[below(8)];
    if (below(25) == 0) return std::string(5000, 'x');
    if (below(25) == 0) return {};
    return made;
  }

  session::Command next(const session::Document& document) {
    switch (below(22)) {
      case 0:
        return session::SetTitle{text()};
      case 1:
        return session::SetParticipants{static_cast<int>(below(40)) - 1};
      case 2:
        return session::PlanStep{step(), below(2) == 0, static_cast<int>(below(60))};
      case 3:
        return below(2) == 0 ? session::Command(session::SetGroups{std::vector<int>(below(10), 5)}) : plan_walk();
      case 4:
        return session::SetPerspective{static_cast<int>(below(6)), perspective()};
      case 5:
        return session::FillInContact{below(3) == 0 ? "line" : "own", text()};
      case 6:
      case 7:
      case 8:
        return item(document);
      case 9:
        return session::HangLabel{any(document.items), 0.1F * static_cast<float>(below(12)), 0.5F};
      case 10:
        return session::TakeBackItem{any(document.items)};
      case 11:
        return session::ReleaseItem{any(document.items), release()};
      case 12:
        return session::PutStory{static_cast<int>(below(5)), station(), text()};
      case 13:
        return start_game();
      case 14:
      case 15:
        return ask(document);
      case 16:
        return session::StopGame{any(document.games)};
      case 17:
        return printed_game(document);
      case 18:
        return session::TakeBackGame{any(document.games)};
      case 19:
      case 20:
        return form(document);
      default:
        return session::ReleaseReason{any(document.forms), below(2) == 0 ? "need" : "keep/red", release()};
    }
  }

  template <class Record>
  session::RecordId any(const std::map<session::RecordId, Record>& records) {
    if (records.empty()) return session::RecordId("nothing");
    auto place = records.begin();
    std::advance(place, below(static_cast<std::uint32_t>(records.size())));
    return place->first;
  }

 private:
  content::StepKey step() {
    static const char* const names[] = {"welcome", "walk", "quartet", "choices", "nowhere"};
    return content::StepKey(names[below(5)]);
  }
  content::StationKey station() {
    static const char* const names[] = {"call", "diving-in", "maze", "nowhere"};
    return content::StationKey(names[below(4)]);
  }
  content::Perspective perspective() {
    return below(2) == 0 ? content::Perspective::own : content::Perspective::client;
  }
  session::Release release() { return static_cast<session::Release>(below(3)); }

  std::vector<content::QuartetKey> quartets(std::uint32_t of_six) {
    std::vector<content::QuartetKey> result;
    for (const char* name : {"red", "orange", "yellow", "green", "blue", "violet"}) {
      if (below(6) < of_six) result.emplace_back(name);
    }
    return result;
  }

  session::Command plan_walk() {
    session::PlanWalk plan{static_cast<int>(below(4)), static_cast<int>(below(6)), {}};
    for (int number = 1; number <= 9; ++number) {
      if (below(2) == 0) plan.groups.push_back({number, static_cast<int>(below(7))});
    }
    return plan;
  }

  session::Command item(const session::Document& document) {
    session::PutItem put{};
    if (below(3) == 0) put.id = any(document.items);
    if (below(2) == 0) put.theme = below(2) == 0 ? "Going anyway" : "not alone";
    put.what.kind = static_cast<journey::ItemKind>(below(4));
    put.what.group = static_cast<int>(below(5));
    put.what.text = text();
    put.what.perspective = perspective();
    if (put.what.kind == journey::ItemKind::label) put.what.station = station();
    const bool card = put.what.kind == journey::ItemKind::green || put.what.kind == journey::ItemKind::red;
    if (card) put.what.about = static_cast<journey::About>(below(4));
    return put;
  }

  session::Command start_game() {
    return session::StartGame{static_cast<int>(below(4)), quartets(5), std::vector<session::Seat>(2 + below(5)),
                              below(1000)};
  }

  session::Command ask(const session::Document& document) {
    const session::RecordId id = any(document.games);
    const auto found = document.games.find(id);
    if (found == document.games.end() || found->second.printed) return session::MakeAsk{id, {}};
    const auto game = session::replay(found->second, *document.deck());
    const auto legal = game->legal_asks();
    if (legal.empty()) return session::MakeAsk{id, {}};
    const quartet::Ask ask = legal[below(static_cast<std::uint32_t>(legal.size()))];
    const content::Quartet& quartet =
        *content::find_quartet(*document.deck(), found->second.quartets[static_cast<std::size_t>(ask.card / 4)]);
    return session::MakeAsk{
        id, {game->on_turn(), ask.asked, quartet.id, quartet.cards[static_cast<std::size_t>(ask.card % 4)].id}};
  }

  session::Command printed_game(const session::Document& document) {
    std::vector<std::vector<content::QuartetKey>> won(1 + below(4));
    for (auto& seat : won) seat = quartets(1);
    return session::PutPrintedGame{below(2) == 0 ? any(document.games) : session::RecordId{},
                                   static_cast<int>(below(4)), quartets(6), won};
  }

  session::Command form(const session::Document& document) {
    session::PutForm put{};
    if (below(3) == 0) put.id = any(document.forms);
    put.table = static_cast<int>(below(4));
    put.form.won = quartets(2);
    for (const content::QuartetKey& quartet : put.form.won) {
      if (below(3) == 0) put.form.keep.push_back({quartet, text()});
      if (below(3) == 0) put.form.discard.push_back({quartet, text()});
    }
    if (below(2) == 0) put.form.wish = reflection::Chosen{content::QuartetKey("violet"), text()};
    if (below(2) == 0) put.form.need = text();
    put.handed_in = below(2) == 0;
    return put;
  }

  base::Random m_random;
  int m_texts = 0;
};

}  // namespace sprong::kit
