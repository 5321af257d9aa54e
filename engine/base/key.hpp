// Key: a string with a type, so that a station's id cannot be handed over as a quartet's.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace sprong::base {

/// An id that an author wrote in a content pack ("diving-in"), or a record's own random id.
/// The empty key means "none".
template <class Tag>
struct Key {
  std::string value;

  Key() = default;
  explicit Key(std::string text) : value(std::move(text)) {}
  [[nodiscard]] bool empty() const { return value.empty(); }
  auto operator<=>(const Key&) const = default;
};

}  // namespace sprong::base

template <class Tag>
struct std::hash<sprong::base::Key<Tag>> {
  std::size_t operator()(const sprong::base::Key<Tag>& key) const noexcept {
    return std::hash<std::string>{}(key.value);
  }
};
