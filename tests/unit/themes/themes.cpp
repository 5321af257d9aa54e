#include "themes/themes.hpp"

#include <catch2/catch.hpp>

using namespace sprong::themes;

TEST_CASE("The name of a theme is one short line") {
  CHECK(check_theme_name("Going anyway").ok());
  CHECK(check_theme_name(std::string(60, 'x')).ok());
  CHECK(check_theme_name(std::string(61, 'x')).error().code == "theme.name-too-long");
  CHECK(check_theme_name("").error().code == "theme.name-missing");
  CHECK(check_theme_name("two\nlines").error().code == "theme.name-line-break");
  CHECK(check_theme_name("\xFF").error().code == "text.not-utf8");
}

TEST_CASE("Themes are the same in spite of case and space") {
  CHECK(theme_identity("  Going \t ANYWAY ") == theme_identity("going anyway"));
  CHECK(theme_identity("going") != theme_identity("going anyway"));
}
