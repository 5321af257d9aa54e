// Print: everything of a meeting that goes on paper, as one PDF.
//
// Paper is drawn with cairo and Pango, which are an option at configure time (SPRONG_PRINT). Without
// them print_pdf refuses with print.not-built. docs/paper.md shows what each kind of paper holds.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.hpp"
#include "content/pack.hpp"
#include "content/words.hpp"
#include "session/document.hpp"

namespace sprong::paper {

/// What can be printed.
enum class Paper {
  cards,     ///< a deck, nine cards a page, with a reading list of all cards at the end
  forms,     ///< one choice form per participant
  labels,    ///< labels per station, then green and red cards
  posters,   ///< a figure with its questions per station
  routes,    ///< the plan of the walk, and a sheet per group
  runsheet,  ///< the programme for the facilitator, then the agreements and the page with whom to turn to
  story      ///< the common hero story: the exhibit's texts with the stories of the groups, without their numbers
};

/// What to print, and from what. What is not given is looked for in this order: the session's, the
/// programme's, the first of the pack.
struct PrintOptions {
  Paper what = Paper::cards;
  content::Language language = content::dutch;    ///< of the pack's texts; the words come in theirs
  const content::Deck* deck = nullptr;            ///< cards, forms
  const content::Programme* programme = nullptr;  ///< routes, runsheet; and finds deck and exhibit
  const session::Document* session = nullptr;     ///< people, groups, plan, date, contacts
  std::vector<content::QuartetKey> quartets;      ///< cards, forms: only these; empty: all of the deck
  /// How many: cards decks, forms sheets, labels pages per station and colour, posters of each, routes
  /// groups, runsheets. 0: what the session needs (its participants, its groups), else a usual number.
  int copies = 0;
  int first_form = 1;  ///< forms: 25 goes on after a pile of 24, with new codes; 1 to 9000
  bool a3 = false;     ///< posters on A3 instead of A4
  bool backs = false;  ///< cards: a page of backs after every page of cards
};

/// Writes the paper to `path`, whole or not at all. The same input gives the same bytes.
/// Errors: print.not-built, print.no-deck, print.no-exhibit, print.no-programme, print.copies (more than
/// 1000, fewer than 0), print.groups (routes, more than 8), print.picture (one per picture that cannot be read),
/// print.failed, export.cannot-write.
base::Result<void> print_pdf(const std::filesystem::path& path, const content::Pack& pack, const PrintOptions& options,
                             const content::Words& words);

/// The short code on form number `number` (from 1) of a meeting: four signs without look-alikes and
/// without vowels. Other numbers of the same meeting have other codes. number 1 to 10000.
std::string form_code(const std::string& meeting, int number);

}  // namespace sprong::paper
