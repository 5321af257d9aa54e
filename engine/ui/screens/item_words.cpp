#include "ui/screens/item_words.hpp"

namespace sprong::ui {

std::string kind_id(journey::ItemKind kind) {
  switch (kind) {
    case journey::ItemKind::label:
      return "label";
    case journey::ItemKind::conclusion:
      return "conclusion";
    case journey::ItemKind::green:
      return "green";
    case journey::ItemKind::red:
      break;
  }
  return "red";
}

std::string about_id(journey::About about) {
  switch (about) {
    case journey::About::self:
      return "self";
    case journey::About::organisation:
      return "organisation";
    case journey::About::client:
      return "client";
    case journey::About::none:
      break;
  }
  return {};
}

std::string origin_words(const Context& context, const session::Item& item) {
  std::string result;
  const auto add = [&](const std::string& part) { result += (result.empty() ? "" : " · ") + part; };
  if (item.what.group > 0) add(context.say("item.group", {{"group", std::to_string(item.what.group)}}));
  if (item.what.kind == journey::ItemKind::label && context.exhibit() != nullptr) {
    if (const auto* station = content::find_station(*context.exhibit(), item.what.station))
      add(context.in(station->name));
  }
  if (item.what.about != journey::About::none) add(context.say("item.about-" + about_id(item.what.about)));
  if (item.what.perspective == content::Perspective::client) add(context.say("item.client"));
  return result;
}

std::vector<const session::Item*> not_held(std::vector<const session::Item*> items) {
  std::erase_if(items, [](const session::Item* item) { return item->release == session::Release::held; });
  return items;
}

content::Perspective perspective_of(const Context& context, int group) {
  for (const session::Group* each : context.document().groups_in_order()) {
    if (each->number == group) return each->perspective;
  }
  return content::Perspective::own;
}

}  // namespace sprong::ui
