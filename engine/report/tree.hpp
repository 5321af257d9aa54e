// Tree: the report as a neutral document, before it becomes HTML, a sheet or a page. Every text in it
// is ready to be read, in one language; writers (engine/export) lay it out and decide nothing.
//
// Sections: marks · blocks · tree
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/pack.hpp"
#include "content/words.hpp"
#include "report/summary.hpp"

namespace sprong::report {

// ---- marks ----------------------------------------------------------------------------------

/// What a quote or bar stands for. A writer gives each its own form besides its colour:
/// kept solid, discarded striped, green and red with their sign.
enum class Side { none, kept, discarded, wished, green, red };

/// How a paragraph is meant: running text, the rule behind figures, or what was held back and why.
enum class Manner { plain, lead, note, held_back };

/// By which one knows a quartet: never without its name beside it.
struct Swatch {
  content::Colour colour;
  content::Ink ink = content::Ink::ink;  ///< of the pattern
  content::Pattern pattern = content::Pattern::dots;
};

// ---- blocks ---------------------------------------------------------------------------------

struct Paragraph {
  Manner manner = Manner::plain;
  std::string text;  ///< line breaks are to be kept
};

/// A number or a few words, large, with what it counts.
struct Fact {
  std::string value;
  std::string label;
  std::string target = {};  ///< id of the section with what is counted; empty when there is none
};
struct Facts {
  std::vector<Fact> facts;
};

/// What people wrote, word for word.
struct Quotes {
  Side side = Side::none;
  std::string title;  ///< empty when the heading above says it
  std::vector<std::string> texts;
  std::vector<std::string> ids = {};  ///< of the texts, where they stand for the first time; else none
};

/// Lists that are read beside each other.
struct Columns {
  std::vector<Quotes> lists;
};

/// Every row has as many cells as the header; its first cell is the row's own header.
struct Table {
  std::string caption;
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> targets =
      {};  ///< per row the id of the section with its items; empty: none, or no rows have
};

/// One row of a chart. A row that is held back has no numbers, only the words of `held_back`.
struct Bar {
  std::string name;
  std::optional<Swatch> swatch;
  int left = 0;
  int right = 0;
  std::string left_text;  ///< "2 of 4"
  std::string right_text;
  std::string outcome;  ///< a word after the bars; may be empty
  std::string held_back;
};

/// Two counts against each other: one block is one person or card.
struct DivergingBars {
  std::string title;
  std::string description;  ///< what the chart shows, for who cannot see it
  Side left_side = Side::discarded;
  Side right_side = Side::kept;
  std::string left_name;
  std::string right_name;
  std::vector<Bar> bars;
};

using Block = std::variant<Paragraph, Facts, Quotes, Columns, Table, DivergingBars>;

// ---- tree -----------------------------------------------------------------------------------

struct Section {
  std::string id;  ///< unique in the tree: "choices", "station-maze"
  std::string heading;
  std::vector<Block> blocks;
  std::vector<Section> parts;
};

struct Tree {
  content::Language language;
  std::string title;
  std::string subtitle;  ///< the date, or the meetings
  std::string notice;    ///< for whom this copy is; empty when it may go anywhere
  std::string contents;  ///< heading of the list of sections
  std::vector<Section> sections;
  std::string colophon;  ///< by what it was made
};

/// The report of `summary` in the language of `words`.
Tree build_tree(const Summary& summary, const content::Words& words);

/// What a figure of a Change is called: "motivation: kept".
std::string figure_name(const Summary& summary, const content::Words& words, const std::string& what);

/// A date in words: "2016-06-07" is "7 juni 2016". What is no date stays as it is.
std::string date_words(const std::string& iso, const content::Words& words);

}  // namespace sprong::report
