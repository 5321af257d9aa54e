#include "base/clock.hpp"
#include "base/text.hpp"
#include "session/apply.hpp"
#include "session/replay.hpp"
#include "session/walk.hpp"
#include "themes/themes.hpp"

namespace sprong::session {
namespace {

base::Result<void> check(const Document& document, const Meeting& meeting) {
  if (document.pack->find(meeting.programme) == nullptr) {
    return base::Error{"session.unknown-programme", {{"programme", meeting.programme.value}}, {}};
  }
  if (!meeting.keep_until.empty() && !base::is_date(meeting.keep_until)) {
    return base::Error{"session.date", {{"date", meeting.keep_until}}, {}};
  }
  return base::check_line(meeting.title, title_limit, base::Empty::refused);
}

base::Result<void> check(const Document&, const StepPlan&) { return {}; }

base::Result<void> check(const Document&, const Group& group) {
  const bool route_right = group.route.size() <= static_cast<std::size_t>(most_rounds);
  if (group.number >= 1 && group.number <= most_group_number && group.people >= 0 && route_right) return {};
  return base::Error{"session.unknown-group", {{"group", std::to_string(group.number)}}, {}};
}

base::Result<void> check(const Document& document, const Item& item) {
  return journey::check_item(item.what, exhibit_or_none(document));
}

base::Result<void> check(const Document&, const Theme& theme) { return themes::check_theme_name(theme.name); }

base::Result<void> check(const Document& document, const Story& story) {
  if (content::find_station(exhibit_or_none(document), story.station) == nullptr) {
    return base::Error{"item.unknown-station", {{"station", story.station.value}}, {}};
  }
  return base::check_text(story.text, journey::story_limit, base::Empty::allowed);
}

base::Result<void> check(const Document& document, const GameRecord& game) {
  const content::Deck* deck = document.deck();
  if (deck == nullptr || deck->id != game.deck) return base::Error{"game.no-deck", {}, {}};
  if (const auto pause = check_pause(game.pause); !pause.ok()) return pause.errors();
  if (game.printed) return check_winners(game);
  const auto played = replay(game, *deck);
  if (!played.ok()) return played.errors();
  return {};
}

base::Result<void> check(const Document& document, const FormRecord& form) {
  const content::Deck* deck = document.deck();
  if (deck == nullptr) return base::Error{"form.no-deck", {}, {}};
  if (const auto code = base::check_line(form.code, code_limit, base::Empty::refused); !code.ok()) return code;
  if (form.seat < 0 || form.seat > quartet::most_seats) {
    return base::Error{"form.unknown-seat", {{"seat", std::to_string(form.seat)}}, {}};
  }
  return reflection::check_form(form.form, *deck);
}

}  // namespace

base::Result<void> check_record(const Document& document, const Record& record) {
  return std::visit([&](const auto& held) { return check(document, held); }, record);
}

}  // namespace sprong::session
