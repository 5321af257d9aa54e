#include "content/values.hpp"

#include <algorithm>
#include <charconv>

namespace sprong::content {
namespace {

bool is_lower(char character) { return character >= 'a' && character <= 'z'; }
bool is_upper(char character) { return character >= 'A' && character <= 'Z'; }
bool is_digit(char character) { return character >= '0' && character <= '9'; }

bool is_id(std::string_view id) {
  constexpr std::size_t longest = 40;
  if (id.empty() || id.size() > longest || !is_lower(id.front())) return false;
  return std::all_of(id.begin(), id.end(),
                     [](char character) { return is_lower(character) || is_digit(character) || character == '-'; });
}

bool leaves_pack(std::string_view path) {
  if (path.starts_with('/') || path.find('\\') != std::string_view::npos) return true;
  if (path.size() > 1 && path[1] == ':') return true;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (path.substr(begin, end - begin) == "..") return true;
    begin = end + 1;
  }
  return false;
}

/// Letters, digits, hyphens, underscores and dots in names between slashes: means the same everywhere.
bool is_plain_path(std::string_view path) {
  constexpr std::size_t longest = 120;
  if (path.empty() || path.size() > longest || path.back() == '/') return false;
  char previous = '/';
  for (const char character : path) {
    const bool plain = is_lower(character) || is_upper(character) || is_digit(character);
    if (!plain && character != '-' && character != '_' && character != '.' && character != '/') return false;
    if (previous == '/' && (character == '.' || character == '/')) return false;
    previous = character;
  }
  return true;
}

}  // namespace

std::string read_id(const Node& node, TakenIds& taken) {
  const auto attribute = node.attribute("id");
  if (!attribute) return {};
  if (!is_id(attribute->value)) {
    node.findings().error("pack.bad-id", attribute->place, {{"id", attribute->value}, {"element", node.name()}});
  }
  const auto [first, added] = taken.try_emplace(attribute->value, attribute->place);
  if (!added) {
    const base::Place& place = first->second;
    node.findings().error(
        "pack.duplicate-id", attribute->place,
        {{"id", attribute->value}, {"element", node.name()}, {"first", place.file + ":" + std::to_string(place.line)}});
  }
  return attribute->value;
}

int read_number(const Node& node, std::string_view name, int least, int most) {
  const auto attribute = node.attribute(name);
  if (!attribute) return least;
  const std::string& text = attribute->value;
  int value = 0;
  const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  const Arguments arguments{{"attribute", attribute->name},
                            {"value", text},
                            {"least", std::to_string(least)},
                            {"most", std::to_string(most)}};
  if (failure == std::errc::invalid_argument || stop != text.data() + text.size()) {
    node.findings().error("pack.not-a-number", attribute->place, arguments);
  } else if (failure != std::errc{} || value < least || value > most) {
    node.findings().error("pack.number-out-of-range", attribute->place, arguments);
  } else {
    return value;
  }
  return least;
}

bool read_yes_no(const Node& node, std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, bool>, 2> table{{{"no", false}, {"yes", true}}};
  const auto attribute = node.optional_attribute(name);
  return attribute ? choice_of(*attribute, table, node) : false;
}

Colour read_colour(const Node& node, std::string_view name) {
  const auto attribute = node.attribute(name);
  if (!attribute) return {};
  const std::string& text = attribute->value;
  unsigned value = 0;
  if (text.size() == 7 && text[0] == '#') {
    const auto [stop, failure] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
    if (failure == std::errc{} && stop == text.data() + 7) {
      return {static_cast<unsigned char>(value >> 16), static_cast<unsigned char>((value >> 8) & 0xFFU),
              static_cast<unsigned char>(value & 0xFFU)};
    }
  }
  node.findings().error("pack.bad-colour", attribute->place, {{"attribute", attribute->name}, {"value", text}});
  return {};
}

std::string read_phone(const Node& node) {
  constexpr std::size_t longest = 24;
  const auto attribute = node.optional_attribute("phone");
  if (!attribute) return {};
  const std::string& phone = attribute->value;
  const bool allowed = !phone.empty() && (phone.front() == '+' || is_digit(phone.front())) &&
                       phone.find_first_not_of("0123456789 -", 1) == std::string::npos;
  const auto digits = std::count_if(phone.begin(), phone.end(), is_digit);
  if (!allowed || digits < 3 || phone.size() > longest) {
    node.findings().error("pack.bad-phone", attribute->place, {{"phone", phone}});
  }
  return phone;
}

PackPath read_media(const Node& node, std::string_view name, MediaKind kind, Reading& reading) {
  const auto attribute = node.attribute(name);
  if (!attribute || !check_path(*attribute, node.findings())) return {};
  reading.media.push_back({attribute->value, kind, attribute->place});
  return attribute->value;
}

void report_unknown_value(const Attribute& attribute, const std::string& known, const Node& node) {
  node.findings().error("pack.unknown-value", attribute.place,
                        {{"attribute", attribute.name}, {"value", attribute.value}, {"known", known}});
}

void check_count(const Node& parent, std::string_view name, std::size_t least, std::size_t most) {
  const std::size_t count = parent.children(name).size();
  if (count >= least && count <= most) return;
  parent.error("pack.wrong-count", {{"parent", parent.name()},
                                    {"element", std::string(name)},
                                    {"count", std::to_string(count)},
                                    {"least", std::to_string(least)},
                                    {"most", std::to_string(most)}});
}

bool check_path(const Attribute& attribute, Findings& findings) {
  const char* code = nullptr;
  if (leaves_pack(attribute.value)) {
    code = "pack.path-leaves-pack";
  } else if (!is_plain_path(attribute.value)) {
    code = "pack.bad-path";
  }
  if (code != nullptr) findings.error(code, attribute.place, {{"path", attribute.value}});
  return code == nullptr;
}

std::string case_folded(std::string_view path) {
  std::string result(path);
  for (char& character : result) {
    if (is_upper(character)) character = static_cast<char>(character - 'A' + 'a');
  }
  return result;
}

}  // namespace sprong::content
