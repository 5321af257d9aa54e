// Quartet, before and between games: who plays, with which quartets, how long it will take; and the games that were
// begun, to go on with.
#include <algorithm>

#include "ui/cards.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/setup_choices.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/table_parts.hpp"

namespace sprong::ui {
namespace {

constexpr base::Milliseconds minute = 60'000;
constexpr float row_height = 76;
constexpr float chip_tick = 16;     ///< a chosen chip's tick stands out above it
constexpr int attention_step = 10;  ///< percent
constexpr int most_tables = 99;
constexpr int pause_step = 15;  ///< seconds

class QuartetSetupScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "quartet_setup"; }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    pool(context, {area.x + area.width * 0.3F, area.y + area.height * 0.4F}, 800);
    top_line(context, step_crumbs(context));
    if (context.deck() == nullptr) {
      words(context, area, context.say("setup.no-deck"), style::body, theme().text);
      step_foot(context, Audience::desk);
    } else if (context.document().games.empty() || m_new) {
      draw_new(context, area);
    } else {
      draw_games(context, area);
    }
  }

 private:
  static bool individual(const Context& context) {
    return context.document().programme().kind == content::ProgrammeKind::individual;
  }

  // ---- games that were begun ----

  void draw_games(Context& context, const Rect& area) {
    const auto games = context.document().games_in_order();
    const float title = screen_title(context, area, context.in(context.step()->title), context.say("setup.games")) + 8;
    const session::GameRecord* running = nullptr;
    {
      Scroll scroll(context, "quartet.games", {area.x, area.y + title, area.width, area.height - title});
      Rect row = scroll.inner();
      row.height = 96;
      for (std::size_t index = 0; index < games.size(); ++index) {
        if (draw_game(context, row, *games[index], index + 1) && running == nullptr) running = games[index];
        row.y += row.height;
      }
      if (entry_row(context, "quartet.new", row, "plus", context.say("setup.new"), context.say("setup.new-words")))
        m_new = true;
      scroll.used(row.bottom());
    }
    if (running == nullptr) {
      step_foot(context, Audience::desk, context.say("step.next"));
      return;
    }
    step_foot_left(context, Audience::desk);
    const std::string next = context.say("setup.go-on", {{"table", std::to_string(running->table)}});
    if (next_step(context, "quartet.go-on", next)) open_game(context, *running);
  }

  /// True when the game is not finished.
  bool draw_game(Context& context, const Rect& row, const session::GameRecord& game, std::size_t number) {
    const bool playable = game.printed || m_shown.refresh(game, *context.deck());
    const bool running = !game.printed && playable && !m_shown.game().finished();
    const float bin = 64;
    const Rect whole{row.x, row.y, row.width - bin - 8, row.height};
    const std::string name = "quartet.game-" + std::to_string(number);
    if (entry_row(context, name, whole, game.printed ? "printer" : "people", table_crumbs(context, game),
                  state_words(context, game, playable), playable)) {
      open_game(context, game);
    }
    const Rect trash{row.right() - bin, row.y + 18, 60, 60};
    const Interaction away =
        context.interact("quartet.remove-" + std::to_string(number), trash, context.say("setup.remove"));
    icon(context, "trash", trash.centre(), 30, away.hovered || away.ring ? theme().text : theme().dim);
    if (away.ring) focus_ring(context, trash, measure::radius_row);
    if (away.activated) context.send(session::TakeBackGame{game.stamp.id});
    return running;
  }

  std::string state_words(const Context& context, const session::GameRecord& game, bool playable) const {
    if (!playable) return context.say("setup.cannot-play");
    if (game.printed) {
      std::size_t won = 0;
      for (const auto& quartets : game.won) won += quartets.size();
      return context.say("setup.printed-state",
                         {{"won", std::to_string(won)}, {"count", std::to_string(game.quartets.size())}});
    }
    if (m_shown.game().stopped()) return context.say("setup.stopped");
    if (m_shown.game().over()) return context.say("setup.over");
    return context.counted("setup.running", static_cast<long>(game.asks.size()),
                           {{"name", seat_name(context, m_shown, m_shown.game().on_turn())}});
  }

  static void open_game(Context& context, const session::GameRecord& game) {
    const char* screen = game.printed ? "quartet_printed" : "quartet_table";
    context.set_mark(game.printed ? "printed.game" : "quartet.game", game.stamp.id.value);
    context.open_screen(screen);
  }

  // ---- a new game ----

  void draw_new(Context& context, const Rect& area) {
    GameChoices choices = read_choices(context);
    const GameChoices before = choices;
    const float title = screen_title(context, area, context.in(context.step()->title), context.say("setup.title")) + 8;
    const Rect room{area.x, area.y + title, area.width, area.height - title};
    if (context.narrow()) {
      Scroll scroll(context, "quartet.setup", room);
      const Rect inner = scroll.inner();
      const float left = draw_seating(context, inner, choices) + 24;
      scroll.used(inner.y + left + draw_deck(context, {inner.x, inner.y + left, inner.width, 0}, choices));
    } else {
      const auto parts = columns(context, room, {0.57F, 0.43F}, {});
      {
        Scroll left(context, "quartet.setup", parts[0]);
        left.used(left.inner().y + draw_seating(context, left.inner(), choices));
      }
      panel(context, parts[1]);
      Scroll right(context, "quartet.deck", parts[1].inset(28, 24));
      right.used(right.inner().y + draw_deck(context, right.inner(), choices));
    }
    if (changed(before, choices)) keep_choices(context, choices);
    draw_new_foot(context, choices);
  }

  static bool changed(const GameChoices& a, const GameChoices& b) {
    const auto same_seat = [](const session::Seat& x, const session::Seat& y) {
      return x.animal == y.animal && x.kind == y.kind && x.attentiveness == y.attentiveness;
    };
    return a.table != b.table || a.minutes != b.minutes || a.pause != b.pause || a.printed != b.printed ||
           a.quartets != b.quartets ||
           !std::equal(a.seats.begin(), a.seats.end(), b.seats.begin(), b.seats.end(), same_seat);
  }

  /// How, at which table, who. Gives the height.
  static float draw_seating(Context& context, const Rect& rect, GameChoices& choices) {
    float y = rect.y;
    const float stepper_width = 240;
    if (!individual(context)) {
      y += draw_way(context, {rect.x, y, rect.width, 0}, choices) + 20;
      words(context, {rect.x + stepper_width + 24, y, rect.width - stepper_width - 24, 68}, context.say("setup.table"),
            style::body, theme().text, {.upright = Upright::middle});
      stepper(context, "quartet.table", {rect.x, y, stepper_width, 68}, choices.table, 1, most_tables);
      y += 84;
    }
    int seats = static_cast<int>(choices.seats.size());
    words(context, {rect.x + stepper_width + 24, y, rect.width - stepper_width - 24, 68},
          context.say(individual(context) ? "setup.seats-alone" : "setup.seats"), style::body, theme().text,
          {.upright = Upright::middle});
    if (stepper(context, "quartet.seats", {rect.x, y, stepper_width, 68}, seats, 3, quartet::most_seats)) {
      set_seat_count(context, choices, static_cast<std::size_t>(seats));
    }
    y += 88;
    if (choices.printed) return y - rect.y;
    for (std::size_t seat = 0; seat < choices.seats.size(); ++seat) {
      y += draw_seat(context, {rect.x, y, rect.width, row_height}, choices, seat);
    }
    return y - rect.y;
  }

  static float draw_way(Context& context, const Rect& rect, GameChoices& choices) {
    Point at{rect.x, rect.y + chip_tick};
    for (const bool printed : {false, true}) {
      const std::string text = context.say(printed ? "setup.printed" : "setup.on-screen");
      const float width = chip_width(context, text, false);
      if (at.x > rect.x && at.x + width > rect.right()) at = {rect.x, at.y + 72};
      if (chip(context, printed ? "quartet.printed" : "quartet.on-screen", at, text, choices.printed == printed))
        choices.printed = printed;
      at.x += width + 12;
    }
    const std::string about = context.say(choices.printed ? "setup.printed-words" : "setup.on-screen-words");
    return at.y + 72 - rect.y + words(context, {rect.x, at.y + 72, rect.width, 0}, about, style::small, theme().dim);
  }

  /// A seat: its animal, and who plays it. Gives the height.
  static float draw_seat(Context& context, const Rect& rect, GameChoices& choices, std::size_t index) {
    session::Seat& seat = choices.seats[index];
    const std::string prefix = "quartet.seat-" + std::to_string(index + 1);
    const Rect animal{rect.x, rect.y + 4, 190, row_height - 8};
    const Interaction act = context.interact(prefix, animal, animal_name(context, seat.animal));
    if (act.hovered) context.paint().rounded(animal, measure::radius_row, theme().wing_2);
    animal_disc(context, seat.animal, {rect.x + 36, rect.y + row_height / 2}, 30);
    const TextStyle fitted = context.paint().fitting(animal_name(context, seat.animal), style::sub_head, 112, 20);
    words(context, {rect.x + 78, rect.y, 116, row_height}, animal_name(context, seat.animal), fitted, theme().text,
          {.upright = Upright::middle, .wrap = false});
    if (act.ring) focus_ring(context, animal, measure::radius_row);
    if (act.activated) next_animal(choices, index);

    Point at{rect.x + 206, rect.y + 8};
    if (individual(context) && index == 0) {
      words(context, {at.x, rect.y, 300, row_height}, context.say("setup.you"), style::body, theme().dim,
            {.upright = Upright::middle});
      return row_height;
    }
    const auto place = [&](float width) {
      if (at.x > rect.x + 206 && at.x + width > rect.right()) at = {rect.x + 206, at.y + 72};
      const Point here = at;
      at.x += width + 10;
      return here;
    };
    for (const auto& [kind, id] :
         {std::pair{session::SeatKind::person, "person"}, std::pair{session::SeatKind::attentive, "attentive"},
          std::pair{session::SeatKind::random, "random"}}) {
      if (kind == session::SeatKind::person && individual(context)) continue;
      const std::string text = context.say(std::string("setup.kind-") + id);
      if (chip(context, prefix + "-" + id, place(chip_width(context, text, false)), text, seat.kind == kind))
        seat.kind = kind;
    }
    if (seat.kind == session::SeatKind::attentive) {
      int tenths = static_cast<int>(seat.attentiveness * 100 + 0.5) / attention_step;
      const std::string attention = context.say("setup.attention");
      const float width = context.paint().width(attention, style::body) + 264;
      const Point here = place(width);
      if (stepper(context, prefix + "-attention", {here.x, here.y, width, 60}, tenths, 0, 100 / attention_step,
                  attention)) {
        seat.attentiveness = tenths * attention_step / 100.0;
      }
    }
    return at.y + 68 - rect.y;
  }

  /// The next animal that sits nowhere yet.
  static void next_animal(GameChoices& choices, std::size_t index) {
    int& animal = choices.seats[index].animal;
    for (int away = 1; away < animal_count; ++away) {
      const int wanted = (animal + away) % animal_count;
      if (std::none_of(choices.seats.begin(), choices.seats.end(),
                       [&](const auto& other) { return other.animal == wanted; })) {
        animal = wanted;
        return;
      }
    }
  }

  /// Which quartets, how long. Gives the height.
  float draw_deck(Context& context, const Rect& rect, GameChoices& choices) {
    const content::Deck& deck = *context.deck();
    float y = rect.y;
    y += words(context, {rect.x, y, rect.width, 0},
               context.counted("setup.quartets", static_cast<long>(choices.quartets.size())), style::sub_head,
               theme().text) +
         4;
    y +=
        words(context, {rect.x, y, rect.width, 0}, context.say("setup.quartets-words"), style::small, theme().dim) + 14;
    Point at{rect.x, y};
    for (const content::Quartet& quartet : deck.quartets) {
      const auto found = std::find(choices.quartets.begin(), choices.quartets.end(), quartet.id);
      const bool chosen = found != choices.quartets.end();
      const std::string& text = context.in(quartet.name);
      const float width = chip_width(context, text, true);
      if (at.x > rect.x && at.x + width > rect.right() - 8) at = {rect.x, at.y + 72};
      if (chip(context, "quartet.with-" + quartet.id.value, at, text, chosen, &quartet)) {
        if (chosen)
          choices.quartets.erase(found);
        else
          choices.quartets = with(deck, choices.quartets, quartet.id);
      }
      at.x += width + 14;
    }
    y = at.y + 60 + 28;
    hairline(context, rect.x, y, rect.width);
    y += 20;
    y += draw_estimate(context, {rect.x, y, rect.width, 0}, choices) + 20;
    return y + draw_times(context, {rect.x, y, rect.width, 0}, choices) - rect.y;
  }

  /// How long the table takes for a quartet that was laid down, and for the whole game. Gives the height.
  static float draw_times(Context& context, const Rect& rect, GameChoices& choices) {
    float y = rect.y;
    const auto row = [&](const std::string& name, int& value, int most, const std::string& text) {
      stepper(context, name, {rect.x, y, 240, 68}, value, 0, most);
      words(context, {rect.x + 264, y, rect.width - 264, 68}, text, style::secondary, theme().text,
            {.upright = Upright::middle});
      y += 76;
    };
    int pause = choices.pause;
    row("quartet.pause", pause, longest_pause,
        pause == 0 ? context.say("setup.no-pause") : context.counted("setup.pause", pause));
    choices.pause = in_steps(choices.pause, pause);
    if (choices.printed) return y - rect.y;
    row("quartet.minutes", choices.minutes, 120,
        choices.minutes == 0 ? context.say("setup.no-limit") : context.counted("setup.limit", choices.minutes));
    return y - rect.y;
  }

  /// The buttons go by quarters of a minute; what is typed stays.
  static int in_steps(int before, int now) {
    if (now == before + 1) return std::min(longest_pause, before / pause_step * pause_step + pause_step);
    if (now == before - 1) return (before - 1) / pause_step * pause_step;
    return now;
  }

  static std::vector<content::QuartetKey> with(const content::Deck& deck,
                                               const std::vector<content::QuartetKey>& chosen,
                                               const content::QuartetKey& added) {
    std::vector<content::QuartetKey> result;
    for (const content::Quartet& quartet : deck.quartets) {
      if (quartet.id == added || std::find(chosen.begin(), chosen.end(), quartet.id) != chosen.end())
        result.push_back(quartet.id);
    }
    return result;
  }

  float draw_estimate(Context& context, const Rect& rect, const GameChoices& choices) {
    const std::string key =
        std::string(choices.printed ? "printed/" : "") + std::to_string(choices.seats.size()) + "/" +
        std::to_string(choices.quartets.size()) + "/" + std::to_string(choices.pause) + "/" +
        std::to_string(std::count_if(choices.seats.begin(), choices.seats.end(),
                                     [](const auto& seat) { return seat.kind == session::SeatKind::person; }));
    if (key != m_estimated) {
      m_estimated = key;
      m_estimate = estimate_of(context, choices);
    }
    if (!m_estimate) return words(context, rect, context.say("setup.too-few"), style::body, theme().glow);
    const auto minutes = [](double value) { return std::to_string(static_cast<int>(value + 0.5)); };
    float y = rect.y;
    y += words(context, {rect.x, y, rect.width, 0},
               context.say("setup.estimate", {{"low", minutes(m_estimate->low)}, {"high", minutes(m_estimate->high)}}),
               style::sub_head, theme().glow) +
         4;
    y += words(context, {rect.x, y, rect.width, 0},
               context.say("setup.estimate-words", {{"asks", minutes(m_estimate->asks)}}), style::small, theme().dim);
    return y - rect.y;
  }

  void draw_new_foot(Context& context, const GameChoices& choices) {
    const std::string next = context.say(choices.printed ? "setup.fill-in" : "setup.deal");
    const std::string missing = m_estimate ? "" : context.say("setup.too-few-short");
    const bool games = !context.document().games.empty();
    const std::string other = context.say(games ? "setup.back-to-games" : "setup.skip");
    const std::string name = games ? "quartet.games" : "quartet.skip";
    // On a small screen there is room for one quiet button.
    if (!context.narrow()) step_foot_left(context, Audience::desk);
    const bool pressed =
        context.narrow() ? foot_left(context, name, other) : beside_next_step(context, name, other, next);
    if (pressed && games) m_new = false;
    if (pressed && !games) context.next();
    if (!next_step(context, "quartet.deal", next, missing)) return;
    if (choices.printed)
      begin_printed(context, choices);
    else
      begin(context, choices);
  }

  void begin(Context& context, const GameChoices& choices) {
    const std::uint64_t seed = context.random().next() >> 11;  // whole in every JSON reader
    const auto game =
        context.send(session::StartGame{choices.table, choices.quartets, choices.seats, seed, choices.pause});
    if (!game) return;
    if (choices.minutes > 0) {
      context.set_timer({.running = true, .remaining = choices.minutes * minute, .since = context.clock().now()});
    }
    m_new = false;
    context.set_mark("quartet.game", game->value);
    context.set_mark("quartet.holder", -1);
    context.open_screen("quartet_table");
  }

  void begin_printed(Context& context, const GameChoices& choices) {
    const std::vector<std::vector<content::QuartetKey>> nobody(choices.seats.size());
    const auto game = context.send(session::PutPrintedGame{{}, choices.table, choices.quartets, nobody});
    if (!game) return;
    m_new = false;
    context.set_mark("printed.game", game->value);
    context.open_screen("quartet_printed");
  }

  bool m_new = false;  ///< another game is being set up
  TableGame m_shown;   ///< the game whose row is drawn
  std::string m_estimated;
  std::optional<quartet::Estimate> m_estimate;
};

}  // namespace

std::unique_ptr<Screen> make_quartet_setup_screen() { return std::make_unique<QuartetSetupScreen>(); }

}  // namespace sprong::ui
