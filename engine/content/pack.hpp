// Pack: a content pack as immutable values. Made by read_pack (read_pack.hpp); rules only look at it.
//
// Sections: keys · exhibit · puppets · deck · safety · programme · pack
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/key.hpp"
#include "content/language.hpp"

namespace sprong::content {

// ---- keys -----------------------------------------------------------------------------------

using PackKey = base::Key<struct PackTag>;
using ExhibitKey = base::Key<struct ExhibitTag>;
using StationKey = base::Key<struct StationTag>;
using DeckKey = base::Key<struct DeckTag>;
using QuartetKey = base::Key<struct QuartetTag>;
using CardKey = base::Key<struct CardTag>;
using ProgrammeKey = base::Key<struct ProgrammeTag>;
using StepKey = base::Key<struct StepTag>;

/// A file of the pack, relative to the pack's folder, with forward slashes; never leaves it.
using PackPath = std::string;

// ---- exhibit --------------------------------------------------------------------------------

/// Whose journey a group walks: the professional's own, or the client's seen by the professional.
enum class Perspective { own, client };

/// A question in both perspectives.
struct Question {
  Text own;
  Text client;
  [[nodiscard]] const Text& in(Perspective perspective) const { return perspective == Perspective::own ? own : client; }
};

/// One stop of the exhibit: a stage of the hero's journey, with its figure.
struct Station {
  StationKey id;
  Text name;          ///< "Diving in"
  Text symbol;        ///< what the figure shows, in a few words; also the picture's description
  Text stage;         ///< which stage of the journey it is, one sentence
  Text text;          ///< the exhibit's own text, to be read aloud; paragraphs separated by one empty line
  Question question;  ///< the station's own question
  PackPath figure;    ///< PNG, black on transparent, square
  PackPath icon;      ///< PNG, small version of the figure for discs, black on transparent
  PackPath music;     ///< OGG or WAV; empty when the station has none
  Text music_words;   ///< what the music sounds like, for who cannot hear it; empty when there is none
  int minutes = 15;   ///< at the station during the walk, 1 to 60
};

struct Exhibit {
  ExhibitKey id;
  Text name;
  std::vector<Station> stations;    ///< 2 to 8, in the order of the journey
  std::vector<Question> questions;  ///< the common questions, asked at every station after its own
  Text story_ending;                ///< closes the common hero story: do you hear the call?
};

// ---- puppets --------------------------------------------------------------------------------

/// A piece of a figure that turns round a pin, as a puppet's arm does. Lengths in units of Puppet::size.
struct PuppetPart {
  PackPath picture;  ///< PNG, cropped to its box
  int x = 0;         ///< the box of the piece in the figure
  int y = 0;
  int width = 1;
  int height = 1;
  int pivot_x = 0;  ///< the pin
  int pivot_y = 0;
  int sway = 1;     ///< to each side, degrees, 1 to 30
  int seconds = 6;  ///< for one swing to and fro, 2 to 30
};

/// How the picture of a station moves, and where its lamp is. Body and pieces together are the figure.
struct Puppet {
  PackPath figure;  ///< of the stations that it is
  PackPath body;    ///< PNG, the figure without its pieces
  int size = 1600;  ///< the side of the square in which all lengths are, 16 to 4096
  int lamp_x = 0;   ///< where the light is strongest
  int lamp_y = 0;
  std::vector<PuppetPart> parts;  ///< 0 to 16; what comes later lies on top
};

// ---- deck -----------------------------------------------------------------------------------

/// How the band of a quartet's cards is filled, beside its colour.
enum class Pattern { bricks, lines, dashes, waves, grid, flames, zigzag, dots };

/// Which of the two inks stands out on a quartet's colour.
enum class Ink { paper, ink };

struct Colour {
  unsigned char red = 0;
  unsigned char green = 0;
  unsigned char blue = 0;
  bool operator==(const Colour&) const = default;
};

struct Card {
  CardKey id;        ///< unique in its quartet
  Text name;         ///< at most 28 characters: it stands on a card
  Text explanation;  ///< one or two sentences, at most 220 characters
  Text prompt;       ///< a question to reflect on, at most 110 characters
};

struct Quartet {
  QuartetKey id;
  Text name;     ///< at most 18 characters
  Text meaning;  ///< one sentence, read aloud when the quartet is laid down
  Colour colour;
  Ink ink = Ink::ink;
  Pattern pattern = Pattern::dots;
  PackPath icon;            ///< PNG, ink on transparent
  std::vector<Card> cards;  ///< all quartets of a deck have equally many, 3 to 6
};

/// Who is on turn after a card was asked in vain. Standard: the player who was asked.
enum class AfterMiss { asked, clockwise };
/// Whether some cards stay face down, to draw from after a miss.
enum class Stock { none, draw };

struct Deck {
  DeckKey id;
  Text name;
  std::vector<Quartet> quartets;  ///< 3 to 20
  AfterMiss after_miss = AfterMiss::asked;
  Stock stock = Stock::none;
};

// ---- safety ---------------------------------------------------------------------------------

/// Whom to turn to afterwards. What is local (a name, a number) is filled in by the facilitator.
struct Contact {
  std::string id;
  Text name;
  Text about;            ///< what they are for and when they can be reached
  std::string phone;     ///< as one dials it; empty when there is none or it is filled in locally
  bool fill_in = false;  ///< true: the session holds a line of text for this contact
};

struct Agreement {
  std::string id;
  Text title;  ///< a few words: "You may pass"
  Text text;   ///< one or two sentences
};

/// The page that is never more than one key away.
struct Safety {
  Text agreements_title;
  Text agreements_intro;
  std::vector<Agreement> agreements;
  Text check_out_title;
  Text check_out_intro;
  std::vector<Text> check_out_questions;
  Text aftercare_title;
  Text aftercare_intro;
  std::vector<Contact> contacts;
};

// ---- programme ------------------------------------------------------------------------------

/// The kinds of step. docs/programmes.md says what each does on the screen and on paper.
enum class StepKind {
  page,          ///< a title and a text: welcome, plenary talk
  agreements,    ///< the agreements of the pack's safety page
  presentation,  ///< the figures of the exhibit, lit one after the other
  walk,          ///< groups, plan and timer
  labels,        ///< labels hung on the figures, live or from paper
  stories,       ///< a story per group
  hero_story,    ///< the group stories under the exhibit's texts, read aloud
  conclusions,   ///< what each group concludes
  cards,         ///< green and red cards
  recap,         ///< the exhibit in short, for who missed it
  quartet,       ///< the card game, on screen or with printed cards
  choices,       ///< the form: keep, discard, wish, and what courage needs
  exchange,      ///< a page, and what people at a table let each other read of their forms
  results,       ///< what the forms say, on the room screen
  check_out,     ///< how do you leave, and whom to turn to
  summary,       ///< the report, and exporting it
  pause,         ///< a break
};

struct Step {
  StepKey id;
  StepKind kind = StepKind::page;
  Text title;
  Text text;         ///< what the room reads; may be empty except for a page
  Text notes;        ///< for the facilitator: what to do and what to watch
  Text say;          ///< words to say aloud; may be empty
  Text materials;    ///< what must lie ready; may be empty
  int minutes = 10;  ///< 1 to 240
};

/// For a room with a facilitator, or for one person alone.
enum class ProgrammeKind { group, individual };

struct Programme {
  ProgrammeKey id;
  ProgrammeKind kind = ProgrammeKind::group;
  Text name;
  Text summary;        ///< one line on the start screen
  ExhibitKey exhibit;  ///< empty when none of its steps needs one
  DeckKey deck;        ///< empty when none of its steps needs one
  std::vector<Step> steps;
  [[nodiscard]] int minutes() const {
    int total = 0;
    for (const Step& step : steps) total += step.minutes;
    return total;
  }
};

// ---- pack -----------------------------------------------------------------------------------

/// One XML file of a pack as it was read: what a session keeps, so that it can always be opened.
struct SourceFile {
  PackPath path;
  std::string bytes;
};

/// A whole pack. Invariant: every reference in it has been resolved, every text is complete.
struct Pack {
  PackKey id;
  std::string version;              ///< the author's, such as "1.0"
  std::string digest;               ///< of all XML files: the same digest, the same content
  std::vector<Language> languages;  ///< the first is the pack's own
  Text name;
  Text about;
  Text credits;
  std::vector<Exhibit> exhibits;
  std::vector<Puppet> puppets;
  std::vector<Deck> decks;
  Safety safety;
  std::vector<Programme> programmes;
  std::vector<SourceFile> sources;
  std::string folder;  ///< where its pictures and sounds are; empty when not on this machine

  [[nodiscard]] const Exhibit* find(const ExhibitKey& id) const;
  [[nodiscard]] const Deck* find(const DeckKey& id) const;
  [[nodiscard]] const Programme* find(const ProgrammeKey& id) const;
  /// How this figure moves; none when it stands still.
  [[nodiscard]] const Puppet* puppet_of(const PackPath& figure) const;
};

[[nodiscard]] const Station* find_station(const Exhibit& exhibit, const StationKey& id);
[[nodiscard]] const Quartet* find_quartet(const Deck& deck, const QuartetKey& id);
[[nodiscard]] const Card* find_card(const Quartet& quartet, const CardKey& id);
[[nodiscard]] const Step* find_step(const Programme& programme, const StepKey& id);

}  // namespace sprong::content
