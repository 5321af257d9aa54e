#include "ui/screens/subtitles.hpp"

#include <algorithm>
#include <string_view>

namespace sprong::ui {

namespace {

constexpr std::size_t longest = 130;              ///< characters: two lines
constexpr base::Milliseconds breath = 700;        ///< after a piece
constexpr base::Milliseconds long_breath = 1500;  ///< after a paragraph

bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] != '.' && text[at] != '?' && text[at] != '!' && text[at] != ':') return false;
  return at + 1 == text.size() || text[at + 1] == ' ';
}

std::vector<std::string> sentences_of(std::string_view paragraph) {
  std::vector<std::string> result;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < paragraph.size(); ++at) {
    if (!ends_sentence(paragraph, at)) continue;
    result.emplace_back(paragraph.substr(begin, at + 1 - begin));
    begin = std::min(paragraph.size(), at + 2);
  }
  if (begin < paragraph.size()) result.emplace_back(paragraph.substr(begin));
  return result;
}

/// A byte that is not the inside of a character.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

void add_paragraph(std::string_view paragraph, std::vector<Subtitle>& into) {
  const std::size_t first = into.size();
  for (const std::string& sentence : sentences_of(paragraph)) {
    const bool fits = into.size() > first && characters(into.back().text) + 1 + characters(sentence) <= longest;
    if (fits)
      into.back().text += " " + sentence;
    else
      into.push_back({sentence, false});
  }
  if (into.size() > first) into.back().ends_paragraph = true;
}

}  // namespace

std::vector<Subtitle> subtitles_of(const std::string& text) {
  std::vector<Subtitle> result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    add_paragraph(std::string_view(text).substr(begin, end - begin), result);
    begin = end + 2;
  }
  return result;
}

base::Milliseconds reading_time(const Subtitle& subtitle, int words_a_minute) {
  const auto spaces = std::count(subtitle.text.begin(), subtitle.text.end(), ' ');
  const base::Milliseconds spoken = (spaces + 1) * 60'000 / std::max(1, words_a_minute);
  return spoken + (subtitle.ends_paragraph ? long_breath : breath);
}

}  // namespace sprong::ui
