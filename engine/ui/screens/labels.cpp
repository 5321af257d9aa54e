// Labels: a station with its figure and all labels that hang there. Written live here, or shown after they
// were taken in from paper. Hung where one likes, read one by one, changed and taken down.
#include <algorithm>

#include "ui/cards.hpp"
#include "ui/screens/item_foot.hpp"
#include "ui/screens/item_reader.hpp"
#include "ui/screens/item_words.hpp"
#include "ui/screens/label_wall.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr float head_height = 156;
constexpr float stacked_cloth = 860;  ///< height of a cloth where the screen is too low for one

class LabelsScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "labels"; }

  void enter(Context& context) override { context.focus("labels.text"); }

  void draw(Context& context) override {
    const LabelWall::View view = view_of(context);
    if (m_reader.open()) return draw_reading(context, view);
    m_pages = m_wall.page_count(context, view);
    draw_ground(context, view);
    const session::RecordId pressed = draw_wall(context, view);
    draw_head(context, *view.station);
    if (m_wall.lifted() && !m_wall.dragging())
      draw_foot_of_lifted(context);
    else
      draw_foot(context, view);
    if (!pressed.empty()) m_reader.read(context, pressed);
  }

  bool early_key(Context& context, const stage::Key& key) override {
    if (m_reader.open()) return m_reader.key(context, shown_labels(context), key);
    if (m_wall.key(context, key)) return true;
    const std::string& focused = context.focused();
    const std::string prefix = "labels.label-";
    if (key.code != stage::KeyCode::space || key.repeat || !focused.starts_with(prefix)) return false;
    lift(context, session::RecordId(focused.substr(prefix.size())));
    return true;
  }

  bool key(Context& context, const stage::Key& key) override {
    if (m_reader.key(context, shown_labels(context), key)) return true;
    switch (key.code) {
      case stage::KeyCode::escape:
        if (!m_wall.lifted()) return false;
        m_wall.put_back(context);
        return true;
      case stage::KeyCode::f8:
        turn_group(context, key.shift ? -1 : 1);
        return true;
      case stage::KeyCode::f4:
        context.open_screen("entry");
        return true;
      case stage::KeyCode::f7:
        turn_view(context);
        return true;
      default:
        return false;
    }
  }

  /// The next label while one is read; the next cloth of labels; the next station.
  bool next(Context& context) override { return turn(context, 1); }
  bool back(Context& context) override { return turn(context, -1); }

 private:
  static const std::vector<content::Station>& stations(const Context& context) { return context.exhibit()->stations; }
  static std::size_t index(const Context& context) {
    const int last = static_cast<int>(stations(context).size()) - 1;
    return static_cast<std::size_t>(std::clamp(context.mark_number("labels.station", 0), 0, last));
  }
  static const content::Station& current(const Context& context) { return stations(context)[index(context)]; }
  static std::vector<const session::Item*> shown_labels(const Context& context) {
    return not_held(context.document().labels_at(current(context).id));
  }
  [[nodiscard]] int page(const Context& context) const {
    return std::clamp(context.mark_number("labels.page", 0), 0, m_pages - 1);
  }

  bool turn(Context& context, int by) {
    if (m_reader.open()) {
      m_reader.turn(context, shown_labels(context), by);
      return true;
    }
    if (m_wall.lifted()) {
      m_wall.turn_page(context, by);
      return true;
    }
    const int wanted = page(context) + by;
    if (!context.narrow() && wanted >= 0 && wanted < m_pages) {
      context.set_mark("labels.page", wanted);
      return true;
    }
    const auto station = static_cast<std::ptrdiff_t>(index(context)) + by;
    if (station < 0 || station >= static_cast<std::ptrdiff_t>(stations(context).size())) return false;
    context.set_mark("labels.station", static_cast<int>(station));
    context.set_mark("labels.page", 0);
    context.back_to_top("labels.wall");
    return true;
  }

  // ---- the wall ----

  static bool in_rows(const Context& context) { return !context.narrow() && context.mark("labels.view") == "rows"; }
  static void turn_view(Context& context) {
    context.set_mark("labels.view", in_rows(context) ? "" : "rows");
    context.set_mark("labels.page", 0);
  }

  static Rect cloth_area(const Context& context) {
    const Size screen = context.size();
    return {0, head_height, screen.width, screen.height - head_height - item_foot_room(context)};
  }

  LabelWall::View view_of(const Context& context) const {
    LabelWall::View view;
    view.station = &current(context);
    view.labels = shown_labels(context);
    view.stacked = context.narrow();
    view.page = page(context);
    const Rect area = cloth_area(context);
    const Rect cloth = area.inset(24, 0);
    view.room.in_rows = in_rows(context);
    if (view.stacked) {
      view.room.cloth = {area.x + measure::margin, area.y, area.width - 2 * measure::margin - 24, stacked_cloth};
      view.room.free = view.room.cloth;
      return view;
    }
    const float left = area.width * 0.43F;
    view.figure_right = left;
    view.room.cloth = {cloth.x, cloth.y, cloth.width, cloth.height - 12};
    view.room.free = view.room.in_rows ? Rect{cloth.x + 24, cloth.y, cloth.width - 48, cloth.height - 16}
                                       : Rect{left, cloth.y, cloth.right() - left, cloth.height - 16};
    return view;
  }

  static void draw_ground(Context& context, const LabelWall::View& view) {
    const Rect area = cloth_area(context);
    const Point lamp{area.width * 0.27F, area.y + area.height * 0.48F};
    cloth(context, area, lamp, 1, true);
    if (view.room.in_rows) return;
    figure(context, *view.station, {0, area.y + 8, area.width * (context.narrow() ? 0.5F : 0.42F), area.height - 16});
  }

  session::RecordId draw_wall(Context& context, const LabelWall::View& view) {
    context.paint().push_clip(cloth_area(context));
    session::RecordId pressed;
    if (view.stacked) {
      Scroll scroll(context, "labels.wall", cloth_area(context), Scroll::Use::reading);
      pressed = m_wall.draw(context, view);
      scroll.used(m_wall.bottom(context, view) + 24);
    } else {
      pressed = m_wall.draw(context, view);
    }
    context.paint().pop_clip();
    return pressed;
  }

  void lift(Context& context, const session::RecordId& id) {
    context.set_mark("labels.view", "");
    LabelWall::View view = view_of(context);
    context.set_mark("labels.page", m_wall.page_of(context, view, id));
    m_wall.lift(context, id);
  }

  void draw_head(Context& context, const content::Station& station) const {
    const Rect area = context.content_area();
    const std::string at = context.say("labels.crumbs", {{"number", std::to_string(index(context) + 1)},
                                                         {"count", std::to_string(stations(context).size())}});
    top_line(context, step_crumbs(context) + " · " + at);
    const float width = context.paint().width(context.in(station.name), style::title);
    words(context, {area.x, 82, area.width, 70}, context.in(station.name), style::title, theme().text, {.wrap = false});
    const content::Perspective perspective = perspective_of(context, writing_group(context));
    const Rect question{area.x + width + 40, 82, area.width - width - 40, 62};
    const std::string& asked = context.in(station.question.in(perspective));
    const TextStyle fitted = context.paint().fitting(asked, TextStyle{Face::serif, 36, 1.1F}, question.width, 22);
    words(context, question, asked, fitted, theme().glow,
          {.align = Align::right, .upright = Upright::middle, .most_lines = 2});
  }

  // ---- the foot ----

  /// Which cloth this is, and the labels beside each other: at the right, over the next step.
  void draw_pager(Context& context) {
    if (context.narrow()) return;
    const Backstage backstage(context);
    const float top = context.size().height - item_foot_room(context) + 4;
    const std::string view = context.say(in_rows(context) ? "labels.with-figure" : "labels.in-rows");
    const std::string text =
        context.say("labels.page", {{"page", std::to_string(page(context) + 1)}, {"pages", std::to_string(m_pages)}});
    const float width = context.paint().width(view, style::quiet_button) + 48;
    Rect at{context.size().width - measure::margin - width, top, width, 56};
    if (quiet_button(context, "labels.view", at, view)) turn_view(context);
    key_cap(context, {at.x - 56, at.centre().y}, "F7");
    if (m_pages < 2) return;
    at = {at.x - 56 - 24 - 60, top, 60, 56};
    if (quiet_button(context, "labels.page-on", at, "›", page(context) + 1 < m_pages)) {
      context.set_mark("labels.page", page(context) + 1);
    }
    const float room = context.paint().width(text, style::secondary) + 28;
    at.x -= room;
    words(context, {at.x, at.y, room, at.height}, text, style::secondary, theme().text,
          {.align = Align::centre, .upright = Upright::middle, .wrap = false});
    at.x -= 60;
    if (quiet_button(context, "labels.page-back", at, "‹", page(context) > 0)) {
      context.set_mark("labels.page", page(context) - 1);
    }
  }

  void draw_foot(Context& context, const LabelWall::View& view) {
    const auto count = static_cast<long>(view.labels.size());
    std::string beside = count == 0 ? context.say("labels.none") : context.counted("labels.count", count);
    if (count < 5 && context.size().width > 1700) beside += " " + context.say("labels.how");
    draw_pager(context);
    const FootAct act = item_foot(context, {"labels", context.say("labels.hang"), context.say(go_on_words(context)),
                                            context.say("labels.next-label"), beside});
    if (act == FootAct::keep) hang_new(context, view);
    if (act == FootAct::go_on && !turn(context, 1)) context.next();
    if (act == FootAct::back && !turn(context, -1)) context.back();
  }

  void hang_new(Context& context, const LabelWall::View& view) {
    journey::ItemText item;
    item.station = current(context).id;
    item.text = context.draft("labels.text");
    item.perspective = perspective_of(context, writing_group(context));
    LabelWall::View figure = view;  // its place is beside the figure, also while the labels stand in rows
    if (view.room.in_rows) {
      context.set_mark("labels.view", "");
      figure = view_of(context);
    }
    const auto place = m_wall.place_for(context, figure, item);
    const session::RecordId hung = keep_item(context, "labels", item, place);
    if (hung.empty()) return;
    m_wall.swing(context, hung);
    if (place) context.set_mark("labels.page", place->cloth);
  }

  /// While a label is in the hand: what keys and mouse do, and hanging it.
  void draw_foot_of_lifted(Context& context) {
    const Rect area = context.content_area();
    const Backstage backstage(context);
    const std::string hang = context.say("labels.hang-here");
    const Rect corner = next_step_rect(context, hang);
    const Rect room{area.x, context.size().height - item_foot_room(context) + 16, area.width,
                    corner.y - (context.size().height - item_foot_room(context)) - 24};
    const TextStyle fitted =
        context.paint().fitting(context.say("labels.how-to-move"), style::secondary, Size{room.width, room.height}, 16);
    words(context, room, context.say("labels.how-to-move"), fitted, theme().text);
    if (foot_left(context, "labels.put-back", context.say("labels.put-back"))) return m_wall.put_back(context);
    if (next_step(context, "labels.hang-here", hang)) m_wall.hang(context);
  }

  [[nodiscard]] const char* go_on_words(const Context& context) const {
    if (!context.narrow() && page(context) + 1 < m_pages) return "labels.more";
    return index(context) + 1 == stations(context).size() ? "step.next" : "labels.next-station";
  }

  void draw_reading(Context& context, const LabelWall::View& view) {
    const session::RecordId id = m_reader.id();
    const ItemReader::Act act = m_reader.draw(context, view.labels, true);
    if (act == ItemReader::Act::move) {
      m_reader.close(context);
      lift(context, id);
    }
    if (act != ItemReader::Act::closed) return;
    const LabelWall::View now = view_of(context);  // one may have been taken down
    context.set_mark("labels.page", m_wall.page_of(context, now, id));
    context.focus("labels.text");
  }

  LabelWall m_wall;
  ItemReader m_reader{"labels"};
  int m_pages = 1;  ///< as laid out last
};

}  // namespace

std::unique_ptr<Screen> make_labels_screen() { return std::make_unique<LabelsScreen>(); }

}  // namespace sprong::ui
