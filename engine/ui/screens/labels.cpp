// Labels: a station with its figure and all labels that hang there. Written live here, or shown after they
// were taken in from paper. Each can be read by itself, changed and taken down.
#include <algorithm>

#include "ui/cards.hpp"
#include "ui/screens/item_foot.hpp"
#include "ui/screens/item_words.hpp"
#include "ui/screens/label_layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

class LabelsScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "labels"; }

  void enter(Context& context) override { context.focus("labels.text"); }

  void draw(Context& context) override {
    const content::Station& station = current(context);
    const auto labels = context.document().labels_at(station.id);
    const Rect cloth_area = draw_ground(context, station);
    draw_labels(context, cloth_area, labels);
    draw_head(context, station);
    draw_foot(context, labels.size());
    draw_reading(context, labels);
  }

  bool key(Context& context, const stage::Key& key) override {
    if (key.code == stage::KeyCode::escape && !m_reading.empty()) {
      m_reading = {};
      return true;
    }
    if (key.code == stage::KeyCode::f8) {
      turn_group(context, key.shift ? -1 : 1);
      return true;
    }
    if (key.code == stage::KeyCode::f4) {
      context.open_screen("entry");
      return true;
    }
    return false;
  }

  /// The next label while one is read; the next page of labels; the next station.
  bool next(Context& context) override {
    if (!m_reading.empty()) {
      context.back_to_top("labels.reading");
      read_next(context, 1);
      return true;
    }
    if (page(context) < m_last_page) {
      context.set_mark("labels.page", page(context) + 1);
      return true;
    }
    if (index(context) + 1 >= stations(context).size()) return false;
    show(context, index(context) + 1);
    return true;
  }
  bool back(Context& context) override {
    if (!m_reading.empty()) {
      read_next(context, -1);
      return true;
    }
    if (page(context) > 0) {
      context.set_mark("labels.page", page(context) - 1);
      return true;
    }
    if (index(context) == 0) return false;
    show(context, index(context) - 1);
    return true;
  }

 private:
  static const std::vector<content::Station>& stations(const Context& context) { return context.exhibit()->stations; }
  static std::size_t index(const Context& context) {
    const int last = static_cast<int>(stations(context).size()) - 1;
    return static_cast<std::size_t>(std::clamp(context.mark_number("labels.station", 0), 0, last));
  }
  static const content::Station& current(const Context& context) { return stations(context)[index(context)]; }
  static void show(Context& context, std::size_t index) {
    context.set_mark("labels.station", static_cast<int>(index));
    context.set_mark("labels.page", 0);
    context.back_to_top("labels.wall");
  }
  [[nodiscard]] int page(const Context& context) const {
    return std::clamp(context.mark_number("labels.page", 0), 0, m_last_page);
  }

  static Rect draw_ground(Context& context, const content::Station& station) {
    const Size screen = context.size();
    const Rect area{0, 156, screen.width, screen.height - 156 - item_foot_room(context)};
    const Point lamp{area.width * 0.27F, area.y + area.height * 0.48F};
    cloth(context, area, lamp, 1, true);
    figure(context, station, {0, area.y + 8, area.width * (context.narrow() ? 0.5F : 0.42F), area.height - 16});
    return area;
  }

  static void draw_head(Context& context, const content::Station& station) {
    const Rect area = context.content_area();
    const std::string at = context.say("labels.crumbs", {{"number", std::to_string(index(context) + 1)},
                                                         {"count", std::to_string(stations(context).size())}});
    top_line(context, step_crumbs(context) + " · " + at);
    const float width = context.paint().width(context.in(station.name), style::title);
    words(context, {area.x, 82, area.width, 70}, context.in(station.name), style::title, theme().paper,
          {.wrap = false});
    const content::Perspective perspective = perspective_of(context, writing_group(context));
    const Rect question{area.x + width + 40, 82, area.width - width - 40, 62};
    const std::string& asked = context.in(station.question.in(perspective));
    const TextStyle fitted = context.paint().fitting(asked, TextStyle{Face::serif, 36, 1.1F}, question.width, 22);
    words(context, question, asked, fitted, theme().glow,
          {.align = Align::right, .upright = Upright::middle, .most_lines = 2});
  }

  void draw_labels(Context& context, const Rect& area, const std::vector<const session::Item*>& labels) {
    if (context.narrow()) return draw_wall(context, area, labels);
    const float left = area.width * 0.43F;
    const auto pages = lay_out_labels(context, {left, area.y, area.width - left - 24, area.height - 24}, labels);
    m_last_page = static_cast<int>(pages.size()) - 1;
    draw_page(context, area, pages[static_cast<std::size_t>(page(context))], page(context) == m_last_page);
    if (m_last_page > 0) draw_pager(context, area, page(context), m_last_page);
  }

  void draw_page(Context& context, const Rect& area, const LabelPage& shown, bool last) {
    for (const HungLabel& label : shown.labels) draw_label(context, area, label);
    if (!last || shown.next_place.width <= 0) return;
    label_string(context, shown.next_place.centre().x, area.y, shown.next_place.y + 16);
    label_place(context, shown.next_place);
  }

  /// Where the screen is too low for pages: all labels before the figure, as one wall that scrolls.
  void draw_wall(Context& context, const Rect& area, const std::vector<const session::Item*>& labels) {
    m_last_page = 0;
    Scroll scroll(context, "labels.wall", area, Scroll::Use::reading);
    Rect room = scroll.inner().inset(measure::margin, 0);
    auto pages = lay_out_labels(context, room, labels);
    while (pages.size() > 1) {
      room.height *= 1.25F;
      pages = lay_out_labels(context, room, labels);
    }
    draw_page(context, {room.x, room.y, room.width, room.height}, pages.front(), true);
    float bottom = pages.front().next_place.bottom();
    for (const HungLabel& label : pages.front().labels) bottom = std::max(bottom, label.place.bottom());
    scroll.used(bottom + 24);
  }

  void draw_label(Context& context, const Rect& area, const HungLabel& label) {
    const std::string& id = label.item->stamp.id.value;
    Swing swing;
    if (label.item->stamp.id == m_hung) swing = label_swing(context.run_linear("labels.swing-" + id, motion::hang));
    const Point corner{label.place.x, label.place.y - swing.drop};
    if (label_button(context, "labels.label-" + id, corner, id, label.item->what.text, area.y, swing.degrees,
                     label.place.width)) {
      m_reading = label.item->stamp.id;
      context.focus("labels.read-close");
    }
  }

  static void draw_pager(Context& context, const Rect& area, int page, int last) {
    const Point at{area.x + measure::margin, area.bottom() - 76};
    const std::string text =
        context.say("labels.page", {{"page", std::to_string(page + 1)}, {"pages", std::to_string(last + 1)}});
    const int pressed = button_row(context, at, area.right(), 60,
                                   {{"labels.page-back", "‹", page > 0},
                                    {"labels.page-words", text, false},
                                    {"labels.page-on", "›", page < last}});
    if (pressed == 0) context.set_mark("labels.page", page - 1);
    if (pressed == 2) context.set_mark("labels.page", page + 1);
  }

  void draw_foot(Context& context, std::size_t count) {
    const FootAct act = item_foot(
        context,
        {"labels", context.say("labels.hang"), context.say(go_on_words(context)), context.say("labels.next-label"),
         count == 0 ? context.say("labels.none") : context.counted("labels.count", static_cast<long>(count))});
    switch (act) {
      case FootAct::keep: {
        journey::ItemText item;
        item.station = current(context).id;
        m_hung = keep_item(context, "labels", item);
        if (!m_hung.empty()) context.set_mark("labels.page", 1000);
        break;
      }
      case FootAct::go_on:
        if (!next(context)) context.next();
        break;
      case FootAct::back:
        if (!back(context)) context.back();
        break;
      case FootAct::none:
        break;
    }
  }

  [[nodiscard]] const char* go_on_words(const Context& context) const {
    if (page(context) < m_last_page) return "labels.more";
    return index(context) + 1 == stations(context).size() ? "step.next" : "labels.next-station";
  }

  // ---- one label, full screen ----

  /// The label after (1) or before (-1) the one that is read; past the end one stops reading.
  void read_next(const Context& context, int by) {
    const auto labels = context.document().labels_at(current(context).id);
    const auto found =
        std::find_if(labels.begin(), labels.end(), [&](const auto* item) { return item->stamp.id == m_reading; });
    const auto to = found - labels.begin() + by;
    const bool there = found != labels.end() && to >= 0 && to < static_cast<std::ptrdiff_t>(labels.size());
    m_reading = there ? labels[static_cast<std::size_t>(to)]->stamp.id : session::RecordId();
  }

  void draw_reading(Context& context, const std::vector<const session::Item*>& labels) {
    if (m_reading.empty()) return;
    const auto found =
        std::find_if(labels.begin(), labels.end(), [&](const auto* item) { return item->stamp.id == m_reading; });
    if (found == labels.end()) {
      m_reading = {};
      return;
    }
    const session::Item& item = **found;
    const Rect inside = overlay(context, {1320, 660});
    const Rect paper{inside.x, inside.y, inside.width, inside.height - 100};
    sheet(context, paper);
    const Rect room = paper.inset(context.narrow() ? 32 : 56, context.narrow() ? 24 : 44);
    const Rect place{room.x, room.y, room.width, room.height - 60};
    const TextStyle fitted = context.paint().fitting(item.what.text, TextStyle{Face::serif, 64, 1.2F},
                                                     Size{place.width, place.height}, 36, true);
    {
      Scroll scroll(context, "labels.reading", place, Scroll::Use::reading);
      const Rect inner = scroll.inner();
      const float height = context.paint().measure(item.what.text, fitted, inner.width).height;
      words(context, {inner.x, inner.y, inner.width, std::max(inner.height, height)}, item.what.text, fitted,
            theme().ink, {.align = Align::centre, .upright = Upright::middle, .balanced = true});
      scroll.used(inner.y + height);
    }
    words(context, {room.x, room.bottom() - 40, room.width, 40}, origin_words(context, item), style::secondary,
          theme().ink_2, {.align = Align::centre});
    const int pressed = button_row(context, {inside.x, inside.bottom() - 76}, inside.right(), 64,
                                   {{"labels.read-back", context.say("labels.read-back"), found != labels.begin()},
                                    {"labels.read-on", context.say("labels.read-on"), found + 1 != labels.end()},
                                    {"labels.take-down", context.say("labels.take-down")},
                                    {"labels.read-close", context.say("labels.read-close")}});
    if (pressed == 0) m_reading = (*(found - 1))->stamp.id;
    if (pressed == 1) m_reading = (*(found + 1))->stamp.id;
    if (pressed == 2) context.send(session::TakeBackItem{item.stamp.id});
    if (pressed >= 2) {
      m_reading = {};
      context.focus("labels.text");
    }
  }

  int m_last_page = 0;          ///< as drawn last
  session::RecordId m_hung;     ///< the label that swings
  session::RecordId m_reading;  ///< the label that is read by itself; empty for none
};

}  // namespace

std::unique_ptr<Screen> make_labels_screen() { return std::make_unique<LabelsScreen>(); }

}  // namespace sprong::ui
