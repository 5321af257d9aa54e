// Where labels hang: no label hides another or is cut off, at every size of screen and text.
#include "ui/screens/label_layout.hpp"

#include <catch2/catch.hpp>

#include "ui/cards.hpp"
#include "ui/screens/item_reader.hpp"
#include "ui/ui_state.hpp"
#include "unit/ui/label_rig.hpp"

using namespace labels_rig;

namespace {

struct Screenful {
  int width;
  int height;
  float scale;
};
const std::vector<Screenful> all_screens{{1280, 720, 1},  {1920, 1080, 1}, {1024, 768, 1},
                                         {3840, 2160, 1}, {1280, 720, 2},  {1920, 1080, 2},
                                         {1024, 768, 2},  {3840, 2160, 2}, {1280, 720, 1.3F}};

/// Items as a session holds them, some hung by hand, many of them at one place.
std::vector<session::Item> items_of(std::size_t count) {
  std::vector<session::Item> items(count);
  for (std::size_t index = 0; index < count; ++index) {
    session::Item& item = items[index];
    item.stamp.id = session::RecordId("item" + std::to_string(index));
    item.stamp.revision = 1;
    item.what.text = text_of(index);
    if (index % 4 == 1) item.what.perspective = content::Perspective::client;
    if (index % 3 == 2) {
      item.x = 0.5F;
      item.y = 0.9F;
      item.cloth = static_cast<int>(index % 2);
    }
  }
  return items;
}

std::vector<const session::Item*> pointers(const std::vector<session::Item>& items) {
  std::vector<const session::Item*> all;
  for (const session::Item& item : items) all.push_back(&item);
  return all;
}

/// As on the labels screen.
ui::LabelRoom room_of(const ui::Context& context, bool in_rows) {
  const ui::Size screen = context.size();
  ui::LabelRoom room;
  if (context.narrow()) {
    room.cloth = {48, 156, screen.width - 120, 860};
    room.free = room.cloth;
    return room;
  }
  room.cloth = {24, 156, screen.width - 48, screen.height - 156 - 190};
  room.free = room.cloth.inset(24, 0);
  if (!in_rows) room.free = {screen.width * 0.43F, 156, screen.width * 0.57F - 24, room.cloth.height - 4};
  room.in_rows = in_rows;
  return room;
}

bool overlap(const ui::Rect& one, const ui::Rect& other) {
  const ui::Rect both = one.cut(other);
  return both.width > 0.5F && both.height > 0.5F;
}

/// Every label once, inside the cloth, over no other, and as high as its text needs.
void check_pages(ui::Context& context, const ui::LabelRoom& room, const std::vector<ui::LabelPage>& pages,
                 std::size_t count) {
  std::size_t found = 0;
  for (const ui::LabelPage& page : pages) {
    for (std::size_t one = 0; one < page.labels.size(); ++one) {
      const ui::HungLabel& label = page.labels[one];
      INFO("text " << label.item->what.text.substr(0, 40) << " at " << label.place.x << "," << label.place.y << " "
                   << label.place.width << "x" << label.place.height);
      ++found;
      CHECK(label.place.x >= room.cloth.x - 0.5F);
      CHECK(label.place.right() <= room.cloth.right() + 0.5F);
      CHECK(label.place.y >= room.cloth.y - 0.5F);
      CHECK(label.place.bottom() <= room.cloth.bottom() + 0.5F);
      CHECK(label.style.size * 50 >= 1080);  // of the height at 100 %
      const ui::LabelPaper paper{{}, label.text, ui::label_mark(context, *label.item), label.style, label.place.width};
      CHECK(label.place.height == Approx(ui::label_height(context, paper)));
      for (std::size_t other = one + 1; other < page.labels.size(); ++other) {
        CHECK_FALSE(overlap(label.place, page.labels[other].place));
      }
    }
  }
  CHECK(found == count);
}

}  // namespace

TEST_CASE("1 to 200 labels of any text hang beside each other, within the cloth, on every screen") {
  for (const Screenful& screen : all_screens) {
    Wall wall(screen.width, screen.height, screen.scale);
    wall.frames(1);
    for (const std::size_t count : {1U, 5U, 20U, 60U, 200U}) {
      const std::vector<session::Item> items = items_of(count);
      for (const bool in_rows : {false, true}) {
        INFO(screen.width << "x" << screen.height << " at " << screen.scale << ", " << count << " labels");
        ui::LabelLayout layout;
        const ui::LabelRoom room = room_of(wall.context(), in_rows);
        check_pages(wall.context(), room, layout.pages(wall.context(), room, pointers(items)), count);
      }
    }
  }
}

TEST_CASE("a label hangs at the same share of the cloth on every screen") {
  for (const Screenful& screen : all_screens) {
    Wall wall(screen.width, screen.height, screen.scale);
    wall.frames(1);
    std::vector<session::Item> items = items_of(1);
    items[0].x = 0.4F;
    items[0].y = 0.3F;
    ui::LabelLayout layout;
    const ui::LabelRoom room = room_of(wall.context(), false);
    const ui::Rect place = layout.pages(wall.context(), room, pointers(items)).front().labels.front().place;
    const session::LabelPlace kept = ui::place_of(room.cloth, place, 0);
    CHECK(kept.x == Approx(0.4F).margin(0.001));
    CHECK(kept.y == Approx(0.3F).margin(0.001));
  }
}

TEST_CASE("taking a label elsewhere moves no other one") {
  Wall wall;
  wall.go("labels");
  std::vector<session::Item> items(12);
  for (std::size_t index = 0; index < items.size(); ++index) {
    items[index].stamp.id = session::RecordId("item" + std::to_string(index));
    items[index].what.text = "Samen durf ik meer";
  }
  ui::LabelLayout layout;
  const ui::LabelRoom room = room_of(wall.context(), false);
  const auto before = layout.pages(wall.context(), room, pointers(items));
  REQUIRE(before.size() == 1);
  items[3].x = 0.2F;
  items[3].y = 0.2F;
  items[3].stamp.revision = 2;
  const auto after = layout.pages(wall.context(), room, pointers(items));
  REQUIRE(after.size() == 1);
  int moved = 0;
  for (const ui::HungLabel& one : before.front().labels) {
    for (const ui::HungLabel& other : after.front().labels) {
      if (one.item == other.item && !(one.place == other.place)) ++moved;
    }
  }
  CHECK(moved == 1);
}

TEST_CASE("read by itself every text stands on the screen as a whole, in type of at least 1/50 of the height") {
  // In units 3840x2160 is 1920x1080.
  for (const Screenful& screen :
       {Screenful{960, 540, 1}, Screenful{960, 540, 2}, Screenful{800, 600, 1}, Screenful{800, 600, 2}}) {
    Wall wall(screen.width, screen.height, screen.scale);
    std::vector<session::RecordId> ids;
    for (std::size_t number = 0; number < 9; ++number) {
      if (number != 7) ids.push_back(wall.label(text_of(number)));  // 140 lines scroll
    }
    wall.go("labels");
    wall.app->focus("labels.label-" + ids.front().value);
    wall.frames(2);
    wall.key("Enter");
    for (const session::RecordId& id : ids) {
      INFO(screen.width << "x" << screen.height << " at " << screen.scale << ": "
                        << wall.item(id).what.text.substr(0, 30));
      CHECK(wall.shows(wall.item(id).what.text));
      const ui::ScrollState& region = wall.app->state().scrolls.at("labels.reading");
      CHECK(region.height <= region.rect.height + 1);
      const ui::TextStyle style =
          ui::reading_style(wall.context(), wall.item(id), {region.rect.width, region.rect.height});
      CHECK(style.size * 50 >= wall.context().size().height);
      if (wall.item(id).what.text.size() <= 60) CHECK(style.size * 30 >= wall.context().size().height);
      wall.key("PageDown");
    }
  }
}
