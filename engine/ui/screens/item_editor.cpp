#include "ui/screens/item_editor.hpp"

#include <algorithm>

#include "ui/screens/item_foot.hpp"
#include "ui/screens/item_words.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

void ItemEditor::open(Context& context, const session::Item& item) {
  m_id = item.stamp.id;
  m_what = item.what;
  context.draft(m_name + ".edit") = item.what.text;
  const auto theme = context.document().themes.find(item.theme);
  context.draft(m_name + ".edit-theme") = theme == context.document().themes.end() ? std::string() : theme->second.name;
  context.focus(m_name + ".edit");
}

void ItemEditor::close(Context& context) {
  m_id = {};
  context.forget_draft(m_name + ".edit");
  context.forget_draft(m_name + ".edit-theme");
  context.redraw();
}

void ItemEditor::keep(Context& context) {
  journey::ItemText what = m_what;
  what.text = context.draft(m_name + ".edit");
  if (context.send(session::PutItem{m_id, what, context.draft(m_name + ".edit-theme")})) close(context);
}

float ItemEditor::chips(Context& context, const Rect& row, const std::string& part,
                        const std::vector<std::string>& texts, std::size_t& chosen) {
  words(context, row, context.say("edit." + part), style::caption, theme().text);
  Point at{row.x, row.y + 40};
  for (std::size_t index = 0; index < texts.size(); ++index) {
    const float width = chip_width(context, texts[index], false);
    if (at.x > row.x && at.x + width > row.right()) at = {row.x, at.y + 72};
    const std::string name = m_name + ".edit-" + part + "-" + std::to_string(index);
    if (chip(context, name, at, texts[index], index == chosen)) {
      chosen = index;
      context.redraw();
    }
    at.x += width + 12;
  }
  return at.y - row.y + 60 + 24;
}

namespace {

template <typename Value>
std::size_t index_of(const std::vector<Value>& values, const Value& value) {
  return static_cast<std::size_t>(std::find(values.begin(), values.end(), value) - values.begin());
}

}  // namespace

void ItemEditor::draw_choices(Context& context, Rect& row) {
  if (m_what.kind == journey::ItemKind::label) {
    const auto& stations = context.exhibit()->stations;
    std::vector<content::StationKey> keys;
    std::vector<std::string> names;
    for (const content::Station& station : stations) {
      keys.push_back(station.id);
      names.push_back(context.in(station.name));
    }
    std::size_t station = index_of(keys, m_what.station);
    row.y += chips(context, row, "station", names, station);
    if (station < keys.size()) m_what.station = keys[station];
    std::size_t journey = m_what.perspective == content::Perspective::client ? 1 : 0;
    row.y += chips(context, row, "perspective", {context.say("edit.own"), context.say("edit.client")}, journey);
    m_what.perspective = journey == 1 ? content::Perspective::client : content::Perspective::own;
  } else if (m_what.kind != journey::ItemKind::conclusion) {
    std::size_t kind = m_what.kind == journey::ItemKind::red ? 1 : 0;
    row.y += chips(context, row, "kind", {context.say("item.green"), context.say("item.red")}, kind);
    m_what.kind = kind == 1 ? journey::ItemKind::red : journey::ItemKind::green;
    std::vector<std::string> names;
    for (const journey::About about : all_abouts) names.push_back(context.say("item.about-" + about_id(about)));
    std::size_t about = index_of(all_abouts, m_what.about);
    row.y += chips(context, row, "about", names, about);
    if (about < all_abouts.size()) m_what.about = all_abouts[about];
  }
  if (!has_groups(context)) return;
  std::vector<std::string> groups{context.say("entry.no-group")};
  const int count = std::max(m_what.group, static_cast<int>(context.document().groups_in_order().size()));
  for (int group = 1; group <= count; ++group) groups.push_back(std::to_string(group));
  auto group = static_cast<std::size_t>(m_what.group);
  row.y += chips(context, row, "group", groups, group);
  m_what.group = static_cast<int>(group);
}

void ItemEditor::draw(Context& context) {
  const auto found = context.document().items.find(m_id);
  if (found == context.document().items.end()) return close(context);
  const Rect area = context.content_area();
  top_line(context, step_crumbs(context));
  const std::string kind = context.say("item." + kind_id(found->second.what.kind));
  const float title = screen_title(context, area, context.say("edit.title", {{"kind", kind}}));
  std::string& text = context.draft(m_name + ".edit");
  {
    Scroll scroll(context, m_name + ".edit-page", {area.x, area.y + title, area.width, area.height - title - 8});
    Rect row = scroll.inner();
    row.x += 8;
    row.width = std::min(row.width - 16, 1360.0F);
    FieldOptions options;
    options.limit = journey::item_limit;
    options.several_lines = true;
    options.caption = context.say("edit.text");
    options.ground = Ground::night;
    const FieldResult typed = field(context, m_name + ".edit", row, text, options);
    row.y += field_height(context, row.width, text, options) + 24;
    draw_choices(context, row);
    FieldResult theme_typed;
    if (!context.document().themes.empty()) {
      FieldOptions theme;
      theme.caption = context.say("edit.theme");
      theme.caption_beside = context.say("edit.theme-beside");
      theme.limit = 60;
      theme.ground = Ground::night;
      theme_typed = field(context, m_name + ".edit-theme", {row.x, row.y, std::min(row.width, 700.0F), 0},
                          context.draft(m_name + ".edit-theme"), theme);
      row.y += field_height(context, row.width, {}, theme) + 24;
    }
    scroll.used(row.y);
    if (typed.submitted || theme_typed.submitted) return keep(context);
  }
  if (foot_left(context, m_name + ".edit-leave", context.say("edit.leave"))) return close(context);
  if (next_step(context, m_name + ".edit-keep", context.say("edit.keep"),
                text.empty() ? context.say("entry.type-first") : "")) {
    keep(context);
  }
}

}  // namespace sprong::ui
