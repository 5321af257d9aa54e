// Values: the attributes and texts of a pack's elements, checked one by one.
//
// Every function reports what is wrong with its value and then returns a value without meaning: a
// pack with any error is never handed out.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/pack.hpp"
#include "content/xml.hpp"

namespace sprong::content {

// ---- what the readers of one pack share ------------------------------------------------------

enum class MediaKind { picture, sound };

/// A picture or sound that the pack uses, and where it says so.
struct MediaUse {
  PackPath path;
  MediaKind kind = MediaKind::picture;
  base::Place place;
};

struct Reading {
  std::vector<Language> languages;  ///< empty when the pack's own list is wrong: then none is checked
  std::vector<MediaUse> media;
};

// ---- texts ----------------------------------------------------------------------------------

/// How long a text may be in code points, and whether it may have paragraphs.
struct Limit {
  std::size_t most = 0;
  enum class Shape { line, paragraphs } shape = Shape::line;
};

/// What fits: on a card, on a screen at 1/30 of its height, on an A4 page.
namespace limits {
inline constexpr Limit quartet_name{18};
inline constexpr Limit card_name{28};
inline constexpr Limit station_name{30};
inline constexpr Limit title{60};
inline constexpr Limit summary{90};
inline constexpr Limit prompt{110};
inline constexpr Limit question{120};
inline constexpr Limit symbol{120};
inline constexpr Limit meaning{160};
inline constexpr Limit sentence{200};
inline constexpr Limit explanation{220};
inline constexpr Limit remark{300};
inline constexpr Limit intro{600, Limit::Shape::paragraphs};
inline constexpr Limit station_text{900, Limit::Shape::paragraphs};
inline constexpr Limit prose{2000, Limit::Shape::paragraphs};
}  // namespace limits

/// The words of `element` in every language of the pack: <name><nl>De roep</nl><en>The call</en></name>.
Text text_of(const Node& element, Limit limit, const Reading& reading);
/// The same of the one child `name` of `parent`, which must be there.
Text read_text(const Node& parent, std::string_view name, Limit limit, const Reading& reading);
/// The same of a child that may be left out: then the text is empty.
Text read_optional_text(const Node& parent, std::string_view name, Limit limit, const Reading& reading);
/// <question><own/><client/></question>: both perspectives.
Question question_of(const Node& element, const Reading& reading);

// ---- attributes -----------------------------------------------------------------------------

/// The ids of one kind that are taken, and where.
using TakenIds = std::map<std::string, base::Place>;

/// The attribute `id`: a letter, then letters, digits and hyphens, all lower-case, at most 40; not taken before.
std::string read_id(const Node& node, TakenIds& taken);

/// A whole number from `least` to `most`.
int read_number(const Node& node, std::string_view attribute, int least, int most);

/// "yes" or "no"; no when the attribute is left out.
bool read_yes_no(const Node& node, std::string_view attribute);

/// "#RRGGBB".
Colour read_colour(const Node& node, std::string_view attribute);

/// As one dials it: a plus or a digit, then digits, spaces and hyphens; empty when it is left out.
std::string read_phone(const Node& node);

/// A picture or sound of the pack; noted in `reading`.
PackPath read_media(const Node& node, std::string_view attribute, MediaKind kind, Reading& reading);

/// Reports that `attribute` is none of `known`.
void report_unknown_value(const Attribute& attribute, const std::string& known, const Node& node);

/// One of a few words; `table` pairs them with their values.
template <class Value, std::size_t count>
Value choice_of(const Attribute& attribute, const std::array<std::pair<std::string_view, Value>, count>& table,
                const Node& node) {
  std::string known;
  for (const auto& [word, value] : table) {
    if (attribute.value == word) return value;
    known += (known.empty() ? "" : ", ") + std::string(word);
  }
  report_unknown_value(attribute, known, node);
  return table.front().second;
}

/// The same for an attribute that must be there.
template <class Value, std::size_t count>
Value read_choice(const Node& node, std::string_view name,
                  const std::array<std::pair<std::string_view, Value>, count>& table) {
  const auto attribute = node.attribute(name);
  return attribute ? choice_of(*attribute, table, node) : table.front().second;
}

// ---- numbers of elements, paths ---------------------------------------------------------------

/// Reports when `parent` has fewer than `least` or more than `most` children `name`.
void check_count(const Node& parent, std::string_view name, std::size_t least, std::size_t most);

/// Whether a path can only point into the pack and means the same on every machine; reports when not.
bool check_path(const Attribute& attribute, Findings& findings);

/// Lower-case: paths that are equal then would be one file on some machines.
std::string case_folded(std::string_view path);

}  // namespace sprong::content
