// BigSession: sessions of any size, made through the same commands as in a meeting.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "app/data.hpp"
#include "content/read_pack.hpp"
#include "session/replay.hpp"
#include "session/session.hpp"

namespace sprong::bench {

namespace fs = std::filesystem;

template <class T>
T must(base::Result<T> result) {
  if (result.ok()) return std::move(result).value();
  std::cerr << "the benchmark cannot go on: " << result.error().code << '\n';
  std::exit(1);
}

inline void must(const base::Result<void>& result) {
  if (result.ok()) return;
  std::cerr << "the benchmark cannot go on: " << result.error().code << '\n';
  std::exit(1);
}

inline const base::FixedClock& the_day() {
  static const base::FixedClock held(1467115200000);
  return held;
}

inline std::shared_ptr<const content::Pack> courage() {
  static const auto held = [] {
    content::PackReading reading = content::read_pack(app::find_data().packs / "courage", content::Media::skip);
    if (!reading.pack) std::exit(1);
    return std::make_shared<const content::Pack>(*std::move(reading.pack));
  }();
  return held;
}

/// Where files are written: SPRONG_BENCH_FOLDER, else here; on the disk that is to be measured.
inline fs::path folder() {
  const char* named = std::getenv("SPRONG_BENCH_FOLDER");
  const fs::path path = (named == nullptr ? fs::current_path() : fs::path(named)) / "bench-sessions";
  fs::create_directories(path);
  return path;
}

struct Size {
  int items = 0;
  int forms = 0;
  int games = 0;
};

/// A label, or a green or red card, with some 60 characters of text.
inline session::PutItem item(int number) {
  static const char* const stations[] = {"call", "diving-in", "maze", "helpers", "laurel-wreath"};
  session::PutItem put{};
  put.what.group = 1 + number % 5;
  put.what.text = "What I wrote down as number " + std::to_string(number) + ": I rang, and waited, and stayed.";
  put.what.kind = number % 3 == 0   ? journey::ItemKind::label
                  : number % 3 == 1 ? journey::ItemKind::green
                                    : journey::ItemKind::red;
  if (number % 3 == 0) {
    put.what.station = content::StationKey(stations[number % 5]);
  } else {
    put.what.about = number % 2 == 0 ? journey::About::self : journey::About::organisation;
  }
  if (number % 10 == 0) put.theme = "Theme " + std::to_string(number % 7);
  return put;
}

inline void add_items(session::Session& session, int from, int count) {
  std::vector<session::Command> commands;
  for (int number = from; number < from + count; ++number) commands.emplace_back(item(number));
  must(session.send_all(commands));
}

inline void add_forms(session::Session& session, int count) {
  std::vector<session::Command> commands;
  const std::vector<content::Quartet>& quartets = session.document().deck()->quartets;
  for (int number = 0; number < count; ++number) {
    session::PutForm put{};
    put.table = 1 + number % 99;
    put.code = "f" + std::to_string(number);
    put.game_number = 1 + number / 99;
    put.handed_in = number % 4 != 0;
    const content::QuartetKey& own = quartets[static_cast<std::size_t>(number) % quartets.size()].id;
    put.form.won = {own};
    put.form.keep = {{own, "It is why I ring the bell and stay, even then."}};
    put.form.need = "An hour a month to think together, and somebody to laugh with.";
    commands.emplace_back(put);
  }
  must(session.send_all(commands));
}

/// A game between four, played to its end.
inline void add_game(session::Session& session, int number) {
  const content::Deck& deck = *session.document().deck();
  std::vector<content::QuartetKey> all;
  for (const content::Quartet& quartet : deck.quartets) all.push_back(quartet.id);
  const auto id = must(session.send(
      session::StartGame{1 + number % 99, all, std::vector<session::Seat>(4), static_cast<std::uint64_t>(number)}));
  quartet::Game game = must(session::replay(session.document().games.at(id), deck));
  base::Random random(static_cast<std::uint64_t>(number));
  std::vector<session::Command> asks;
  while (!game.finished()) {
    const auto legal = game.legal_asks();
    const quartet::Ask ask = legal[random.below(static_cast<std::uint32_t>(legal.size()))];
    const content::Quartet& quartet = deck.quartets[static_cast<std::size_t>(ask.card / 4)];
    asks.emplace_back(session::MakeAsk{
        id, {game.on_turn(), ask.asked, quartet.id, quartet.cards[static_cast<std::size_t>(ask.card % 4)].id}});
    must(game.apply(ask));
  }
  must(session.send_all(asks));
}

inline session::Session make_session(const fs::path& path, const Size& size, std::uint64_t seed = 1) {
  fs::remove(path);
  session::NewSession with;
  with.programme = content::ProgrammeKey("one-day");
  with.groups = 5;
  with.participants = size.forms > 0 ? size.forms : 20;
  auto session = must(session::Session::create(path, courage(), with, the_day(), base::Random(seed)));
  if (size.items > 0) add_items(session, 0, size.items);
  if (size.forms > 0) add_forms(session, size.forms);
  for (int game = 0; game < size.games; ++game) add_game(session, game);
  return session;
}

inline session::Session open(const fs::path& path) {
  return must(session::Session::open(path, app::find_data().packs, the_day(), base::Random(3)));
}

/// With so many items: games and people grow with them, to 500 games and 1,000 people at 50,000.
inline fs::path session_of(int items) {
  static std::vector<int> made;
  const fs::path path = folder() / ("items-" + std::to_string(items) + ".sprong");
  if (std::find(made.begin(), made.end(), items) != made.end()) return path;
  make_session(path, {items, std::max(10, items / 50), std::max(5, items / 100)});
  made.push_back(items);
  return path;
}

}  // namespace sprong::bench
