// Job: what all kinds of paper work from, found once.
#pragma once

#include <string>
#include <vector>

#include "content/words.hpp"
#include "export/print.hpp"
#include "export/print_sheet.hpp"

namespace sprong::paper {

struct Job {
  const content::Pack& pack;
  const PrintOptions& options;
  const content::Words& words;
  const content::Programme* programme = nullptr;
  const content::Exhibit* exhibit = nullptr;
  std::string deck_name;
  std::vector<const content::Quartet*> quartets;  ///< those of the deck that are played with, in its order
  Sheet& sheet;
  Pictures& pictures;

  [[nodiscard]] const std::string& in(const content::Text& text) const { return text.in(options.language); }
  /// `text`, or nothing where the pack left it out.
  [[nodiscard]] std::string maybe(const content::Text& text) const { return text.empty() ? "" : in(text); }
  [[nodiscard]] int copies(int usual) const { return options.copies > 0 ? options.copies : usual; }
};

/// One step of the programme as it will be held.
struct Planned {
  const content::Step* step = nullptr;
  int minutes = 0;
};
/// The steps that are not skipped, with their minutes of this meeting.
[[nodiscard]] std::vector<Planned> planned_steps(const Job& job);

// One function per kind of paper; each adds its pages to job.sheet.
void print_cards(const Job& job);
/// The last pages of the cards: what each of them means.
void print_card_list(const Job& job);
void print_forms(const Job& job);
void print_labels(const Job& job);
void print_posters(const Job& job);
void print_routes(const Job& job);
void print_runsheet(const Job& job);
void print_story(const Job& job);
/// The last pages of the runsheet: the agreements for the wall, and the page to take home.
void print_safety(const Job& job);

}  // namespace sprong::paper
