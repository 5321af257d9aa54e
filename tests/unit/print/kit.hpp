// Kit: packs, sessions and PDFs for the tests of paper.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "content/words.hpp"
#include "export/print.hpp"

namespace print_test {

using namespace sprong;

/// A folder of its own that is gone afterwards.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
  [[nodiscard]] bool empty() const { return std::filesystem::is_empty(m_path); }

 private:
  std::filesystem::path m_path;
};

/// The pack that comes with the program.
std::shared_ptr<const content::Pack> courage();
/// The words of the program.
const content::Words& words(const content::Language& language);

/// A deck of `quartets` quartets of `cards` cards in which every text is as long as it may be.
content::Deck longest_deck(int quartets, int cards);
/// An exhibit of eight stations in which every text is as long as it may be, with a programme that walks it.
content::Pack pack_with_longest_exhibit();
/// A pack without pictures around a deck.
content::Pack pack_around(content::Deck deck);

/// Meeting 1 of the default pack with groups of five people.
session::Document meeting(int participants, int groups);

std::string bytes_of(const std::filesystem::path& file);
/// Pages in the bytes of a PDF.
int pages(const std::string& pdf);

/// Prints and returns the bytes; the print has to succeed.
std::string printed(const content::Pack& pack, const paper::PrintOptions& options);

/// Whether pdftotext is on this machine; warns where it is not.
bool can_read_text();
/// The text of a PDF in the order in which it was drawn, white space folded.
std::string text_of(const std::string& pdf);

/// A word on a page: where it stands, in points.
struct Word {
  int page = 0;
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  std::string text;
};
/// A PDF's words with the size of their page.
struct Placed {
  std::vector<Word> words;
  std::vector<std::pair<double, double>> pages;
};
Placed placed_words(const std::string& pdf);

}  // namespace print_test
