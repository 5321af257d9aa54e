#include "ui/screens/item_reader.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "ui/cards.hpp"
#include "ui/screens/item_words.hpp"

namespace sprong::ui {
namespace {

constexpr std::size_t short_text = 140;  ///< code points that fit at 1/30 of the height everywhere

/// Where the words stand on the paper of this kind; draws the paper.
Rect draw_face(Context& context, const Rect& rect, const session::Item& item) {
  switch (item.what.kind) {
    case journey::ItemKind::label:
      return large_label(context, rect, item.what.perspective == content::Perspective::client);
    case journey::ItemKind::conclusion:
      sheet(context, rect);
      return rect.inset(56, 40);
    case journey::ItemKind::green:
    case journey::ItemKind::red:
      break;
  }
  const Rect plate = tag_card_face(context, rect, item.what.kind);
  const bool low = plate.height < 360;
  const float head = low ? 72.0F : 112.0F;
  tag_card_sign(context, {plate.x + 56, plate.y + head / 2}, item.what.kind, low ? 26.0F : 36.0F);
  const std::string words_of_head = context.say("cards.head-" + kind_id(item.what.kind)) + " · " +
                                    context.say("item.about-" + about_id(item.what.about));
  TextStyle style = low ? style::head : style::room_title;
  style = context.paint().fitting(words_of_head, style, plate.width - 150, 20);
  words(context, {plate.x + 110, plate.y, plate.width - 140, head}, words_of_head, style, theme().ink,
        {.upright = Upright::middle, .wrap = false});
  context.paint().fill({plate.x + 28, plate.y + head, plate.width - 56, 2}, theme().ink);
  return {plate.x + 36, plate.y + head + 14, plate.width - 72, plate.height - head - 26};
}

}  // namespace

TextStyle reading_style(Context& context, const session::Item& item, Size room) {
  const float screen = context.size().height;
  const std::string& text = item.what.text;
  const bool short_one = base::first_ill_formed(text) || base::code_points(text) <= short_text;
  const float least = std::max(context.narrow() ? 18.0F : 24.0F, screen / (short_one ? 30 : 48));
  const bool label = item.what.kind == journey::ItemKind::label;
  const TextStyle style{label ? Face::text_medium : Face::serif, std::max(72.0F, screen / 15), 1.22F};
  return context.paint().fitting(text, style, Size{room.width - 24, room.height}, least, true);
}

void draw_large(Context& context, const std::string& scroll, const Rect& rect, const session::Item& item) {
  const Rect room = draw_face(context, rect, item);
  const std::string& text = item.what.text;
  const TextStyle style = reading_style(context, item, {room.width, room.height});
  Scroll region(context, scroll, room, Scroll::Use::reading);
  const Rect inner = region.inner();
  const float height = context.paint().measure(text, style, inner.width, {.balanced = true}).height;
  words(context, {inner.x, inner.y, inner.width, std::max(inner.height, height)}, text, style, theme().ink,
        {.align = Align::centre, .upright = Upright::middle, .balanced = true});
  region.used(inner.y + height);
}

void ItemReader::read(Context& context, const session::RecordId& id) {
  m_id = id;
  m_erasing = false;
  context.back_to_top(named("reading"));
  context.focus(named("read-on"));
}

void ItemReader::close(Context& context) {
  m_id = {};
  m_erasing = false;
  if (m_editor.is_open()) m_editor.close(context);
  context.redraw();
}

void ItemReader::turn(Context& context, const std::vector<const session::Item*>& items, int by) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const auto* item) { return item->stamp.id == m_id; });
  const auto to = found - items.begin() + by;
  if (found == items.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(items.size())) return close(context);
  m_id = items[static_cast<std::size_t>(to)]->stamp.id;
  context.back_to_top(named("reading"));
}

bool ItemReader::key(Context& context, const std::vector<const session::Item*>& items, const stage::Key& key) {
  if (!open()) return false;
  if (key.code == stage::KeyCode::escape) {
    if (m_editor.is_open())
      m_editor.close(context);
    else if (m_erasing)
      m_erasing = false;
    else
      close(context);
    context.redraw();
    return true;
  }
  if (m_editor.is_open() || m_erasing) return false;
  if (key.code != stage::KeyCode::left && key.code != stage::KeyCode::right) return false;
  turn(context, items, key.code == stage::KeyCode::left ? -1 : 1);
  return true;
}

ItemReader::Act ItemReader::draw(Context& context, const std::vector<const session::Item*>& items, bool can_move) {
  if (m_editor.is_open()) {
    m_editor.draw(context);
    if (!m_editor.is_open()) context.focus(named("read-on"));
    return Act::none;
  }
  const auto found = std::find_if(items.begin(), items.end(), [&](const auto* item) { return item->stamp.id == m_id; });
  if (found == items.end()) {  // taken down, held back, or hung elsewhere
    close(context);
    return Act::closed;
  }
  const auto index = static_cast<std::size_t>(found - items.begin());
  if (!context.narrow()) top_line(context, step_crumbs(context));
  draw_paper(context, **found, index, items.size());
  const Act act = draw_foot(context, items, index, can_move);
  if (m_erasing) draw_erase(context, **found);
  return act;
}

void ItemReader::draw_paper(Context& context, const session::Item& item, std::size_t number, std::size_t count) {
  const Size screen = context.size();
  const bool narrow = context.narrow();
  const float top = narrow ? 28 : 112;
  const float foot = narrow ? 176 : 116;
  const float line = narrow ? 40 : 60;
  const Rect whole{measure::margin + 20, top, screen.width - 2 * measure::margin - 40, screen.height - top - foot};
  const Rect paper{whole.x, whole.y, whole.width, whole.height - line - 12};
  draw_large(context, named("reading"), paper, item);
  const std::string place =
      context.say("read.place", {{"number", std::to_string(number + 1)}, {"count", std::to_string(count)}});
  std::string origin = origin_words(context, item);
  const auto theme_of = context.document().themes.find(item.theme);
  if (theme_of != context.document().themes.end()) origin += (origin.empty() ? "" : " · ") + theme_of->second.name;
  const std::string all = origin.empty() ? place : place + " · " + origin;
  const TextStyle style = context.paint().fitting(all, narrow ? style::secondary : style::room_body, whole.width, 22);
  words(context, {whole.x, whole.bottom() - line, whole.width, line}, all, style, theme().dim,
        {.align = Align::centre, .upright = Upright::middle, .most_lines = 1});
}

ItemReader::Act ItemReader::draw_foot(Context& context, const std::vector<const session::Item*>& items,
                                      std::size_t index, bool can_move) {
  const Backstage backstage(context);
  const bool last = index + 1 == items.size();
  const std::string on = context.say(last ? "read.done" : "read.on");
  const Rect corner = next_step_rect(context, on);
  if (next_step(context, named("read-on"), on)) {
    turn(context, items, 1);
    return open() ? Act::none : Act::closed;
  }
  if (foot_left(context, named("read-close"), context.say("read.close"))) {
    close(context);
    return Act::closed;
  }
  const float after = measure::margin + quiet_button_width(context, context.say("read.close")) + 12;
  std::vector<ButtonSpec> buttons;
  if (!context.narrow()) buttons.push_back({named("read-back"), context.say("read.back"), index > 0});
  if (can_move) buttons.push_back({named("move"), context.say("read.move")});
  buttons.push_back({named("change"), context.say("read.change")});
  buttons.push_back({named("take-down"), context.say("read.take-down")});
  buttons.push_back({named("erase"), context.say("read.erase")});
  const Point at = context.narrow() ? Point{measure::margin, corner.y - 72} : Point{after, corner.y};
  const float right = context.narrow() ? context.size().width - measure::margin : corner.x - 16;
  const int pressed = button_row(context, at, right, context.narrow() ? 60 : corner.height, buttons);
  if (pressed < 0) return Act::none;
  const std::string& name = buttons[static_cast<std::size_t>(pressed)].name;
  if (name == named("read-back")) turn(context, items, -1);
  if (name == named("move")) return Act::move;
  if (name == named("change")) m_editor.open(context, *items[index]);
  if (name == named("erase")) {
    m_erasing = true;
    context.focus(named("erase-leave"));
  }
  if (name != named("take-down")) return Act::none;
  const session::RecordId id = m_id;
  turn(context, items, last ? -1 : 1);
  if (context.send(session::TakeBackItem{id})) context.tell(context.say("read.taken-down"));
  return open() ? Act::none : Act::closed;
}

/// Erasing cannot be undone: it is asked, in plain words.
void ItemReader::draw_erase(Context& context, const session::Item& item) {
  const Rect inside = overlay(context, {1040, 460});
  Rect row = inside;
  row.y += words(context, row, context.say("read.erase-title"), style::head, theme().text) + 16;
  row.y += words(context, row, context.say("read.erase-what"), style::body, theme().text) + 16;
  words(context, row, item.what.text, style::secondary, theme().dim, {.most_lines = 2});
  const int pressed = button_row(
      context, {inside.x, inside.bottom() - 72}, inside.right(), 68,
      {{named("erase-leave"), context.say("read.erase-leave")}, {named("erase-now"), context.say("read.erase-now")}});
  if (pressed < 0) return;
  m_erasing = false;
  if (pressed == 1 && context.send(session::EraseItem{item.stamp.id})) {
    close(context);
    context.tell(context.say("read.erase-done"));
  }
}

}  // namespace sprong::ui
