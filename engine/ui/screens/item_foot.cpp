#include "ui/screens/item_foot.hpp"

#include "ui/screens/item_words.hpp"
#include "ui/widgets.hpp"

namespace sprong::ui {

bool has_groups(const Context& context) {
  return context.document().programme().kind != content::ProgrammeKind::individual;
}

int writing_group(const Context& context) {
  if (!has_groups(context)) return 0;
  const int groups = static_cast<int>(context.document().groups_in_order().size());
  return std::clamp(context.mark_number("entry.group", 1), 0, std::max(1, groups));
}

void turn_group(Context& context, int step) {
  const int count = std::max(1, static_cast<int>(context.document().groups_in_order().size())) + 1;
  context.set_mark("entry.group", (writing_group(context) + step + count) % count);
}

session::RecordId keep_item(Context& context, const std::string& name, journey::ItemText item,
                            const std::optional<session::LabelPlace>& place) {
  item.text = context.draft(name + ".text");
  item.group = writing_group(context);
  item.perspective = perspective_of(context, item.group);
  const auto id = context.send(session::PutItem{{}, item, {}, place});
  if (!id) return {};
  context.forget_draft(name + ".text");
  context.focus(name + ".text");
  return *id;
}

float item_foot_room(const Context& context) { return context.narrow() ? item_foot_height - 24 : item_foot_height; }

FootAct item_foot(Context& context, const ItemFoot& foot) {
  const Size screen = context.size();
  const Rect area = context.content_area();
  const float top = screen.height - item_foot_room(context);
  std::string& text = context.draft(foot.name + ".text");
  const std::string next = text.empty() ? foot.go_on : foot.keep;
  const Rect corner = next_step_rect(context, next);

  const float caption = context.paint().text(Point{area.x, top + 34}, foot.caption, style::caption, theme().text);
  const int group = writing_group(context);
  const std::string who = group == 0 ? (foot.nobody.empty() ? context.say("item.no-group") : foot.nobody)
                                     : context.say("item.group", {{"group", std::to_string(group)}});
  const float beside = context.paint().text(Point{area.x + caption + 20, top + 34},
                                            context.narrow() ? std::string() : foot.beside, style::small, theme().dim);
  if (has_groups(context)) {
    float x = area.x + caption + 20 + beside + 28;
    x += key_cap(context, {x, top + 26}, "F8") + 12;
    context.paint().text(Point{x, top + 34}, who, style::small_bold, theme().text);
  }

  const float back_width = quiet_button_width(context, context.say("step.back"));
  const Rect tag{area.x + back_width + 16, corner.y - 2, corner.x - area.x - back_width - 40, 76};
  const FieldResult result = tag_field(context, foot.name + ".text", tag, text, journey::item_limit);
  const Backstage backstage(context);
  if (foot_left(context, "step.back", context.say("step.back"))) return FootAct::back;
  const bool pressed = next_step(context, "step.next", next);
  if (pressed || result.submitted) return text.empty() ? (pressed ? FootAct::go_on : FootAct::none) : FootAct::keep;
  return FootAct::none;
}

}  // namespace sprong::ui
