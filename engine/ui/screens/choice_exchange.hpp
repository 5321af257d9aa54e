// ChoiceExchange: what the maker of a form lets the table see in the exchange. Nothing is seen unless it was ticked,
// and unticking takes it back.
#pragma once

#include <set>
#include <string>

#include "ui/context.hpp"
#include "ui/theme.hpp"

namespace sprong::ui {

/// Names as in FormRecord::exchanged, kept as a draft of the form with this prefix.
std::set<std::string> read_exchanged(Context& context, const std::string& prefix);
void keep_exchanged(Context& context, const std::string& prefix, const std::set<std::string>& exchanged);

/// The tick under a reason, on paper; `what` as in FormRecord::exchanged, `name` is the end of the widget's name. One
/// who is alone has no table: then nothing is drawn. Gives the height.
float draw_exchange_tick(Context& context, const Rect& rect, const std::string& prefix, const std::string& name,
                         const std::string& what);

}  // namespace sprong::ui
