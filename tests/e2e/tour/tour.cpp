// The tour is what the README shows and what a machine without a display gets: it must always play to its end.
#include <catch2/catch.hpp>

#include "app/tour.hpp"

#include "e2e/meetings/rig.hpp"

TEST_CASE("the tour plays to its end in both languages") {
  const auto console = sprong::test::console_in("en");
  const auto folder = std::filesystem::temp_directory_path() / "sprong-e2e-tour";
  std::filesystem::remove_all(folder);
  const auto made = sprong::app::play_tour(console, folder, {"nl", "en"});
  INFO((made.ok() ? "" : sprong::test::told(console, made.errors())));
  REQUIRE(made.ok());
  CHECK(made->pictures >= 100);
  CHECK(made->reports >= 12);
  for (const char* language : {"nl", "en"}) {
    CHECK(std::filesystem::exists(folder / language / "01-start.png"));
    CHECK(std::filesystem::exists(folder / language / "meeting-2-share.html"));
  }
}
