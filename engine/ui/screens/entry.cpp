// Entry: labels, conclusions and cards from paper, at keyboard speed. Enter keeps an item; kind, group and
// place stay as they are, so a pile costs one key an item. F4, F7, F8 change them without leaving the field.
#include "ui/screens/item_foot.hpp"
#include "ui/screens/item_words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

class EntryScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "entry"; }

  void enter(Context& context) override {
    const std::string wanted = context.mark("entry.kind");
    if (wanted.empty() && context.step() != nullptr) {
      const content::StepKind step = context.step()->kind;
      if (step == content::StepKind::cards) context.set_mark("entry.kind", 2);
      if (step == content::StepKind::conclusions) context.set_mark("entry.kind", 1);
    }
    context.focus("entry.text");
  }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    top_line(context, step_crumbs(context) + " · " + context.say("entry.title"));
    const float title = screen_title(context, area, context.say("entry.title"), total_words(context));
    const Rect room{area.x, area.y + title + 20, area.width, area.height - title - 20};
    if (context.narrow()) {
      draw_narrow(context, room);
    } else {
      const auto parts = columns(context, room, {0.6F, 0.4F}, {});
      {
        Scroll scroll(context, "entry.choices", parts[0]);
        Rect row = scroll.inner();
        row.y += draw_choices(context, row) + 8;
        scroll.used(row.y + draw_field(context, row));
      }
      draw_pile(context, parts[1]);
    }
    if (foot_left(context, "entry.close", context.say("entry.close"))) context.close_screen();
    const std::string& text = context.draft("entry.text");
    if (next_step(context, "entry.keep", context.say("entry.keep"),
                  text.empty() ? context.say("entry.type-first") : "")) {
      keep(context);
    }
  }

  bool key(Context& context, const stage::Key& key) override {
    const int step = key.shift ? -1 : 1;
    switch (key.code) {
      case stage::KeyCode::f4:
        turn(context, "entry.kind", static_cast<int>(all_kinds.size()), step);
        return true;
      case stage::KeyCode::f8:
        if (has_groups(context)) turn(context, "entry.group", group_count(context) + 1, step);
        return true;
      case stage::KeyCode::f7:
        if (kind(context) == journey::ItemKind::label) {
          turn(context, "entry.station", static_cast<int>(context.exhibit()->stations.size()), step);
        } else {
          turn(context, "entry.about", static_cast<int>(all_abouts.size()), step);
        }
        return true;
      default:
        return false;
    }
  }

 private:
  // ---- what a new item is ----

  static void turn(Context& context, const std::string& mark, int count, int step) {
    const int now = context.mark_number(mark, mark == "entry.group" ? 1 : 0);
    context.set_mark(mark, (now + step + count) % count);
  }
  static int group_count(const Context& context) {
    return std::max(1, static_cast<int>(context.document().groups_in_order().size()));
  }
  static std::size_t chosen(const Context& context, const std::string& mark, std::size_t count, int standard = 0) {
    return static_cast<std::size_t>(std::clamp(context.mark_number(mark, standard), 0, static_cast<int>(count) - 1));
  }
  static journey::ItemKind kind(const Context& context) {
    return all_kinds[chosen(context, "entry.kind", all_kinds.size())];
  }

  static journey::ItemText new_item(Context& context) {
    journey::ItemText item;
    item.kind = kind(context);
    item.group = writing_group(context);
    item.perspective = perspective_of(context, item.group);
    if (item.kind == journey::ItemKind::label) {
      const auto& stations = context.exhibit()->stations;
      item.station = stations[chosen(context, "entry.station", stations.size())].id;
    } else if (item.kind != journey::ItemKind::conclusion) {
      item.about = all_abouts[chosen(context, "entry.about", all_abouts.size())];
    }
    item.text = context.draft("entry.text");
    return item;
  }

  void keep(Context& context) {
    journey::ItemText item = new_item(context);
    const auto edited = context.document().items.find(m_editing);
    if (edited != context.document().items.end()) item.perspective = edited->second.what.perspective;  // it remembers
    if (!context.send(session::PutItem{m_editing, item, m_theme})) return;
    context.forget_draft("entry.text");
    m_editing = {};
    m_theme.clear();
    context.focus("entry.text");
  }

  // ---- left: the choices and the field ----

  /// The field first, so that it stays in sight; what it is about is said under it and chosen below.
  void draw_narrow(Context& context, const Rect& room) {
    Scroll scroll(context, "entry.choices", room);
    Rect row = scroll.inner();
    row.y += 10 + draw_field(context, {row.x + 8, row.y + 10, row.width - 8, row.height}) + 20;
    row.y += draw_choices(context, row) + 20;
    scroll.used(row.y + draw_items(context, row));
  }

  /// Gives the height.
  float draw_choices(Context& context, Rect row) {
    const float top = row.y;
    row.y += chips(context, row, "entry.kind", "F4", kind_words(context), 0);
    if (has_groups(context)) {
      std::vector<std::string> groups{context.say("entry.no-group")};
      for (int group = 1; group <= group_count(context); ++group) groups.push_back(std::to_string(group));
      row.y += chips(context, row, "entry.group", "F8", groups, 1);
    }
    if (kind(context) == journey::ItemKind::label) {
      std::vector<std::string> names;
      for (const content::Station& station : context.exhibit()->stations) names.push_back(context.in(station.name));
      row.y += chips(context, row, "entry.station", "F7", names, 0);
    } else if (kind(context) != journey::ItemKind::conclusion) {
      std::vector<std::string> names;
      for (const journey::About about : all_abouts) names.push_back(context.say("item.about-" + about_id(about)));
      row.y += chips(context, row, "entry.about", "F7", names, 0);
    }
    return row.y - top;
  }

  /// Gives the height.
  float draw_field(Context& context, Rect row) {
    const float top = row.y;
    std::string& text = context.draft("entry.text");
    const FieldResult result =
        tag_field(context, "entry.text", {row.x, row.y, row.width - 12, 76}, text, journey::item_limit);
    if (result.submitted && !text.empty()) keep(context);
    row.y += 76 + 16;
    if (context.narrow()) row.y += words(context, row, about_words(context), style::small_bold, theme().text) + 4;
    row.y +=
        words(context, row, context.say(m_editing.empty() ? "entry.how" : "entry.editing"), style::small, theme().dim);
    if (context.document().themes.empty()) return row.y - top;
    FieldOptions options;
    options.caption = context.say("entry.theme");
    options.caption_beside = context.say("edit.theme-beside");
    options.limit = 60;
    options.ground = Ground::night;
    row.y += 16;
    const FieldResult theme_typed =
        field(context, "entry.theme", {row.x, row.y, std::min(row.width - 12, 700.0F), 0}, m_theme, options);
    if (theme_typed.submitted && !text.empty()) keep(context);
    row.y += field_height(context, row.width, m_theme, options);
    return row.y - top;
  }

  /// "label · groep 1 · De roep"
  static std::string about_words(Context& context) {
    session::Item item;
    item.what = new_item(context);
    const std::string origin = origin_words(context, item);
    return context.say("item." + kind_id(kind(context))) + (origin.empty() ? "" : " · " + origin);
  }

  static std::vector<std::string> kind_words(const Context& context) {
    std::vector<std::string> result;
    for (const journey::ItemKind each : all_kinds) result.push_back(context.say("item." + kind_id(each)));
    return result;
  }

  /// A caption with its key, and chips to choose one; remembered under `name`. Gives the height.
  static float chips(Context& context, const Rect& row, const std::string& name, const char* key,
                     const std::vector<std::string>& texts, int standard) {
    const float caption =
        context.paint().text(Point{row.x, row.y + 26}, context.say(name), style::caption, theme().text);
    key_cap(context, {row.x + caption + 16, row.y + 18}, key);
    const std::size_t now = chosen(context, name, texts.size(), standard);
    Point at{row.x, row.y + 44};
    for (std::size_t index = 0; index < texts.size(); ++index) {
      const float width = chip_width(context, texts[index], false);
      if (at.x > row.x && at.x + width > row.x + row.width) at = {row.x, at.y + 72};
      if (chip(context, name + "-" + std::to_string(index), at, texts[index], index == now)) {
        context.set_mark(name, static_cast<int>(index));
        context.focus("entry.text");
      }
      at.x += width + 12;
    }
    return at.y - row.y + 60 + 26;
  }

  // ---- right: the pile so far ----

  static std::string total_words(const Context& context) {
    const auto items = context.document().items_of(kind(context));
    const auto count = static_cast<long>(items.size());
    const auto held = count - static_cast<long>(not_held(items).size());
    const std::string total =
        context.counted("entry.total", count, {{"kind", context.say("item." + kind_id(kind(context)) + "-many")}});
    return held == 0 ? total : total + " · " + context.counted("entry.held", held);
  }

  /// Where an item comes from, and that it does not stand in the room.
  static std::string row_words(const Context& context, const session::Item& item) {
    const std::string origin = origin_words(context, item);
    if (item.release != session::Release::held) return origin;
    return origin + (origin.empty() ? "" : " · ") + context.say("entry.held-back");
  }

  void draw_pile(Context& context, const Rect& rect) {
    panel(context, rect);
    const Rect inside = rect.inset(24, 20);
    const float head = words(context, inside, context.say("entry.pile"), style::sub_head, theme().text) + 12;
    Scroll scroll(context, "entry.pile", {inside.x, inside.y + head, inside.width, inside.height - head});
    const Rect inner = scroll.inner();
    scroll.used(inner.y + draw_items(context, inner));
  }

  /// The last one first; gives the height.
  float draw_items(Context& context, Rect row) {
    const float top = row.y;
    const auto items = context.document().items_of(kind(context));
    if (items.empty()) row.y += words(context, row, context.say("entry.none"), style::secondary, theme().dim);
    for (std::size_t back = 0; back < items.size(); ++back) {
      const session::Item& item = *items[items.size() - 1 - back];
      row.y += pile_row(context, row, item, items.size() - back);
    }
    return row.y - top;
  }

  /// One item with its number; pressing it brings it back into the field, the bin takes it away.
  float pile_row(Context& context, const Rect& row, const session::Item& item, std::size_t number) {
    const float bin = 52;
    const Rect text{row.x + 56, row.y + 8, row.width - 56 - bin - 12, 1000};
    const float height =
        std::max(64.0F, 8 + context.paint().measure(item.what.text, style::secondary, text.width).height +
                            context.paint().measure(row_words(context, item), style::small, text.width).height + 12);
    const Rect whole{row.x, row.y, row.width - bin - 8, height};
    const Interaction act = context.interact("entry.item-" + std::to_string(number), whole, item.what.text);
    if (act.hovered) context.paint().rounded(whole, measure::radius_row, theme().wing_2);
    words(context, {row.x + 8, row.y + 8, 44, 40}, std::to_string(number), style::small, theme().dim);
    const float first = words(context, text, item.what.text, style::secondary, theme().text);
    words(context, text.moved(0, first + 2), row_words(context, item), style::small, theme().dim);
    if (act.ring) focus_ring(context, whole, measure::radius_row);
    hairline(context, row.x, row.y + height - 1, row.width);
    if (act.activated) edit(context, item);
    const Rect trash{row.right() - bin, row.y + 6, bin, 52};
    const Interaction away =
        context.interact("entry.remove-" + std::to_string(number), trash, context.say("entry.remove"));
    icon(context, "trash", trash.centre(), 28, away.hovered || away.ring ? theme().text : theme().dim);
    if (away.ring) focus_ring(context, trash, measure::radius_row);
    if (away.activated) context.send(session::TakeBackItem{item.stamp.id});
    return height;
  }

  void edit(Context& context, const session::Item& item) {
    m_editing = item.stamp.id;
    const auto theme = context.document().themes.find(item.theme);
    m_theme = theme == context.document().themes.end() ? std::string() : theme->second.name;
    context.draft("entry.text") = item.what.text;
    context.set_mark("entry.group", item.what.group);
    for (std::size_t index = 0; context.exhibit() != nullptr && index < context.exhibit()->stations.size(); ++index) {
      if (context.exhibit()->stations[index].id == item.what.station)
        context.set_mark("entry.station", static_cast<int>(index));
    }
    for (std::size_t index = 0; index < all_abouts.size(); ++index) {
      if (all_abouts[index] == item.what.about) context.set_mark("entry.about", static_cast<int>(index));
    }
    context.focus("entry.text");
  }

  session::RecordId m_editing;  ///< the item in the field; empty for a new one
  std::string m_theme;          ///< of the item in the field
};

}  // namespace

std::unique_ptr<Screen> make_entry_screen() { return std::make_unique<EntryScreen>(); }

}  // namespace sprong::ui
