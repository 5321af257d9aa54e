// Parts of the HTML report. Inside the export room only.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "report/tree.hpp"

namespace sprong::exports {

/// The page's only style sheet, and what the content security policy knows it by: the base 64 of its
/// SHA-256. A test computes it again, so a change of the style cannot forget it.
std::string_view html_style();
std::string_view html_style_digest();

/// Texts and whole numbers after each other.
template <class... Parts>
std::string concat(const Parts&... parts) {
  std::string text;
  const auto add = [&text](const auto& part) {
    if constexpr (std::is_integral_v<std::decay_t<decltype(part)>>) {
      text += std::to_string(part);
    } else {
      text += part;
    }
  };
  (add(parts), ...);
  return text;
}

/// An attribute: ` name="value"`.
std::string attribute(std::string_view name, std::string_view value);

/// Diverging bars as one inline SVG with a title and a description. `number` keeps ids apart.
std::string html_chart(const report::DivergingBars& chart, int number);

}  // namespace sprong::exports
