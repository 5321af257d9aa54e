// Printed cards: who won what at a table. One key a quartet: the player's number, and the next quartet is asked.
#include <algorithm>

#include "ui/cards.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"
#include "ui/screens/table_parts.hpp"

namespace sprong::ui {
namespace {

constexpr float row_height = 76;
constexpr float cell_gap = 8;

class QuartetPrintedScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "quartet_printed"; }

  void draw(Context& context) override {
    const auto found = context.document().games.find(session::RecordId(context.mark("printed.game")));
    if (found == context.document().games.end() || !found->second.printed || context.deck() == nullptr) {
      context.close_screen();
      return;
    }
    m_game = found->second;
    m_row = std::min(m_row, m_game.quartets.size() - 1);
    const Rect area = context.content_area();
    top_line(context, table_crumbs(context, m_game));
    const float title = screen_title(context, area, context.say("printed.title"), total_words(context)) + 4;
    const float how = words(context, {area.x, area.y + title, area.width, 0}, context.say("printed.how"),
                            style::secondary, theme().dim) +
                      16;
    draw_grid(context, {area.x, area.y + title + how, area.width, area.height - title - how});
    draw_foot(context);
  }

  bool early_key(Context& context, const stage::Key& key) override {
    if (key.code != stage::KeyCode::up && key.code != stage::KeyCode::down) return false;
    const std::size_t count = std::max<std::size_t>(1, m_game.quartets.size());
    m_row = (m_row + (key.code == stage::KeyCode::down ? 1 : count - 1)) % count;
    m_show_row = true;
    context.redraw();
    return true;
  }

  bool key(Context& context, const stage::Key& key) override {
    if (key.code == stage::KeyCode::backspace) {
      give(context, m_row, -1);
      return true;
    }
    if (key.code != stage::KeyCode::character || key.letter < U'0' || key.letter > U'9') return false;
    const int seat = static_cast<int>(key.letter - U'1');
    if (seat >= static_cast<int>(m_game.won.size())) return true;
    give(context, m_row, seat);
    m_row = (m_row + 1) % m_game.quartets.size();
    m_show_row = true;
    return true;
  }

 private:
  /// The seat that won a quartet; -1 for nobody yet.
  [[nodiscard]] int winner(const content::QuartetKey& quartet) const {
    for (std::size_t seat = 0; seat < m_game.won.size(); ++seat) {
      const auto& won = m_game.won[seat];
      if (std::find(won.begin(), won.end(), quartet) != won.end()) return static_cast<int>(seat);
    }
    return -1;
  }

  /// `seat` -1: nobody.
  void give(Context& context, std::size_t row, int seat) {
    const content::QuartetKey quartet = m_game.quartets[row];
    for (auto& won : m_game.won) std::erase(won, quartet);
    if (seat >= 0) m_game.won[static_cast<std::size_t>(seat)].push_back(quartet);
    context.send(session::PutPrintedGame{m_game.stamp.id, m_game.table, m_game.quartets, m_game.won});
  }

  [[nodiscard]] std::string total_words(const Context& context) const {
    std::size_t won = 0;
    for (const auto& quartets : m_game.won) won += quartets.size();
    return context.say("printed.total",
                       {{"won", std::to_string(won)}, {"count", std::to_string(m_game.quartets.size())}});
  }

  void draw_grid(Context& context, const Rect& rect) {
    Scroll scroll(context, "printed.grid", rect);
    const Rect inner = scroll.inner();
    const auto columns = static_cast<float>(m_game.won.size() + 1);
    const float name_width = std::min(430.0F, inner.width * 0.36F);
    const float cell = std::min(168.0F, (inner.width - name_width) / columns - cell_gap);
    draw_head(context, {inner.x + name_width, inner.y, cell, 48});
    float y = inner.y + 56;
    for (std::size_t row = 0; row < m_game.quartets.size(); ++row) {
      const Rect place{inner.x, y, inner.width, row_height};
      if (row == m_row) context.paint().rounded(place.inset(-6, 2), measure::radius_row, theme().wing_2);
      draw_row(context, place, row, name_width, cell);
      if (row == m_row && m_show_row) scroll.show(place);
      y += row_height;
    }
    m_show_row = false;
    scroll.used(y);
  }

  void draw_head(Context& context, Rect cell) const {
    for (std::size_t seat = 0; seat <= m_game.won.size(); ++seat) {
      const bool nobody = seat == m_game.won.size();
      const std::string text = nobody ? context.say("printed.nobody")
                                      : context.say("printed.player", {{"number", std::to_string(seat + 1)}});
      words(context, cell, text, context.paint().fitting(text, style::small_bold, cell.width, 16), theme().dim,
            {.align = Align::centre, .upright = Upright::middle, .wrap = false});
      cell.x += cell.width + cell_gap;
    }
  }

  void draw_row(Context& context, const Rect& row, std::size_t index, float name_width, float cell_width) {
    const content::Quartet* quartet = content::find_quartet(*context.deck(), m_game.quartets[index]);
    if (quartet == nullptr) return;
    quartet_disc(context, *quartet, {row.x + 34, row.centre().y}, 29);
    pattern_bar(context, {row.x + 76, row.y + 12, 14, 52}, *quartet);
    const TextStyle fitted = context.paint().fitting(context.in(quartet->name), style::head, name_width - 116, 22);
    words(context, {row.x + 106, row.y, name_width - 116, row.height}, context.in(quartet->name), fitted, theme().text,
          {.upright = Upright::middle, .wrap = false});
    const int won = winner(quartet->id);
    for (int seat = 0; seat <= static_cast<int>(m_game.won.size()); ++seat) {
      const bool nobody = seat == static_cast<int>(m_game.won.size());
      const Rect cell{row.x + name_width + (cell_width + cell_gap) * static_cast<float>(seat), row.y + 8, cell_width,
                      row.height - 16};
      const std::string name = "printed." + quartet->id.value + "-" + (nobody ? "nobody" : std::to_string(seat + 1));
      if (draw_cell(context, name, cell, nobody ? "–" : std::to_string(seat + 1), nobody ? won < 0 : won == seat,
                    nobody)) {
        give(context, index, nobody ? -1 : seat);
        m_row = index;
      }
    }
  }

  static bool draw_cell(Context& context, const std::string& name, const Rect& cell, const std::string& text,
                        bool chosen, bool nobody) {
    const Interaction act = context.interact(name, cell, text, {.role = Role::choice, .chosen = chosen});
    const bool lit = chosen && !nobody;
    context.paint().rounded(cell, measure::radius_row,
                            lit ? theme().paper : (act.hovered ? theme().wing_2 : theme().wing));
    if (!lit) context.paint().border(cell, measure::radius_row, 2, chosen ? theme().text : theme().rail);
    words(context, cell, text, style::count, lit ? theme().ink : theme().text,
          {.align = Align::centre, .upright = Upright::middle, .wrap = false});
    if (lit && cell.width > 90) tick_disc(context, {cell.right() - 24, cell.centre().y}, 13, Ground::paper);
    if (act.ring) focus_ring(context, cell, measure::radius_row);
    return act.activated;
  }

  void draw_foot(Context& context) const {
    if (foot_left(context, "printed.close", context.say("printed.close"))) context.close_screen();
    int table = 1;
    for (const auto& [id, game] : context.document().games) table = std::max(table, game.table + 1);
    const std::string next = context.say("printed.next-table", {{"table", std::to_string(table)}});
    const std::string done = context.say("printed.to-choices");
    if (beside_next_step(context, "printed.to-choices", done, next)) context.next();
    if (next_step(context, "printed.next-table", next)) {
      const std::vector<std::vector<content::QuartetKey>> nobody(m_game.won.size());
      const auto game = context.send(session::PutPrintedGame{{}, table, m_game.quartets, nobody});
      if (game) context.set_mark("printed.game", game->value);
    }
  }

  session::GameRecord m_game;
  std::size_t m_row = 0;    ///< the quartet that a number key gives away
  bool m_show_row = false;  ///< bring that row into view
};

}  // namespace

std::unique_ptr<Screen> make_quartet_printed_screen() { return std::make_unique<QuartetPrintedScreen>(); }

}  // namespace sprong::ui
