#include "ui/screens/label_wall.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sprong::ui {
namespace {

constexpr float drag_from = 10;  ///< units the mouse must move before a press is a drag
constexpr float key_step = 48;
constexpr float fine_step = 8;  ///< with Shift
constexpr float pin_string = 40;
constexpr float cloth_gap = 24;  ///< between cloths below each other

std::string widget_of(const session::RecordId& id) { return "labels.label-" + id.value; }

/// Of 200 labels below each other most are beyond the edge of the region that scrolls.
bool out_of_sight(const Context& context, const Rect& label) {
  constexpr float margin = 60;  // tilt, shadow, a string
  const Point offset = context.paint().offset();
  const Rect shown = context.paint().clip().inset(-margin);
  const Rect there = label.moved(offset.x, offset.y).cut(shown);
  return there.width <= 0 || there.height <= 0;
}

}  // namespace

float LabelWall::page_top(const View& view, int page) {
  return view.stacked ? static_cast<float>(page) * (view.room.cloth.height + cloth_gap) : 0;
}

int LabelWall::page_count(Context& context, const View& view) {
  const auto& pages = m_layout.pages(context, view.room, view.labels, m_lifted);
  return std::max(static_cast<int>(pages.size()), lifted() ? m_page + 1 : 1);
}

float LabelWall::bottom(Context& context, const View& view) {
  const auto& pages = m_layout.pages(context, view.room, view.labels, m_lifted);
  const int last = static_cast<int>(pages.size()) - 1;
  if (lifted()) return page_top(view, std::max(last, m_page) + 1) + view.room.cloth.y;
  float lowest = pages.back().next_place.bottom();
  for (const HungLabel& label : pages.back().labels) lowest = std::max(lowest, label.place.bottom());
  return lowest + page_top(view, last);
}

int LabelWall::page_of(Context& context, const View& view, const session::RecordId& id) {
  const auto& pages = m_layout.pages(context, view.room, view.labels);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const HungLabel& label : pages[page].labels) {
      if (label.item->stamp.id == id) return static_cast<int>(page);
    }
  }
  return 0;
}

// ---- in the hand ----------------------------------------------------------------------------

void LabelWall::lift(Context& context, const session::RecordId& id) {
  m_pressed = id;  // where it hangs is known when it is drawn
  m_drag = Drag::no;
  m_lifted = {};
  m_settles.reset();
  context.focus(widget_of(id));
}

void LabelWall::put_back(Context& context) {
  m_lifted = {};
  if (m_drag == Drag::no)
    m_pressed = {};
  else
    m_drag = Drag::given_up;  // until the button is let go
  m_settles.reset();
  context.redraw();
}

void LabelWall::hang(Context& context) {
  const session::RecordId id = m_lifted;
  const std::optional<session::LabelPlace> place = m_settles;
  m_drag = Drag::no;
  m_lifted = m_pressed = {};
  m_settles.reset();
  if (id.empty() || !place) return;
  if (context.send(session::HangLabel{id, place->x, place->y, place->cloth})) swing(context, id);
  context.focus(widget_of(id));
}

void LabelWall::swing(Context& context, const session::RecordId& id) {
  m_swings = id;
  context.restart("labels.swing-" + id.value);
}

void LabelWall::turn_page(Context& context, int by) {
  m_page = std::clamp(m_page + by, 0, session::most_cloths - 1);
  context.redraw();
}

bool LabelWall::key(Context& context, const stage::Key& key) {
  using stage::KeyCode;
  if (!lifted()) return false;
  const float step = key.shift ? fine_step : key_step;
  const auto by = [&](float across, float down) {
    m_eye = {std::clamp(m_eye.x + across, m_cloth.x, m_cloth.right()),
             std::clamp(m_eye.y + down, m_cloth.y, m_cloth.bottom())};
    context.redraw();
    return true;
  };
  switch (key.code) {
    case KeyCode::left:
      return by(-step, 0);
    case KeyCode::right:
      return by(step, 0);
    case KeyCode::up:
      return by(0, -step);
    case KeyCode::down:
      return by(0, step);
    case KeyCode::enter:
    case KeyCode::space:
      if (!key.repeat) hang(context);
      return true;
    case KeyCode::character:
      if (key.letter < U'1' || key.letter > U'9') return false;
      // Nine places, as one reads: 1 is at the top left.
      m_eye = eye_at(m_cloth, (static_cast<float>((key.letter - U'1') % 3) + 0.5F) / 3,
                     (static_cast<float>((key.letter - U'1') / 3) + 0.2F) / 3);
      context.redraw();
      return true;
    default:
      return false;
  }
}

// ---- the mouse ------------------------------------------------------------------------------

/// A label is dragged when the mouse moves far enough while it is pressed.
void LabelWall::take_mouse(Context& context, const View& view, const session::RecordId& id, const Rect& place,
                           int page) {
  if (view.room.in_rows || (lifted() && m_drag == Drag::no) || !context.dragging(widget_of(id))) return;
  if (m_drag == Drag::no) {
    const Point offset = context.paint().offset();  // that of its cloth
    m_drag = Drag::pressed;
    m_pressed = id;
    m_page = page;
    m_pressed_at = context.mouse();
    m_grip = {m_pressed_at.x - offset.x - place.centre().x, m_pressed_at.y - offset.y - place.y - label_eyelet};
  }
  if (m_pressed == id) follow(context, view);
}

/// Takes the pressed label along.
void LabelWall::follow(Context& context, const View& view) {
  const Point mouse = context.mouse();
  if (m_drag == Drag::pressed && std::hypot(mouse.x - m_pressed_at.x, mouse.y - m_pressed_at.y) > drag_from) {
    m_drag = Drag::on;
    m_lifted = m_pressed;
  }
  if (m_drag != Drag::on) return;
  hold_at(view, {mouse.x - m_grip.x - m_offset.x, mouse.y - m_grip.y - m_offset.y});
}

/// Holds it over a point of the wall.
void LabelWall::hold_at(const View& view, Point eye) {
  m_eye = eye;
  if (!view.stacked) return;
  m_page = std::max(0, static_cast<int>((eye.y - view.room.cloth.y) / (view.room.cloth.height + cloth_gap)));
  m_eye.y -= page_top(view, m_page);
}

/// When the mouse lets go of what was dragged, that hangs. True: this was no press on a label.
bool LabelWall::let_go(Context& context, const View& view) {
  if (m_drag == Drag::no || context.dragging(widget_of(m_pressed))) return false;
  follow(context, view);  // where the mouse was last
  const bool dragged = m_drag != Drag::pressed;
  if (m_drag == Drag::on) {
    for (const session::Item* item : view.labels) {
      if (item->stamp.id == m_lifted) settle(context, view, *item);
    }
    m_hangs = true;  // when all is drawn: labels change places then
  }
  m_drag = Drag::no;
  m_pressed = {};
  return dragged;
}

/// While a label is in the hand by keys, pressing the cloth hangs it there.
void LabelWall::take_place(Context& context, const View& view) {
  if (!lifted() || m_drag != Drag::no) return;
  const Rect whole = view.stacked ? Rect{view.room.cloth.x, view.room.cloth.y, view.room.cloth.width,
                                         page_top(view, page_count(context, view))}
                                  : view.room.cloth;
  const Interaction on = context.interact("labels.cloth", whole, context.say("labels.hang-here"));
  if (!on.activated) return;
  const Point offset = context.paint().offset();
  hold_at(view, {context.mouse().x - offset.x, context.mouse().y - offset.y});
  context.focus(widget_of(m_lifted));
}

// ---- drawing --------------------------------------------------------------------------------

session::RecordId LabelWall::draw(Context& context, const View& view) {
  m_cloth = view.room.cloth;
  m_offset = context.paint().offset();
  const bool dropped = let_go(context, view);
  const bool gone = lifted() && std::none_of(view.labels.begin(), view.labels.end(),
                                             [&](const auto* item) { return item->stamp.id == m_lifted; });
  if (gone) put_back(context);
  take_place(context, view);
  const std::vector<LabelPage>& pages = m_layout.pages(context, view.room, view.labels, m_lifted);
  session::RecordId read;
  for (std::size_t number = 0; number < pages.size(); ++number) {
    const int page = static_cast<int>(number);
    if (!view.stacked && page != (lifted() ? m_page : view.page)) continue;
    context.paint().push_offset(0, page_top(view, page));
    if (const auto pressed = draw_page(context, view, pages[number], page); !pressed.empty()) read = pressed;
    context.paint().pop_offset();
  }
  draw_in_hand(context, view);
  if (std::exchange(m_hangs, false)) hang(context);
  return dropped || lifted() ? session::RecordId{} : read;
}

session::RecordId LabelWall::draw_page(Context& context, const View& view, const LabelPage& page, int number) {
  session::RecordId pressed;
  begin_cloth(context);
  for (const HungLabel& label : page.labels) {
    if (draw_label(context, view, label, number)) pressed = label.item->stamp.id;
  }
  if (page.next_place.width > 0 && !view.room.in_rows && !lifted()) {
    label_string(context, page.next_place.centre().x, view.room.cloth.y, page.next_place.y + label_eyelet);
    label_place(context, page.next_place);
  }
  return pressed;
}

bool LabelWall::draw_label(Context& context, const View& view, const HungLabel& label, int page) {
  const std::string& id = label.item->stamp.id.value;
  const std::string widget = widget_of(label.item->stamp.id);
  Swing swing;
  if (label.item->stamp.id == m_swings) swing = label_swing(context.run_linear("labels.swing-" + id, motion::hang));
  const Point corner{context.animate("labels.x-" + id, label.place.x, motion::card),
                     context.animate("labels.y-" + id, label.place.y, motion::card) - swing.drop};
  if (out_of_sight(context, label.place)) {  // found and scrolled to, not drawn
    const Interaction on =
        context.interact(widget, label.place, label.item->what.text, {Role::button, !lifted(), false});
    return on.activated;
  }
  const std::string mark = label_mark(context, *label.item);
  const bool pinned = !view.room.in_rows && label.place.centre().x < view.figure_right;
  const float string_top = pinned ? corner.y + label_eyelet - pin_string : view.room.cloth.y;
  const Rect rect =
      paper_label(context, corner, {id, label.text, mark, label.style, label.place.width}, string_top, swing.degrees);
  if (pinned) label_pin(context, {rect.centre().x, std::max(view.room.cloth.y + 6, string_top)});
  if (lifted()) return false;
  const Interaction on = context.interact(widget, rect, label.item->what.text, {Role::button, true, false});
  if (on.ring) focus_ring(context, rect, 4, Ground::paper);
  // Lifted from elsewhere: this is where it hangs.
  if (!m_pressed.empty() && m_pressed == label.item->stamp.id && m_drag == Drag::no) {
    m_lifted = m_pressed;
    m_page = page;
    m_eye = {label.place.centre().x, label.place.y + label_eyelet};
    context.redraw();
  }
  take_mouse(context, view, label.item->stamp.id, rect, page);
  return on.activated;
}

/// Where the label in the hand would hang.
std::optional<Rect> LabelWall::settle(Context& context, const View& view, const session::Item& item) {
  static const LabelPage empty;
  const auto& pages = m_layout.pages(context, view.room, view.labels, m_lifted);
  const auto number = static_cast<std::size_t>(m_page);
  const Rect size = m_layout.sized(context, item, view.room.free.width).place;
  const auto place =
      LabelLayout::settled(view.room, number < pages.size() ? pages[number] : empty, {size.width, size.height}, m_eye);
  m_settles.reset();
  if (place) m_settles = place_of(view.room.cloth, *place, m_page);
  return place;
}

/// The label in the hand, and the place where it would hang.
void LabelWall::draw_in_hand(Context& context, const View& view) {
  if (!lifted()) return;
  const auto found = std::find_if(view.labels.begin(), view.labels.end(),
                                  [&](const auto* item) { return item->stamp.id == m_lifted; });
  if (found == view.labels.end()) return;
  const HungLabel label = m_layout.sized(context, **found, view.room.free.width);
  const std::optional<Rect> place = settle(context, view, **found);
  context.paint().push_offset(0, page_top(view, m_page));
  if (place) label_place(context, *place);
  const std::string& id = m_lifted.value;
  const Point held{std::clamp(m_eye.x - label.place.width / 2, view.room.cloth.x - label.place.width / 2,
                              view.room.cloth.right() - label.place.width / 2),
                   m_eye.y - label_eyelet};
  context.animate("labels.x-" + id, held.x, 0);
  context.animate("labels.y-" + id, held.y, 0);
  const std::string mark = label_mark(context, **found);
  const Rect rect =
      paper_label(context, held, {id, label.text, mark, label.style, label.place.width}, m_eye.y - pin_string);
  context.interact(widget_of(m_lifted), rect, label.text, {Role::button, true, true});
  if (m_drag == Drag::no) focus_ring(context, rect, 4, Ground::paper);
  if (m_drag == Drag::on) take_mouse(context, view, m_lifted, rect, m_page);
  context.paint().pop_offset();
}

}  // namespace sprong::ui
