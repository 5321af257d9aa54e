// Example: meetings made by hand, for the tests of report and export. No file, no clock.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "content/pack.hpp"
#include "report/summary.hpp"
#include "session/document.hpp"

namespace example {

using namespace sprong;

inline content::Text text(const std::string& dutch, const std::string& english) {
  content::Text both;
  both.set(content::dutch, dutch);
  both.set(content::english, english);
  return both;
}

struct QuartetSeed {
  const char* id;
  const char* dutch;
  content::Colour colour;
  content::Ink ink;
  content::Pattern pattern;
};

inline content::Deck deck(const std::string& id) {
  using content::Ink;
  using content::Pattern;
  const std::array<QuartetSeed, 8> seeds = {
      {{"resistance", "weerstand", {0x6F, 0x01, 0x25}, Ink::paper, Pattern::bricks},
       {"feelings", "gevoelens", {0xCC, 0x5A, 0x86}, Ink::paper, Pattern::waves},
       {"assignment", "opdracht", {0x37, 0x38, 0x7D}, Ink::paper, Pattern::lines},
       {"motivation", "motivatie", {0xE5, 0xB7, 0x3B}, Ink::ink, Pattern::flames},
       {"resources", "hulpbronnen", {0xCB, 0xDE, 0xAE}, Ink::ink, Pattern::dots},
       {"challenge", "uitdaging", {0x6F, 0xD3, 0xEA}, Ink::ink, Pattern::zigzag},
       {"undertaking", "ondernemen", {0x7A, 0x73, 0x21}, Ink::paper, Pattern::dashes},
       {"legitimation", "legitimatie", {0x7C, 0x89, 0xEB}, Ink::ink, Pattern::grid}}};
  content::Deck made;
  made.id = content::DeckKey(id);
  for (const QuartetSeed& seed : seeds) {
    content::Quartet quartet;
    quartet.id = content::QuartetKey(seed.id);
    quartet.name = text(seed.dutch, seed.id);
    quartet.colour = seed.colour;
    quartet.ink = seed.ink;
    quartet.pattern = seed.pattern;
    made.quartets.push_back(quartet);
  }
  return made;
}

inline content::Exhibit exhibit() {
  content::Exhibit made;
  made.id = content::ExhibitKey("journey");
  made.story_ending =
      text("Hoor je de roep? Dan begint de reis opnieuw.", "Do you hear the call? Then the journey begins again.");
  const std::vector<std::array<const char*, 3>> stations = {{"call", "De roep", "The call"},
                                                            {"diving-in", "In het diepe springen", "Diving in"},
                                                            {"maze", "De doolhof", "The maze"}};
  for (const auto& [id, dutch, english] : stations) {
    content::Station station;
    station.id = content::StationKey(id);
    station.name = text(dutch, english);
    station.text = text(std::string("Hier is ") + dutch + ".\n\nJe staat er even stil.",
                        std::string("Here is ") + english + ".\n\nYou pause.");
    made.stations.push_back(station);
  }
  return made;
}

inline content::Programme programme(const std::string& id, const std::string& of_exhibit, const std::string& of_deck,
                                    content::ProgrammeKind kind = content::ProgrammeKind::group) {
  content::Programme made;
  made.id = content::ProgrammeKey(id);
  made.kind = kind;
  made.exhibit = content::ExhibitKey(of_exhibit);
  made.deck = content::DeckKey(of_deck);
  return made;
}

/// Programmes meeting-1 (exhibit only), meeting-2 (deck only), one-day (both), other-deck, individual.
inline std::shared_ptr<const content::Pack> pack() {
  auto made = std::make_shared<content::Pack>();
  made->id = content::PackKey("courage");
  made->languages = {content::dutch, content::english};
  made->exhibits = {exhibit()};
  made->decks = {deck("diving-in"), deck("other")};
  made->programmes = {programme("meeting-1", "journey", ""), programme("meeting-2", "", "diving-in"),
                      programme("one-day", "journey", "diving-in"), programme("other-deck", "", "other"),
                      programme("individual", "journey", "diving-in", content::ProgrammeKind::individual)};
  return made;
}

/// A session being put together.
class Meeting {
 public:
  Meeting(const std::string& id, const std::string& programme_id, const std::string& date = "2016-06-28",
          const std::string& title = "Moed in gesprek") {
    static const std::shared_ptr<const content::Pack> shared = pack();
    document.pack = shared;
    document.meeting.stamp = {session::RecordId(id), 1, session::AuthorId("author")};
    document.meeting.id = session::MeetingId(id);
    document.meeting.title = title;
    document.meeting.date = date;
    document.meeting.programme = content::ProgrammeKey(programme_id);
    document.meeting.closed = true;
  }

  session::Stamp stamp() {
    return {session::RecordId(document.meeting.id.value + "-" + std::to_string(++m_last)), 1,
            session::AuthorId("author")};
  }

  session::FormRecord& form(int table, const std::string& code, bool handed_in = true) {
    session::FormRecord record;
    record.stamp = stamp();
    record.table = table;
    record.code = code;
    record.handed_in = handed_in;
    return document.forms[record.stamp.id] = record;
  }

  session::Item& item(journey::ItemKind kind, const std::string& words, const std::string& station = "",
                      journey::About about = journey::About::none,
                      content::Perspective perspective = content::Perspective::own) {
    session::Item made;
    made.stamp = stamp();
    made.what = {kind, 1, content::StationKey(station), about, words, perspective};
    return document.items[made.stamp.id] = made;
  }

  session::RecordId theme(const std::string& name) {
    session::Theme made;
    made.stamp = stamp();
    made.name = name;
    document.themes[made.stamp.id] = made;
    return made.stamp.id;
  }

  session::Story& story(int group, const std::string& station, const std::string& words) {
    session::Story made;
    made.stamp = stamp();
    made.group = group;
    made.station = content::StationKey(station);
    made.text = words;
    return document.stories[made.stamp.id] = made;
  }

  session::Document document;

 private:
  int m_last = 100;
};

inline content::QuartetKey quartet(const std::string& id) { return content::QuartetKey(id); }
inline void won(session::FormRecord& form, const std::string& id) { form.form.won.push_back(quartet(id)); }
inline void keep(session::FormRecord& form, const std::string& id, const std::string& reason = "") {
  won(form, id);
  form.form.keep.push_back({quartet(id), reason});
}
inline void discard(session::FormRecord& form, const std::string& id, const std::string& reason = "") {
  won(form, id);
  form.form.discard.push_back({quartet(id), reason});
}
inline void wish(session::FormRecord& form, const std::string& id, const std::string& reason = "") {
  form.form.wish = reflection::Chosen{quartet(id), reason};
}
inline void approve(session::FormRecord& form, const std::string& what) {
  form.releases[what] = session::Release::approved;
}

/// 22 people, 14 forms at four tables, with the published pattern; one form more that was not handed in.
/// assignment is won by two forms only. The words CANARY… must never leave the room.
inline Meeting published() {
  Meeting meeting("meeting-b", "one-day");
  meeting.document.meeting.participants = 22;
  for (int group = 1; group <= 4; ++group) {
    session::Group made;
    made.stamp = meeting.stamp();
    made.number = group;
    meeting.document.groups[made.stamp.id] = made;
  }
  const auto form = [&](int table, const char* code) -> session::FormRecord& { return meeting.form(table, code); };
  struct Row {
    int table;
    const char* code;
    const char* kept;
    const char* discarded;
    const char* open;
    const char* wished;
  };
  const std::vector<Row> rows = {{1, "a", "motivation", "legitimation", "", "resources"},
                                 {1, "b", "resistance", "undertaking", "", "motivation"},
                                 {1, "c", "feelings", "", "challenge", "motivation"},
                                 {2, "a", "motivation", "legitimation", "", "resources"},
                                 {2, "b", "resistance", "feelings", "", "challenge"},
                                 {2, "c", "resources", "undertaking", "", "motivation"},
                                 {2, "d", "", "", "assignment", "resources"},
                                 {3, "a", "motivation", "feelings", "", "resources"},
                                 {3, "b", "resistance", "legitimation", "", "feelings"},
                                 {3, "c", "challenge", "resources", "assignment", "motivation"},
                                 {3, "d", "", "undertaking", "", "resistance"},
                                 {4, "a", "motivation", "", "legitimation", "resources"},
                                 {4, "b", "feelings", "challenge", "", "legitimation"},
                                 {4, "c", "resources", "", "resistance", ""}};
  for (const Row& row : rows) {
    session::FormRecord& made = form(row.table, row.code);
    if (*row.kept) keep(made, row.kept);
    if (*row.discarded) discard(made, row.discarded);
    if (*row.open) won(made, row.open);
    if (*row.wished) wish(made, row.wished);
  }
  const auto reason = [&](const char* list, std::size_t row, const std::string& words, bool approved) {
    std::vector<session::FormRecord*> forms;
    for (auto& [id, record] : meeting.document.forms) forms.push_back(&record);
    session::FormRecord& made = *forms[row];
    if (*list == 'k') made.form.keep.front().reason = words;
    if (*list == 'd') made.form.discard.front().reason = words;
    if (*list == 'w') made.form.wish->reason = words;
    if (*list == 'n') made.form.need = words;
    const std::string name = *list == 'k'   ? "keep/" + made.form.keep.front().quartet.value
                             : *list == 'd' ? "discard/" + made.form.discard.front().quartet.value
                             : *list == 'w' ? "wish/" + made.form.wish->quartet.value
                                            : "need";
    if (approved) approve(made, name);
  };
  reason("keep", 0, "Daarom bel ik toch aan.", true);
  reason("keep", 3, "Het gaat om kinderen.", true);
  reason("keep", 7, "CANARYREASON niet goedgekeurd", false);
  reason("keep", 2, "Spanning wijst me de weg naar wat telt.", true);
  reason("discard", 4, "Als ik bang ben, zeg ik net te weinig.", true);
  reason("discard", 0, "Een regel springt niet voor mij.", true);
  reason("wish", 1, "Ik wil weer weten waarvoor.", true);
  reason("need", 5, "Een collega die meegaat.", true);
  reason("need", 6, "CANARYNEED niet goedgekeurd", false);

  session::FormRecord& draft = meeting.form(4, "d", false);
  keep(draft, "motivation", "CANARYDRAFT niet ingeleverd");
  approve(draft, "keep/motivation");

  using journey::About;
  using journey::ItemKind;
  const session::RecordId theme = meeting.theme("Toch gaan");
  meeting.item(ItemKind::label, "Mijn handen trilden en ik belde toch aan.", "diving-in").theme = theme;
  meeting.item(ItemKind::label, "Eerst ademhalen,\ndan pas vragen.", "diving-in");
  meeting.item(ItemKind::label, "Zij sprong als eerste.", "diving-in", About::none, content::Perspective::client);
  meeting.item(ItemKind::label, "Wie roept hier eigenlijk?", "call");
  meeting.item(ItemKind::label, "CANARYLABEL achtergehouden", "maze").release = session::Release::held;
  meeting.item(ItemKind::green, "Elke maand een uur intervisie", "", About::organisation).theme = theme;
  meeting.item(ItemKind::green, "Durven zeggen dat ik het niet weet", "", About::self);
  meeting.item(ItemKind::red, "Bang om het erger te maken", "", About::self);
  meeting.item(ItemKind::red, "Altijd haast", "", About::organisation);
  meeting.item(ItemKind::conclusion, "We gaan samen verder.");
  meeting.story(1, "diving-in", "Op de rand stond iemand. Ze keek niet meer om.");
  meeting.story(2, "maze", "CANARYSTORY achtergehouden").release = session::Release::held;
  return meeting;
}

inline report::Summary summary_of(const session::Document& document, report::Reader reader = report::Reader::share,
                                  int min_forms = 10) {
  const auto made = report::summarise({&document}, {reader, min_forms, ""});
  VERIFY(made.ok());
  return *made;
}

inline const report::QuartetFigures& figures(const report::Summary& summary, const std::string& id) {
  for (const report::QuartetFigures& quartet : summary.quartets) {
    if (quartet.id.value == id) return quartet;
  }
  VERIFY(false);
}

}  // namespace example
