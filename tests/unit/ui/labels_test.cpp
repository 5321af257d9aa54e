// The labels screen as people use it: hung by mouse and keys, read, changed, taken down, undone, erased, held back.
#include <set>

#include "ui/ui_state.hpp"
#include "unit/ui/label_rig.hpp"

using namespace labels_rig;

namespace {

constexpr journey::ItemKind green = journey::ItemKind::green;
constexpr journey::ItemKind red = journey::ItemKind::red;

/// Where a label's eyelet stands, as a share of the screen.
stage::Point eye_of(const Wall& wall, const session::RecordId& id) {
  const ui::WidgetEntry* widget = wall.label_widget(id);
  REQUIRE(widget != nullptr);
  const ui::Size screen = wall.context().size();
  return {widget->rect.centre().x / screen.width, (widget->rect.y + 16) / screen.height};
}

void focus_label(Wall& wall, const session::RecordId& id) {
  wall.app->focus("labels.label-" + id.value);
  wall.frames(2);
}

}  // namespace

TEST_CASE("a label is dragged to where one likes, and Ctrl+Z takes it back") {
  Wall wall;
  const auto id = wall.label("Mijn hart bonkt");
  wall.go("labels");
  const stage::Point home = eye_of(wall, id);
  const ui::Rect from = wall.label_widget(id)->rect;
  wall.drag(from.centre(), {700, 500});
  REQUIRE(wall.item(id).x.has_value());
  CHECK(eye_of(wall, id).x == Approx(700.0F / 1920).margin(0.01));
  CHECK(wall.app->log().find("labels.text") != nullptr);  // it was no press: nobody reads
  wall.key("Ctrl+z");
  CHECK_FALSE(wall.item(id).x.has_value());
  CHECK(eye_of(wall, id).x == Approx(home.x));
}

TEST_CASE("a label that was dragged onto another settles beside it") {
  Wall wall;
  const auto one = wall.label("Mijn hart bonkt");
  const auto other = wall.label("Samen durf ik meer");
  wall.go("labels");
  const ui::Rect place = wall.label_widget(one)->rect;
  wall.drag(wall.label_widget(other)->rect.centre(), {place.centre().x + 20, place.centre().y + 10});
  const ui::Rect both = wall.label_widget(one)->rect.cut(wall.label_widget(other)->rect);
  CHECK(both.width * both.height == 0);
  CHECK(wall.label_widget(one)->rect == place);
}

TEST_CASE("without dragging: Space lifts a label, arrows and digits move it, Enter hangs it, Esc leaves it") {
  Wall wall;
  const auto id = wall.label("Mijn hart bonkt");
  wall.go("labels");
  focus_label(wall, id);
  const stage::Point home = eye_of(wall, id);
  wall.key("Space");
  REQUIRE(wall.app->log().find("labels.hang-here") != nullptr);
  wall.key("Right");
  wall.key("Right");
  wall.key("Escape");
  CHECK_FALSE(wall.item(id).x.has_value());
  CHECK(eye_of(wall, id).x == Approx(home.x));

  focus_label(wall, id);
  wall.key("Space");
  wall.key("Right");
  wall.key("Enter");
  REQUIRE(wall.item(id).x.has_value());
  CHECK(eye_of(wall, id).x == Approx(home.x + 48.0F / 1920).margin(0.002));
  wall.key("Space");  // the focus stays on it
  wall.key("1");
  wall.key("PageDown");  // the hand goes to the next cloth; PageDown would else take the next step
  wall.key("Enter");
  CHECK(*wall.item(id).x == Approx(1.0F / 6).margin(0.01));
  CHECK(wall.document().position.step == content::StepKey("labels"));
}

TEST_CASE("a lifted label is hung by pressing the place") {
  Wall wall;
  const auto id = wall.label("Mijn hart bonkt");
  wall.go("labels");
  wall.click("labels.label-" + id.value);
  wall.click("labels.move");
  wall.click("labels.cloth");
  wall.click("labels.hang-here");
  REQUIRE(wall.item(id).x.has_value());
  CHECK(*wall.item(id).x == Approx(0.5F).margin(0.02));
}

TEST_CASE("a new label finds a place by itself and keeps it; one Ctrl+Z takes it away") {
  Wall wall;
  wall.label("Mijn hart bonkt");
  wall.go("labels");
  wall.type("Samen durf ik meer");
  wall.key("Enter");
  REQUIRE(wall.document().items.size() == 2);
  const auto labels = wall.document().labels_at(content::StationKey("call"));
  CHECK(labels[1]->x.has_value());
  CHECK_FALSE(labels[0]->x.has_value());
  const ui::Rect both = wall.label_widget(labels[0]->stamp.id)->rect.cut(wall.label_widget(labels[1]->stamp.id)->rect);
  CHECK(both.width * both.height == 0);
  wall.key("Ctrl+z");
  CHECK(wall.document().items.size() == 1);
}

TEST_CASE("a label is read, changed, and moved to another station") {
  Wall wall;
  const auto id = wall.label("Mijn hart bonkt", content::Perspective::client);
  wall.go("labels");
  CHECK(wall.shows("cliënt"));
  focus_label(wall, id);
  wall.key("Enter");
  CHECK(wall.shows("1 van 1"));
  wall.click("labels.change");
  wall.click("labels.edit-station-2");
  wall.click("labels.edit-perspective-0");
  wall.app->focus("labels.edit");
  wall.frames(2);
  wall.key("Ctrl+a");
  wall.type("Ik verdwaal");
  wall.click("labels.edit-keep");
  CHECK(wall.item(id).what.text == "Ik verdwaal");
  CHECK(wall.item(id).what.station == content::StationKey("maze"));
  CHECK(wall.item(id).what.perspective == content::Perspective::own);
  CHECK_FALSE(wall.shows("Ik verdwaal"));
  wall.key("Ctrl+z");
  CHECK(wall.item(id).what.text == "Mijn hart bonkt");
}

TEST_CASE("taken down comes back with Ctrl+Z; erased for good is asked first and does not") {
  Wall wall;
  const auto id = wall.label("Mijn hart bonkt");
  wall.go("labels");
  wall.click("labels.label-" + id.value);
  wall.click("labels.take-down");
  CHECK_FALSE(wall.document().items.contains(id));
  wall.key("Ctrl+z");
  CHECK(wall.document().items.contains(id));
  wall.click("labels.label-" + id.value);
  wall.click("labels.erase");
  CHECK(wall.document().items.contains(id));
  wall.click("labels.erase-leave");
  CHECK(wall.document().items.contains(id));
  wall.click("labels.erase");
  wall.click("labels.erase-now");
  CHECK_FALSE(wall.document().items.contains(id));
  wall.key("Ctrl+z");
  CHECK_FALSE(wall.document().items.contains(id));
}

TEST_CASE("what is held back does not stand in the room, on no wall and not full screen") {
  Wall wall;
  const auto label = wall.label("Niet voor de zaal");
  const auto card = wall.put(green, "Geheim groen", content::Perspective::own, journey::About::self);
  const auto conclusion = wall.put(journey::ItemKind::conclusion, "Stille conclusie");
  for (const auto& id : {label, card, conclusion})
    wall.context().send(session::ReleaseItem{id, session::Release::held});
  wall.go("labels");
  CHECK_FALSE(wall.shows("Niet voor de zaal"));
  CHECK(wall.label_widget(label) == nullptr);
  wall.go("cards");
  CHECK_FALSE(wall.shows("Geheim groen"));
  wall.go("conclusions");
  CHECK_FALSE(wall.shows("Stille conclusie"));
  wall.context().send(session::ReleaseItem{conclusion, session::Release::approved});
  wall.frames(3);
  CHECK(wall.shows("Stille conclusie"));
}

TEST_CASE("from paper: what is held back is counted, a label keeps its perspective, a theme is named") {
  Wall wall;
  const auto id = wall.label("Niet voor de zaal", content::Perspective::client);
  wall.context().send(session::PutItem{id, wall.item(id).what, "Gaan"});
  wall.context().send(session::ReleaseItem{id, session::Release::held});
  wall.go("labels");
  wall.key("F4");
  CHECK(wall.shows("1 achtergehouden"));
  wall.click("entry.item-1");
  wall.app->focus("entry.theme");
  wall.frames(2);
  wall.key("Ctrl+a");
  wall.type("Samen");
  wall.key("Enter");
  CHECK(wall.item(id).what.perspective == content::Perspective::client);
  CHECK(wall.document().themes.at(wall.item(id).theme).name == "Samen");
}

TEST_CASE("labels that are too many for one cloth page, and PageDown shows them all before the next station") {
  Wall wall;
  for (int number = 0; number < 40; ++number) wall.label("Samen durf ik meer " + std::to_string(number));
  wall.go("labels");
  std::set<std::string> seen;
  int pages = 0;
  while (wall.context().mark_number("labels.station", 0) == 0 && pages < 20) {
    for (const auto& entry : wall.app->log().entries()) {
      if (entry.name.starts_with("labels.label-")) seen.insert(entry.name);
    }
    ++pages;
    wall.key("PageDown");
  }
  CHECK(seen.size() == 40);
  CHECK(pages > 1);
  CHECK(pages < 7);
}

TEST_CASE("cards collect three by two; a card is dragged to another pile, and back with Ctrl+Z") {
  Wall wall;
  const auto id = wall.put(green, "Intervisie", content::Perspective::own, journey::About::organisation);
  wall.put(green, "Tijd", content::Perspective::own, journey::About::self);
  wall.put(red, "Haast", content::Perspective::own, journey::About::client);
  wall.go("cards");
  CHECK(wall.shows("Intervisie"));
  CHECK(wall.shows("Haast"));
  const ui::Rect from = wall.app->log().find("cards.pile-green-organisation")->rect;
  const ui::Rect to = wall.app->log().find("cards.pile-red-self")->rect;
  wall.drag(from.centre(), to.centre());
  CHECK(wall.item(id).what.kind == red);
  CHECK(wall.item(id).what.about == journey::About::self);
  wall.key("Ctrl+z");
  CHECK(wall.item(id).what.kind == green);
  wall.click("cards.pile-green-organisation");
  CHECK(wall.shows("1 kaart"));
  wall.click("cards.card-1");
  CHECK(wall.app->log().find("cards.take-down") != nullptr);
  wall.key("Escape");
  wall.key("Escape");
  CHECK(wall.app->log().find("cards.text") != nullptr);
}

TEST_CASE("a story of 4000 characters is stepped to its end before the next text, at twice the text size") {
  Wall wall(960, 540, 2);
  std::string story;
  while (story.size() < 3940) story += "Wij stonden op de plank en keken. ";
  story += "Dit was het einde.";
  wall.context().send(session::PutStory{2, content::StationKey("call"), story, {}});
  wall.go("hero-story");
  wall.key("PageDown");
  while (wall.context().mark_number("hero.page", 0) == 0) wall.key("PageDown");
  REQUIRE(wall.shows("Dit was het einde."));
  const int page = wall.context().mark_number("hero.page", 0);
  int steps = 0;
  while (wall.context().mark_number("hero.page", 0) == page && steps < 60) {
    wall.click("step.next");
    ++steps;
  }
  CHECK(steps > 8);
  CHECK(steps < 60);
}

TEST_CASE("the hero story goes by itself only when asked, at its pace, and pauses") {
  Wall wall;
  std::string story;
  while (story.size() < 3900) story += "Wij stonden op de plank en keken. ";
  wall.context().send(session::PutStory{2, content::StationKey("call"), story, {}});
  wall.go("hero-story");
  while (wall.context().mark_number("hero.page", 0) < 1) wall.key("PageDown");
  const auto offset = [&] { return wall.app->state().scrolls.at("hero.text").offset; };
  const auto wait = [&](int seconds) {
    for (int second = 0; second < seconds * 4; ++second) {
      wall.clock.advance(250);
      wall.frames(1);
    }
  };
  wait(10);
  CHECK(offset() == 0);
  wall.key("F7");
  wait(13);
  const float slow = offset();
  CHECK(slow > 60);
  wall.click("hero.quicker");
  wall.click("hero.quicker");
  wait(10);
  CHECK(offset() - slow > slow);
  wall.key("F7");
  const float paused = offset();
  wait(5);
  CHECK(offset() == paused);
}
