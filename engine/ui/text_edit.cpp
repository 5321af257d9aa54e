#include "ui/text_edit.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace sprong::ui {

namespace {

constexpr std::size_t most_moments = 200;

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t before(const std::string& text, std::size_t at) {
  if (at == 0) return 0;
  --at;
  while (at > 0 && continues(text[at])) --at;
  return at;
}

std::size_t after(const std::string& text, std::size_t at) {
  if (at >= text.size()) return text.size();
  ++at;
  while (at < text.size() && continues(text[at])) ++at;
  return at;
}

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\t'; }

std::size_t word_before(const std::string& text, std::size_t at) {
  while (at > 0 && is_space(text[at - 1])) --at;
  while (at > 0 && !is_space(text[at - 1])) --at;
  return at;
}

std::size_t word_after(const std::string& text, std::size_t at) {
  while (at < text.size() && !is_space(text[at])) ++at;
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

/// What may stand in a field of what was typed or pasted.
std::string acceptable(std::string_view typed, TextEdit::Lines lines) {
  std::string result;
  if (base::first_ill_formed(typed)) return result;
  for (const char32_t character : base::decode(typed)) {
    if (character == U'\r') continue;
    if (character == U'\n' && lines == TextEdit::Lines::one)
      result += ' ';
    else if (character == U'\t')
      result += ' ';
    else if (character == U'\n' || (character >= 0x20 && character != 0x7F && (character < 0x80 || character > 0x9F))) {
      base::append(result, character);
    }
  }
  return result;
}

}  // namespace

void TextEdit::fit(const std::string& text) {
  const auto whole = [&text](std::size_t at) {
    at = std::min(at, text.size());
    while (at > 0 && at < text.size() && continues(text[at])) --at;
    return at;
  };
  m_caret = whole(m_caret);
  m_anchor = whole(m_anchor);
}

void TextEdit::remember(const std::string& text, bool typing) {
  if (!(typing && m_typing)) {
    m_past.push_back({text, m_caret});
    if (m_past.size() > most_moments) m_past.erase(m_past.begin());
  }
  m_typing = typing;
  m_future.clear();
}

bool TextEdit::insert(std::string& text, std::string_view typed, std::size_t limit, Lines lines) {
  std::string wanted = acceptable(typed, lines);
  const std::size_t kept = base::code_points(text) - base::code_points(selected(text));
  const std::size_t room = limit > kept ? limit - kept : 0;
  std::size_t end = 0;
  for (std::size_t count = 0; count < room && end < wanted.size(); ++count) end = after(wanted, end);
  wanted.resize(end);
  if (wanted.empty()) return false;
  // A new undo step at every word, so that undo takes back what one thinks of as one thing.
  remember(text, wanted.size() <= 4 && wanted != " " && selection_begin() == selection_end());
  const std::size_t begin = selection_begin();
  text.replace(begin, selection_end() - begin, wanted);
  m_caret = m_anchor = begin + wanted.size();
  return true;
}

bool TextEdit::erase_selection(std::string& text) {
  if (m_caret == m_anchor) return false;
  remember(text, false);
  const std::size_t begin = selection_begin();
  text.erase(begin, selection_end() - begin);
  m_caret = m_anchor = begin;
  return true;
}

bool TextEdit::erase_before(std::string& text, bool word) {
  if (erase_selection(text)) return true;
  if (m_caret == 0) return false;
  remember(text, false);
  const std::size_t begin = word ? word_before(text, m_caret) : before(text, m_caret);
  text.erase(begin, m_caret - begin);
  m_caret = m_anchor = begin;
  return true;
}

bool TextEdit::erase_after(std::string& text, bool word) {
  if (erase_selection(text)) return true;
  if (m_caret >= text.size()) return false;
  remember(text, false);
  text.erase(m_caret, (word ? word_after(text, m_caret) : after(text, m_caret)) - m_caret);
  return true;
}

void TextEdit::move_to(const std::string& text, std::size_t offset, bool select) {
  m_caret = std::min(offset, text.size());
  if (!select) m_anchor = m_caret;
  m_typing = false;
}

void TextEdit::left(const std::string& text, bool select, bool word) {
  if (!select && m_caret != m_anchor) return move_to(text, selection_begin(), false);
  move_to(text, word ? word_before(text, m_caret) : before(text, m_caret), select);
}

void TextEdit::right(const std::string& text, bool select, bool word) {
  if (!select && m_caret != m_anchor) return move_to(text, selection_end(), false);
  move_to(text, word ? word_after(text, m_caret) : after(text, m_caret), select);
}

void TextEdit::select_all(const std::string& text) {
  m_anchor = 0;
  m_caret = text.size();
}

std::string TextEdit::selected(const std::string& text) const {
  return text.substr(selection_begin(), selection_end() - selection_begin());
}

bool TextEdit::undo(std::string& text) {
  if (m_past.empty()) return false;
  m_future.push_back({text, m_caret});
  text = m_past.back().text;
  m_caret = m_anchor = m_past.back().caret;
  m_past.pop_back();
  m_typing = false;
  return true;
}

bool TextEdit::redo(std::string& text) {
  if (m_future.empty()) return false;
  m_past.push_back({text, m_caret});
  text = m_future.back().text;
  m_caret = m_anchor = m_future.back().caret;
  m_future.pop_back();
  return true;
}

}  // namespace sprong::ui
