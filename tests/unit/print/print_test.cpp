// What is on paper, and how it is written.
#include <algorithm>

#include <catch2/catch.hpp>

#include "kit.hpp"

using namespace print_test;
using paper::Paper;
using paper::PrintOptions;

namespace {

constexpr Paper all_papers[] = {Paper::cards,  Paper::forms,    Paper::labels, Paper::posters,
                                Paper::routes, Paper::runsheet, Paper::story};
constexpr double millimetre = 72.0 / 25.4;

PrintOptions options(Paper what, const content::Language& language = content::dutch) {
  PrintOptions result;
  result.what = what;
  result.language = language;
  return result;
}

/// `wide` may differ from what is asked by a quarter of a millimetre.
bool is_page(const std::pair<double, double>& page, double wide, double high) {
  return std::abs(page.first - wide * millimetre) < 0.7 && std::abs(page.second - high * millimetre) < 0.7;
}

/// How often `part` stands in `text`.
std::size_t times(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// Words that stand on one another or over the edge of the page. The boxes of words hold the room of
/// accents and tails, so only their middle halves count.
std::vector<std::string> collisions(const Placed& placed) {
  std::vector<std::string> found;
  const auto core = [](const Word& word) {
    const double quarter = (word.bottom - word.top) / 4;
    return Word{word.page, word.left + 0.5, word.top + quarter, word.right - 0.5, word.bottom - quarter, word.text};
  };
  for (std::size_t one = 0; one < placed.words.size(); ++one) {
    const Word a = core(placed.words[one]);
    const auto& page = placed.pages[static_cast<std::size_t>(a.page - 1)];
    if (a.left < 0 || a.top < 0 || a.right > page.first || a.bottom > page.second) found.push_back(a.text + " | edge");
    for (std::size_t two = one + 1; two < placed.words.size() && placed.words[two].page == a.page; ++two) {
      const Word b = core(placed.words[two]);
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        found.push_back(a.text + " | " + b.text);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("Every kind of paper is drawn in both languages, and twice the same", "[print]") {
  for (const content::Language& language : {content::dutch, content::english}) {
    for (const Paper what : all_papers) {
      CAPTURE(language.code, static_cast<int>(what));
      const std::string once = printed(*courage(), options(what, language));
      CHECK(once.starts_with("%PDF-"));
      CHECK(pages(once) > 0);
      CHECK(once == printed(*courage(), options(what, language)));
    }
  }
}

TEST_CASE("Nothing on paper stands on something else or over the edge", "[print]") {
  if (!can_read_text()) return;
  for (const content::Language& language : {content::dutch, content::english}) {
    for (const Paper what : all_papers) {
      CAPTURE(language.code, static_cast<int>(what));
      PrintOptions few = options(what, language);
      if (what == Paper::forms || what == Paper::labels) few.copies = 1;
      CHECK(collisions(placed_words(printed(*courage(), few))) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("Cards stand nine on a page, and each names itself and its mates", "[print]") {
  const content::Deck& deck = courage()->decks.front();
  const std::string cards = printed(*courage(), options(Paper::cards));
  // 32 cards on 4 pages, then the reading list.
  CHECK(pages(cards) >= 5);
  PrintOptions backs = options(Paper::cards);
  backs.backs = true;
  CHECK(pages(printed(*courage(), backs)) == pages(cards) + 4);
  if (!can_read_text()) return;

  const std::string text = text_of(cards);
  for (const content::Quartet& quartet : deck.quartets) {
    for (const content::Card& card : quartet.cards) {
      const std::string& name = card.name.in(content::dutch);
      CAPTURE(name);
      // On its own card, on those of its mates and in the reading list.
      CHECK(times(text, name) >= quartet.cards.size() + 1);
      CHECK(text.find(card.prompt.in(content::dutch)) != std::string::npos);
      CHECK(text.find(card.explanation.in(content::dutch)) != std::string::npos);
    }
  }
}

TEST_CASE("Cards of chosen quartets only", "[print]") {
  PrintOptions chosen = options(Paper::cards, content::english);
  chosen.quartets = {content::QuartetKey("feelings"), content::QuartetKey("resources")};
  const std::string cards = printed(*courage(), chosen);
  CHECK(pages(cards) == 2);
  if (!can_read_text()) return;
  const std::string text = text_of(cards);
  CHECK(text.find("powerlessness") != std::string::npos);
  CHECK(text.find("legitimation") == std::string::npos);
}

TEST_CASE("The largest deck with the longest texts fits its cards and forms", "[print]") {
  const content::Pack pack = pack_around(longest_deck(20, 6));
  const std::string cards = printed(pack, options(Paper::cards));
  CHECK(pages(cards) >= 14);
  PrintOptions form = options(Paper::forms);
  form.copies = 1;
  const std::string forms = printed(pack, form);
  CHECK(pages(forms) == 1);
  if (!can_read_text()) return;
  CHECK(collisions(placed_words(cards)) == std::vector<std::string>{});
  CHECK(collisions(placed_words(forms)) == std::vector<std::string>{});
  const std::string text = text_of(cards);
  for (const content::Quartet& quartet : pack.decks.front().quartets) {
    for (const content::Card& card : quartet.cards) {
      CAPTURE(card.id.value);
      CHECK(text.find(card.prompt.in(content::dutch)) != std::string::npos);
      CHECK(text.find(card.explanation.in(content::dutch)) != std::string::npos);
    }
  }
}

TEST_CASE("The largest exhibit and a wordy programme fit their paper", "[print]") {
  if (!can_read_text()) return;
  const content::Pack pack = pack_with_longest_exhibit();
  for (const Paper what : {Paper::labels, Paper::posters, Paper::routes, Paper::runsheet}) {
    CAPTURE(static_cast<int>(what));
    PrintOptions few = options(what);
    few.copies = 1;
    const std::string pdf = printed(pack, few);
    CHECK(collisions(placed_words(pdf)) == std::vector<std::string>{});
    if (what == Paper::labels || what == Paper::runsheet) continue;
    const std::string text = text_of(pdf);
    for (const content::Station& station : pack.exhibits.front().stations) {
      CHECK(text.find(station.question.own.in(content::dutch)) != std::string::npos);
    }
  }
  const std::string sheet = text_of(printed(pack, options(Paper::runsheet)));
  std::size_t meant = 0;
  for (const content::Step& step : pack.programmes.front().steps) {
    for (const content::Text* part : {&step.title, &step.notes, &step.say, &step.materials}) {
      meant += times(part->in(content::dutch), "durfde");
    }
  }
  CHECK(times(sheet, "durfde") >= meant);
}

TEST_CASE("The smallest deck is printed too", "[print]") {
  const content::Pack pack = pack_around(longest_deck(3, 3));
  // Nine cards on one page, and a reading list of two.
  CHECK(pages(printed(pack, options(Paper::cards))) == 3);
}

TEST_CASE("A form for every participant, each with a code of its own", "[print]") {
  const session::Document document = meeting(27, 5);
  PrintOptions forms = options(Paper::forms);
  forms.session = &document;
  CHECK(pages(printed(*courage(), forms)) == 27);
  forms.copies = 3;
  forms.first_form = 28;
  const std::string more = printed(*courage(), forms);
  CHECK(pages(more) == 3);
  CHECK(pages(printed(*courage(), options(Paper::forms))) == 24);
  if (!can_read_text()) return;
  const std::string text = text_of(more);
  for (int number = 28; number <= 30; ++number) {
    CHECK(text.find(paper::form_code("meeting-of-the-test/", number)) != std::string::npos);
  }
  CHECK(text.find(paper::form_code("meeting-of-the-test/", 1)) == std::string::npos);
  CHECK(text.find("Wat heeft moed hier nodig?") != std::string::npos);
  CHECK(text.find("Jij beslist.") != std::string::npos);
}

TEST_CASE("Forms name the quartets that were played with", "[print]") {
  if (!can_read_text()) return;
  session::Document document = meeting(4, 1);
  session::GameRecord game;
  game.stamp.id = session::RecordId("game");
  game.deck = content::DeckKey("diving-in");
  game.quartets = {content::QuartetKey("motivation"), content::QuartetKey("feelings"),
                   content::QuartetKey("resources")};
  document.games.emplace(game.stamp.id, game);
  PrintOptions forms = options(Paper::forms, content::english);
  forms.session = &document;
  const std::string text = text_of(printed(*courage(), forms));
  CHECK(text.find("motivation") != std::string::npos);
  CHECK(text.find("legitimation") == std::string::npos);
}

TEST_CASE("Labels per station, then green and red cards", "[print]") {
  PrintOptions labels = options(Paper::labels);
  labels.copies = 1;
  const std::string pdf = printed(*courage(), labels);
  CHECK(pages(pdf) == 7);
  if (!can_read_text()) return;
  const std::string text = text_of(pdf);
  for (const content::Station& station : courage()->exhibits.front().stations) {
    CHECK(text.find(station.name.in(content::dutch)) != std::string::npos);
  }
  CHECK(text.find("Wat nodig is") < text.find("Wat hindert"));
  CHECK(text.find("organisatie") != std::string::npos);
}

TEST_CASE("Posters on A4 and A3, and the client's questions where a group walks for its client", "[print]") {
  session::Document document = meeting(20, 4);
  PrintOptions posters = options(Paper::posters);
  posters.session = &document;
  CHECK(pages(printed(*courage(), posters)) == 5);
  document.groups.begin()->second.perspective = content::Perspective::client;
  posters.a3 = true;
  const std::string pdf = printed(*courage(), posters);
  CHECK(pages(pdf) == 10);
  if (!can_read_text()) return;
  const Placed placed = placed_words(pdf);
  REQUIRE(placed.pages.size() == 10);
  CHECK(is_page(placed.pages.front(), 297, 420));
  const std::string text = text_of(pdf);
  for (const content::Station& station : courage()->exhibits.front().stations) {
    CHECK(text.find(station.question.own.in(content::dutch)) != std::string::npos);
    CHECK(text.find(station.question.client.in(content::dutch)) != std::string::npos);
  }
  CHECK(is_page(placed_words(printed(*courage(), options(Paper::posters))).pages.front(), 210, 297));
}

TEST_CASE("Routes: the plan, and a sheet for each group of the session", "[print]") {
  const session::Document document = meeting(14, 3);
  PrintOptions routes = options(Paper::routes, content::english);
  routes.session = &document;
  CHECK(pages(printed(*courage(), routes)) == 4);
  CHECK(pages(printed(*courage(), options(Paper::routes))) == 6);
  routes.copies = 8;
  const std::string pdf = printed(*courage(), routes);
  CHECK(pages(pdf) == 9);
  if (!can_read_text()) return;
  CHECK(collisions(placed_words(pdf)) == std::vector<std::string>{});
  CHECK(text_of(pdf).find("Group 8") != std::string::npos);
}

TEST_CASE("The runsheet follows the plan of the meeting", "[print]") {
  session::Document document = meeting(14, 3);
  const content::Programme& programme = document.programme();
  REQUIRE(programme.steps.size() > 3);
  session::StepPlan skipped;
  skipped.stamp.id = session::RecordId("skipped");
  skipped.step = programme.steps[1].id;
  skipped.skipped = true;
  document.step_plans.emplace(skipped.stamp.id, skipped);
  session::StepPlan longer;
  longer.stamp.id = session::RecordId("longer");
  longer.step = programme.steps[0].id;
  longer.minutes = 77;
  document.step_plans.emplace(longer.stamp.id, longer);
  document.meeting.contacts["own-organisation"] = "Noor, 030 123";
  PrintOptions sheet = options(Paper::runsheet);
  sheet.session = &document;
  const std::string pdf = printed(*courage(), sheet);
  CHECK(pages(pdf) > 2);
  if (!can_read_text()) return;
  const std::string text = text_of(pdf);
  CHECK(text.find("77 min") != std::string::npos);
  CHECK(text.find("1:17") != std::string::npos);
  CHECK(text.find("Blad 1 van") != std::string::npos);
  CHECK(text.find("Middag in de wijk") != std::string::npos);
  CHECK(text.find("Noor, 030 123") != std::string::npos);
  const std::string skipped_title = "0:10 10 min " + programme.steps[1].title.in(content::dutch);
  CHECK(text.find(skipped_title) == std::string::npos);
  CHECK(text.find("1:17 " + std::to_string(programme.steps[2].minutes) + " min " +
                  programme.steps[2].title.in(content::dutch)) != std::string::npos);
}

TEST_CASE("What cannot be printed is refused, and leaves no file", "[print]") {
  const Folder folder;
  const auto refused = [&](const content::Pack& pack, const PrintOptions& with) {
    const auto done = paper::print_pdf(folder / "out.pdf", pack, with, words(content::dutch));
    CHECK(folder.empty());
    return done.ok() ? std::string("printed") : done.error().code;
  };
  content::Pack empty = pack_around({});
  empty.decks.clear();
  CHECK(refused(empty, options(Paper::cards)) == "print.no-deck");
  CHECK(refused(empty, options(Paper::posters)) == "print.no-exhibit");
  CHECK(refused(empty, options(Paper::runsheet)) == "print.no-programme");
  PrintOptions many = options(Paper::forms);
  many.copies = 1001;
  CHECK(refused(*courage(), many) == "print.copies");
  PrintOptions crowd = options(Paper::routes);
  crowd.copies = 9;
  CHECK(refused(*courage(), crowd) == "print.groups");

  content::Pack moved = *courage();
  moved.folder = (folder / "nowhere").string();
  const auto done = paper::print_pdf(folder / "out.pdf", moved, options(Paper::posters), words(content::dutch));
  REQUIRE_FALSE(done.ok());
  CHECK(done.errors().size() == moved.exhibits.front().stations.size());
  CHECK(done.error().code == "print.picture");
  CHECK(folder.empty());
}

TEST_CASE("A place that cannot be written to is said, and nothing is left there", "[print]") {
  const Folder folder;
  const auto done =
      paper::print_pdf(folder / "no such folder/out.pdf", *courage(), options(Paper::labels), words(content::dutch));
  REQUIRE_FALSE(done.ok());
  CHECK(done.error().code == "export.cannot-write");
  CHECK(folder.empty());
}

TEST_CASE("A pack without its pictures is still printed", "[print]") {
  content::Pack bare = *courage();
  bare.folder.clear();
  for (const Paper what : all_papers) CHECK(pages(printed(bare, options(what))) > 0);
}

TEST_CASE("The hero story: stations in order, each story under the exhibit's text, the call again, nobody's number") {
  session::Document document = meeting(12, 3);
  const auto tell = [&document](int group, const char* station, const char* text, session::Release release) {
    session::Story story;
    story.stamp.id = session::RecordId("story-" + std::to_string(group));
    story.group = group;
    story.station = content::StationKey(station);
    story.text = text;
    story.release = release;
    document.stories[story.stamp.id] = story;
  };
  tell(1, "maze", "We walked in circles.\n\nThen somebody laughed.", session::Release::unset);
  tell(2, "call", "The telephone rang twice.", session::Release::approved);
  tell(3, "helpers", "This one is held back.", session::Release::held);
  PrintOptions wanted = options(Paper::story, content::english);
  wanted.session = &document;
  const std::string pdf = printed(*courage(), wanted);
  CHECK(pages(pdf) >= 2);
  if (!can_read_text()) return;
  const std::string text = text_of(pdf);
  const std::size_t first_call = text.find("The telephone rang twice.");
  const std::size_t maze = text.find("We walked in circles. Then somebody laughed.");
  REQUIRE(first_call != std::string::npos);
  REQUIRE(maze != std::string::npos);
  CHECK(first_call < maze);
  CHECK(text.find("held back") == std::string::npos);
  CHECK(times(text, "The call") >= 2);
  CHECK(text.rfind("The call") > text.rfind("The laurel wreath"));
  CHECK(text.find("roup 1") == std::string::npos);
}

TEST_CASE("Routes on paper follow the walk as it was planned again") {
  session::Document document = meeting(10, 2);
  std::vector<session::Group*> groups;
  for (auto& [id, group] : document.groups) groups.push_back(&group);
  std::sort(groups.begin(), groups.end(), [](auto* one, auto* other) { return one->number < other->number; });
  const auto keys = [](std::initializer_list<const char*> names) {
    std::vector<content::StationKey> route;
    for (const char* name : names) route.emplace_back(name);
    return route;
  };
  groups[0]->route = keys({"call", "maze"});
  groups[1]->route = keys({"", "helpers"});
  PrintOptions wanted = options(Paper::routes, content::english);
  wanted.session = &document;
  const std::string pdf = printed(*courage(), wanted);
  CHECK(pages(pdf) == 3);
  if (!can_read_text()) return;
  const std::string text = text_of(pdf);
  CHECK(times(text, "The call") == 2);  // in the plan and on the sheet of group 1
  CHECK(times(text, "The helpers") == 2);
  CHECK(times(text, "The laurel wreath") == 0);
}
