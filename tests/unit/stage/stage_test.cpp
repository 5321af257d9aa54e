#include <catch2/catch.hpp>

#include <filesystem>

#include "base/clock.hpp"
#include "stage/image.hpp"
#include "stage/stage.hpp"

namespace base = sprong::base;
namespace stage = sprong::stage;

namespace {

const std::filesystem::path& fonts() {
  static const std::filesystem::path folder = std::filesystem::path(SPRONG_PROGRAM).parent_path() / "fonts";
  return folder;
}

std::unique_ptr<stage::Stage> headless(const base::Clock& clock, int width = 640, int height = 360) {
  stage::StageOptions options;
  options.width = width;
  options.height = height;
  options.display = stage::Display::headless;
  options.fonts = fonts();
  auto opened = stage::Stage::open(options, clock);
  REQUIRE(opened.ok());
  return std::move(*opened);
}

stage::Image picture_of(stage::Stage& on) {
  const auto file = std::filesystem::temp_directory_path() / "sprong-unit-stage.png";
  REQUIRE(on.shot(file).ok());
  auto image = stage::read_png(file);
  REQUIRE(image.ok());
  return std::move(*image);
}

int red_at(const stage::Image& image, int x, int y) { return image.at(x, y)[0]; }

}  // namespace

TEST_CASE("a stage without fonts says which is missing") {
  const base::FixedClock clock(0);
  stage::StageOptions options;
  options.display = stage::Display::headless;
  options.fonts = "/no/such/folder";
  const auto opened = stage::Stage::open(options, clock);
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.error().code == "stage.no-fonts");
}

TEST_CASE("a fill falls on whole pixels and nowhere else") {
  const base::FixedClock clock(0);
  const auto on = headless(clock);
  stage::Painter& paint = on->begin(1.0F / 3, stage::Colour{0x000000});
  paint.fill({30, 30, 90, 60}, stage::Colour{0xFF0000});
  on->end();
  const stage::Image image = picture_of(*on);
  CHECK(red_at(image, 10, 10) == 255);
  CHECK(red_at(image, 39, 29) == 255);
  CHECK(red_at(image, 40, 29) == 0);
  CHECK(red_at(image, 9, 10) == 0);
}

TEST_CASE("clips and offsets hold together, fades multiply") {
  const base::FixedClock clock(0);
  const auto on = headless(clock);
  stage::Painter& paint = on->begin(1, stage::Colour{0x000000});
  paint.push_clip({0, 0, 50, 50});
  paint.push_offset(20, 20);
  paint.push_fade(0.5F);
  paint.push_fade(0.5F);
  paint.fill({0, 0, 100, 100}, stage::Colour{0xFF0000});
  paint.pop_fade();
  paint.pop_fade();
  paint.pop_offset();
  paint.pop_clip();
  on->end();
  const stage::Image image = picture_of(*on);
  CHECK(red_at(image, 10, 10) == 0);
  CHECK(red_at(image, 30, 30) == Approx(64).margin(2));
  CHECK(red_at(image, 60, 60) == 0);
}

TEST_CASE("a shadow fades outwards on every side") {
  const base::FixedClock clock(0);
  const auto on = headless(clock);
  stage::Painter& paint = on->begin(1, stage::Colour{0x000000});
  paint.shadow({200, 100, 200, 100}, 9, 0, stage::Colour{0xFF0000});
  on->end();
  const stage::Image image = picture_of(*on);
  for (const int x : {210, 300, 390}) {
    CHECK(red_at(image, x, 98) > red_at(image, x, 88));
    CHECK(red_at(image, x, 201) > red_at(image, x, 211));
    CHECK(red_at(image, x, 60) == 0);
  }
  CHECK(red_at(image, 198, 150) > red_at(image, 188, 150));
  CHECK(red_at(image, 300, 98) == Approx(105).margin(30));
}

TEST_CASE("lines break at spaces, long words anywhere, and line breaks stay") {
  const base::FixedClock clock(0);
  const auto on = headless(clock);
  stage::Painter& paint = on->begin(1, stage::Colour{0x000000});
  const stage::TextStyle style{stage::Face::text, 20, 1.35F};
  const auto lines = paint.lines("een twee drie vier vijf zes zeven", style, 120);
  CHECK(lines.size() >= 3);
  std::string joined;
  for (const std::string& line : lines) {
    CHECK(paint.width(line, style) <= 121);
    joined += (joined.empty() ? "" : " ") + line;
  }
  CHECK(joined == "een twee drie vier vijf zes zeven");
  CHECK(paint.lines("a\n\nb", style, 500).size() == 3);
  CHECK(paint.lines("Donaudampfschifffahrtsgesellschaft", style, 100).size() > 2);
  on->end();
}

TEST_CASE("balanced lines are as many, and more even") {
  const base::FixedClock clock(0);
  const auto on = headless(clock);
  stage::Painter& paint = on->begin(1, stage::Colour{0x000000});
  const stage::TextStyle style{stage::Face::text, 20, 1.35F};
  const std::string text = "Ik hoorde mezelf praten en toen zei ik ja";
  const auto greedy = paint.lines(text, style, 300);
  const auto even = paint.lines(text, style, 300, true);
  REQUIRE(greedy.size() == 2);
  REQUIRE(even.size() == 2);
  CHECK(std::abs(paint.width(even[0], style) - paint.width(even[1], style)) <
        std::abs(paint.width(greedy[0], style) - paint.width(greedy[1], style)));
  on->end();
}

TEST_CASE("text that must fit shrinks, but not below its least size") {
  const base::FixedClock clock(0);
  const auto on = headless(clock);
  stage::Painter& paint = on->begin(1, stage::Colour{0x000000});
  const stage::TextStyle style{stage::Face::serif_bold, 34, 1.1F};
  const stage::TextStyle fitted = paint.fitting("veiligheidsplan opstellen", style, 260, 16);
  CHECK(fitted.size < 34);
  CHECK(paint.width("veiligheidsplan opstellen", fitted) <= 260);
  CHECK(paint.fitting("kort", style, 260, 22).size == 34);
  CHECK(paint.fitting("veiligheidsplan opstellen voor iedereen", style, 100, 22).size == 22);
  on->end();
}

TEST_CASE("Latin, Greek, Cyrillic and common symbols have glyphs, the rest a box; all is in the log") {
  const base::FixedClock clock(0);
  const auto on = headless(clock);
  stage::Painter& paint = on->begin(1, stage::Colour{0x000000});
  const stage::TextStyle style{stage::Face::text, 20, 1.35F};
  for (const char* text : {"ĳsje één Łódź", "Ελληνικά", "Привет", "→ ± · – “ ”", "日本 🙂"}) {
    paint.text({10, 40}, text, style, stage::Colour{0xFFFFFF});
    CHECK(paint.width(text, style) > 20);
  }
  CHECK(paint.texts().size() == 5);
  CHECK(paint.texts().back().text == "日本 🙂");
  on->end();
  const stage::Image image = picture_of(*on);
  int lit = 0;
  for (int x = 0; x < 100; ++x) lit += red_at(image, x, 40) > 100 || red_at(image, x, 26) > 100 ? 1 : 0;
  CHECK(lit > 10);
}

TEST_CASE("even digits all take the same room") {
  const base::FixedClock clock(0);
  const auto on = headless(clock);
  stage::Painter& paint = on->begin(1, stage::Colour{0x000000});
  const stage::TextStyle style{stage::Face::text_bold, 40, 1, true};
  CHECK(paint.width("11:11", style) == Approx(paint.width("08:40", style)));
  on->end();
}

TEST_CASE("a frame is due when something asks for it, and only then") {
  base::FixedClock clock(1000);
  const auto on = headless(clock);
  const auto draw = [&] {
    on->begin(1, stage::Colour{0x000000});
    on->end();
  };
  while (on->due()) draw();
  CHECK_FALSE(on->due());
  on->redraw();
  CHECK(on->due());
  draw();
  CHECK_FALSE(on->due());
  on->wake_at(1500);
  CHECK_FALSE(on->due());
  clock.advance(500);
  CHECK(on->due());
  draw();
  CHECK_FALSE(on->due());
  on->animate_until(2000);
  CHECK(on->due());
  draw();
  CHECK(on->due());
  clock.advance(600);
  CHECK_FALSE(on->due());
}

TEST_CASE("keys have names") {
  stage::Key key;
  REQUIRE(stage::read_key("Ctrl+Shift+Z", key));
  CHECK(key.control);
  CHECK(key.shift);
  CHECK(key.letter == U'z');
  REQUIRE(stage::read_key("PageDown", key));
  CHECK(key.code == stage::KeyCode::page_down);
  REQUIRE(stage::read_key("+", key));
  CHECK(key.letter == U'+');
  CHECK_FALSE(stage::read_key("NoSuchKey", key));
  CHECK_FALSE(stage::read_key("", key));
}
