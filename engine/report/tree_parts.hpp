// Parts of the tree: one function per section. Inside the report room only.
#pragma once

#include <string>
#include <vector>

#include "report/tree.hpp"

namespace sprong::report {

/// What every section is made from.
struct Writing {
  const Summary& summary;
  const content::Words& words;

  [[nodiscard]] std::string name(const content::Text& text, const std::string& id) const {
    return text.empty() ? id : text.in(words.language());
  }
  [[nodiscard]] std::string name(const QuartetFigures& quartet) const { return name(quartet.name, quartet.id.value); }
  /// "motivation, resistance and feelings"
  [[nodiscard]] std::string joined(const std::vector<std::string>& names) const;
  /// "28 June 2016" from "2016-06-28"; any other text as it is.
  [[nodiscard]] std::string date(const std::string& iso) const;
};

/// "too few forms", or why there are no choices at all.
std::string why_no_choices(const Writing& writing, const char* id);

/// A list without a heading, with the ids of its texts.
Quotes list_of(const std::vector<Quote>& quotes);
std::vector<std::string> texts_of(const std::vector<Quote>& quotes);
/// Adds the list unless it is empty.
void add_quotes(std::vector<Quotes>& lists, Side side, std::string title, const std::vector<Quote>& quotes);

/// A section with nothing in it is left out.
void add_section(std::vector<Section>& sections, Section section);

Section glance_section(const Writing& writing);
Section changed_section(const Writing& writing);
Section choices_section(const Writing& writing);
Section ambivalent_section(const Writing& writing);
Section reasons_section(const Writing& writing);
Section comparison_section(const Writing& writing);
Section needs_section(const Writing& writing);
Section cards_section(const Writing& writing);
Section labels_section(const Writing& writing);
Section themes_section(const Writing& writing);
Section conclusions_section(const Writing& writing);
Section story_section(const Writing& writing);
Section privacy_section(const Writing& writing);

}  // namespace sprong::report
