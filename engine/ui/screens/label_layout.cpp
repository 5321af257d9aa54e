#include "ui/screens/label_layout.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "ui/cards.hpp"

namespace sprong::ui {
namespace {

constexpr float gap_across = 24;
constexpr float gap_down = 34;
constexpr float first_drop = 26;
constexpr float most_lines_height = 216;  ///< four lines of a label

/// How wide the longest word of a text is: a label never breaks a word.
float longest_word(Context& context, const std::string& text) {
  float longest = 0;
  std::istringstream parts(text);
  for (std::string word; parts >> word;) longest = std::max(longest, context.paint().width(word, style::label));
  return longest;
}

/// The narrowest label on which the text takes at most four lines and no word is broken; the widest when none does.
Size label_size(Context& context, const std::string& text, float room) {
  constexpr std::array<float, 4> widths{label_width, 340, 460, 620};
  constexpr float margin = 28;
  const float word = longest_word(context, text) + margin;
  Size size{};
  for (const float width : widths) {
    size = {std::min(width, room), 0};
    size.height = label_height(context, text, size.width);
    if (size.height <= most_lines_height && word <= size.width) break;
  }
  return size;
}

/// Fills strings from left to right; a string is as wide as its widest label.
class Hanging {
 public:
  explicit Hanging(const Rect& room) : m_room(room), m_pages(1) { begin_page(); }

  void hang(const session::Item* item, Size size) {
    if (m_y > m_room.y + first_drop && m_y + size.height > m_room.bottom()) next_string();
    if (m_x > m_room.x && m_x + size.width > m_room.right()) {
      m_pages.emplace_back();
      begin_page();
    }
    m_pages.back().labels.push_back({item, {m_x, m_y, size.width, size.height}});
    m_string_width = std::max(m_string_width, size.width);
    m_y += size.height + gap_down;
  }

  std::vector<LabelPage> finish() {
    constexpr float least_height = 92;
    if (m_y + least_height > m_room.bottom()) next_string();
    if (m_x + label_width <= m_room.right()) m_pages.back().next_place = {m_x, m_y, label_width, least_height};
    return std::move(m_pages);
  }

 private:
  void begin_page() {
    m_x = m_room.x;
    m_string_width = 0;
    m_string = 0;
    m_y = m_room.y + first_drop;
  }
  void next_string() {
    m_x += m_string_width + gap_across;
    m_string_width = 0;
    m_string += 1;
    m_y = m_room.y + first_drop + (m_string % 2 == 1 ? 30.0F : 0.0F);
  }

  Rect m_room;
  std::vector<LabelPage> m_pages;
  float m_x = 0;
  float m_y = 0;
  float m_string_width = 0;
  int m_string = 0;
};

}  // namespace

std::vector<LabelPage> lay_out_labels(Context& context, const Rect& room,
                                      const std::vector<const session::Item*>& labels) {
  Hanging hanging(room);
  for (const session::Item* item : labels) hanging.hang(item, label_size(context, item->what.text, room.width));
  return hanging.finish();
}

}  // namespace sprong::ui
