// TextEdit: typing into a text. Caret, selection and undo of one field; knows nothing of drawing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sprong::ui {

/// Invariant: caret and anchor are byte offsets at the beginning of a character, not past the end of the text.
class TextEdit {
 public:
  enum class Lines { one, several };

  /// Makes caret and anchor fit a text that was changed from outside.
  void fit(const std::string& text);
  /// Puts text where the caret is (in place of the selection); line breaks become spaces in a one-line field.
  /// What does not fit in `limit` code points is left out. Control characters are dropped.
  bool insert(std::string& text, std::string_view typed, std::size_t limit, Lines lines);
  bool erase_before(std::string& text, bool word);  ///< Backspace
  bool erase_after(std::string& text, bool word);   ///< Delete
  void left(const std::string& text, bool select, bool word);
  void right(const std::string& text, bool select, bool word);
  void move_to(const std::string& text, std::size_t offset, bool select);
  void select_all(const std::string& text);
  [[nodiscard]] std::string selected(const std::string& text) const;
  bool erase_selection(std::string& text);
  bool undo(std::string& text);  ///< false: nothing left to undo in this field
  bool redo(std::string& text);
  [[nodiscard]] bool can_undo() const { return !m_past.empty(); }
  [[nodiscard]] bool can_redo() const { return !m_future.empty(); }

  [[nodiscard]] std::size_t caret() const { return m_caret; }
  [[nodiscard]] std::size_t selection_begin() const { return m_caret < m_anchor ? m_caret : m_anchor; }
  [[nodiscard]] std::size_t selection_end() const { return m_caret < m_anchor ? m_anchor : m_caret; }

 private:
  struct Moment {
    std::string text;
    std::size_t caret = 0;
  };
  void remember(const std::string& text, bool typing);
  std::size_t m_caret = 0;
  std::size_t m_anchor = 0;
  bool m_typing = false;  ///< the last change was typing: one undo step with the next
  std::vector<Moment> m_past;
  std::vector<Moment> m_future;
};

}  // namespace sprong::ui
