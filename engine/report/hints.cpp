#include "report/hints.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/verify.hpp"
#include "report/hint_words.hpp"

namespace sprong::report {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_upper(char character) { return character >= 'A' && character <= 'Z'; }
bool is_lower(char character) { return character >= 'a' && character <= 'z'; }
/// Letters, also those of more than one byte.
bool is_letter(char character) {
  return is_upper(character) || is_lower(character) || static_cast<unsigned char>(character) >= 0x80;
}
char lower(char character) { return is_upper(character) ? static_cast<char>(character - 'A' + 'a') : character; }

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& character : result) character = lower(character);
  return result;
}

template <class List>
bool has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Finder {
 public:
  explicit Finder(std::string_view text) : m_text(text) {}

  std::vector<Hint> find() {
    find_emails();
    find_postcodes();
    find_numbers();
    find_words();
    std::sort(m_hints.begin(), m_hints.end(), [](const Hint& one, const Hint& other) { return one.at < other.at; });
    return std::move(m_hints);
  }

 private:
  /// What was found first about a piece of text stands.
  void point(HintKind kind, std::size_t at, std::size_t length) {
    const bool taken = std::any_of(m_hints.begin(), m_hints.end(), [&](const Hint& hint) {
      return at < hint.at + hint.length && hint.at < at + length;
    });
    if (!taken) m_hints.push_back({kind, at, length});
  }

  /// The character there, or a space beyond either end.
  [[nodiscard]] char at(std::size_t place) const { return place < m_text.size() ? m_text[place] : ' '; }

  void find_emails() {
    const auto in_address = [](char character) {
      return is_letter(character) || is_digit(character) || character == '.' || character == '_' || character == '-' ||
             character == '+' || character == '%';
    };
    for (std::size_t sign = m_text.find('@'); sign != std::string_view::npos; sign = m_text.find('@', sign + 1)) {
      std::size_t from = sign;
      while (from > 0 && in_address(m_text[from - 1])) --from;
      std::size_t to = sign + 1;
      while (to < m_text.size() && in_address(m_text[to])) ++to;
      while (to > sign && !is_letter(m_text[to - 1])) --to;  // a full stop behind it
      const std::size_t dot = m_text.substr(0, to).rfind('.');
      const bool domain = dot != std::string_view::npos && dot > sign + 1 && to - dot > 2;
      if (from < sign && domain) point(HintKind::email, from, to - from);
    }
  }

  /// "1234 AB", "1234AB" and "1234ab". @source the Dutch postcode: no 0 first, no SA, SD or SS last
  void find_postcodes() {
    for (std::size_t from = 0; from + 6 <= m_text.size(); ++from) {
      const bool begins = from == 0 || (!is_digit(m_text[from - 1]) && !is_letter(m_text[from - 1]));
      const bool number = begins && m_text[from] != '0' &&
                          std::all_of(m_text.begin() + static_cast<std::ptrdiff_t>(from),
                                      m_text.begin() + static_cast<std::ptrdiff_t>(from + 4), is_digit);
      if (!number) continue;
      const std::size_t letters = from + (at(from + 4) == ' ' ? 5 : 4);
      const char one = at(letters);
      const char two = at(letters + 1);
      const bool capitals = is_upper(one) && is_upper(two);
      const bool small = letters == from + 4 && is_lower(one) && is_lower(two);
      const bool used = lower(one) != 's' || (lower(two) != 'a' && lower(two) != 'd' && lower(two) != 's');
      if ((capitals || small) && used && !is_letter(at(letters + 2)))
        point(HintKind::postcode, from, letters + 2 - from);
    }
  }

  /// Groups of digits with at most two signs of punctuation between them.
  struct Digits {
    std::size_t at = 0;
    std::size_t length = 0;
    bool joined = false;  ///< to the group before it
  };

  [[nodiscard]] std::vector<Digits> groups_of_digits() const {
    std::vector<Digits> groups;
    for (std::size_t place = 0; place < m_text.size();) {
      if (!is_digit(m_text[place])) {
        ++place;
        continue;
      }
      const std::size_t from = place;
      while (place < m_text.size() && is_digit(m_text[place])) ++place;
      const std::size_t before = groups.empty() ? 0 : groups.back().at + groups.back().length;
      const std::string_view between = m_text.substr(before, from - before);
      const bool joined =
          !groups.empty() && between.size() <= 2 && between.find_first_not_of(" -./()") == std::string_view::npos;
      groups.push_back({from, place - from, joined});
    }
    return groups;
  }

  void find_numbers() {
    constexpr std::size_t most_groups = 7;  // +31 6 12 34 56 78 has six
    const std::vector<Digits> groups = groups_of_digits();
    for (std::size_t first = 0; first < groups.size(); ++first) {
      std::string digits;
      std::optional<std::pair<HintKind, std::size_t>> longest;
      for (std::size_t last = first; last < groups.size() && last < first + most_groups; ++last) {
        if (last > first && !groups[last].joined) break;
        digits += m_text.substr(groups[last].at, groups[last].length);
        if (const auto kind = kind_of_number(digits, international(groups[first].at), first == last)) {
          longest = {*kind, groups[last].at + groups[last].length};
        }
      }
      if (longest) point(longest->first, groups[first].at, longest->second - groups[first].at);
    }
  }

  [[nodiscard]] bool international(std::size_t from) const { return from > 0 && m_text[from - 1] == '+'; }

  static std::optional<HintKind> kind_of_number(const std::string& digits, bool plus, bool in_one_piece) {
    const std::size_t count = digits.size();
    if (plus) return count >= 8 && count <= 15 ? std::optional(HintKind::phone) : std::nullopt;
    const bool with_country = digits.starts_with("00") && count >= 11 && count <= 15;
    const bool in_the_country = digits.starts_with('0') && !digits.starts_with("00") && count == 10;
    if (with_country || in_the_country) return HintKind::phone;
    if (count == 9 && passes_eleven_test(digits)) return HintKind::bsn;
    if (count == 8 && in_one_piece && passes_eleven_test("0" + digits)) return HintKind::bsn;
    return std::nullopt;
  }

  struct Word {
    std::size_t at = 0;
    std::string_view text;
    bool first = false;  ///< of a sentence
  };

  [[nodiscard]] std::vector<Word> words() const {
    std::vector<Word> result;
    bool first = true;
    for (std::size_t place = 0; place < m_text.size();) {
      if (!is_letter(m_text[place])) {
        const char sign = m_text[place++];
        const bool after_title = sign == '.' && !result.empty() && has(titles, lower(result.back().text));
        if (!after_title && std::string_view(".!?:;\n\"").find(sign) != std::string_view::npos) first = true;
        continue;
      }
      const std::size_t from = place;
      while (place < m_text.size() && is_letter(m_text[place])) ++place;
      result.push_back({from, m_text.substr(from, place - from), first});
      first = false;
    }
    return result;
  }

  /// A capital first and small letters after it; not "GGZ", "I" or "I'm".
  static bool like_a_name(std::string_view word) {
    const bool accented = word.size() > 2 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) < 0xA0;
    const std::size_t rest = accented ? 2 : 1;
    return (accented || is_upper(word[0])) && word.size() > rest &&
           std::none_of(word.begin() + static_cast<std::ptrdiff_t>(rest), word.end(), is_upper) && !has(no_names, word);
  }

  static bool like_a_street(std::string_view word) {
    const std::string small = lower(word);
    return std::any_of(street_endings.begin(), street_endings.end(), [&](std::string_view ending) {
      return small.size() > ending.size() + 2 && small.ends_with(ending);
    });
  }

  void find_words() {
    const std::vector<Word> all = words();
    for (std::size_t index = 0; index < all.size(); ++index) {
      const Word& word = all[index];
      if (!like_a_name(word.text)) continue;
      const std::string before = index == 0 ? std::string() : lower(all[index - 1].text);
      const bool names_street =
          index + 1 < all.size() && !all[index + 1].first &&
          (all[index + 1].text == "Street" || all[index + 1].text == "Road" || all[index + 1].text == "Avenue");
      if (names_street) {
        const Word& street = all[index + 1];
        point(HintKind::place, word.at, street.at + street.text.size() - word.at);
      } else if (like_a_street(word.text)) {
        point(HintKind::place, word.at, word.text.size());
      } else if (!word.first && has(before_places, before)) {
        point(HintKind::place, word.at, word.text.size());
      } else if (!word.first || has(titles, before) || has(first_names, word.text)) {
        point(HintKind::name, word.at, word.text.size());
      }
    }
  }

  std::string_view m_text;
  std::vector<Hint> m_hints;
};

}  // namespace

std::vector<Hint> find_hints(std::string_view text) { return Finder(text).find(); }

const char* hint_name(HintKind kind) {
  switch (kind) {
    case HintKind::name:
      return "name";
    case HintKind::place:
      return "place";
    case HintKind::phone:
      return "phone";
    case HintKind::bsn:
      return "bsn";
    case HintKind::email:
      return "email";
    case HintKind::postcode:
      return "postcode";
  }
  VERIFY(false);
}

bool passes_eleven_test(std::string_view nine_digits) {
  if (nine_digits.size() != 9 || !std::all_of(nine_digits.begin(), nine_digits.end(), is_digit)) return false;
  int sum = 0;
  for (int place = 0; place < 9; ++place) {
    const int weight = place == 8 ? -1 : 9 - place;
    sum += weight * (nine_digits[static_cast<std::size_t>(place)] - '0');
  }
  return sum % 11 == 0 && nine_digits != "000000000";
}

}  // namespace sprong::report
