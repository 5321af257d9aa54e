#include "ui/screens/choice_exchange.hpp"

#include <sstream>

#include "ui/widgets.hpp"

namespace sprong::ui {

std::set<std::string> read_exchanged(Context& context, const std::string& prefix) {
  std::istringstream line(context.draft(prefix + "exchange"));
  std::set<std::string> names;
  for (std::string name; line >> name;) names.insert(name);
  return names;
}

void keep_exchanged(Context& context, const std::string& prefix, const std::set<std::string>& exchanged) {
  std::string line;
  for (const std::string& name : exchanged) line += (line.empty() ? "" : " ") + name;
  context.draft(prefix + "exchange") = line;
}

float draw_exchange_tick(Context& context, const Rect& rect, const std::string& prefix, const std::string& name,
                         const std::string& what) {
  if (context.document().programme().kind == content::ProgrammeKind::individual) return 0;
  std::set<std::string> exchanged = read_exchanged(context, prefix);
  const bool on = exchanged.contains(what);
  const Rect place{rect.x, rect.y, rect.width, measure::target};
  if (tick(context, "choices.exchange-" + name, place, context.say("choices.exchange"), on, Ground::paper)) {
    if (on)
      exchanged.erase(what);
    else
      exchanged.insert(what);
    keep_exchanged(context, prefix, exchanged);
  }
  return measure::target;
}

}  // namespace sprong::ui
