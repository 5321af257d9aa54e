// Subtitles: a text in pieces as one reads them aloud, and how long each takes.
#pragma once

#include <string>
#include <vector>

#include "base/clock.hpp"

namespace sprong::ui {

/// A piece of a text that stands on the screen by itself.
struct Subtitle {
  std::string text;
  bool ends_paragraph = false;  ///< a longer breath after it
};

/// Whole sentences, together as long as two lines are (about 130 characters); never across a paragraph.
std::vector<Subtitle> subtitles_of(const std::string& text);

/// How long reading it aloud takes, at so many words a minute, with the breath after it.
base::Milliseconds reading_time(const Subtitle& subtitle, int words_a_minute);

}  // namespace sprong::ui
