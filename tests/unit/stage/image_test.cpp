#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include "stage/image.hpp"

namespace stage = sprong::stage;

namespace {

std::filesystem::path temporary(const std::string& name) {
  const auto folder = std::filesystem::temp_directory_path() / "sprong-unit-stage";
  std::filesystem::create_directories(folder);
  return folder / name;
}

stage::Image checked(int width, int height) {
  stage::Image image = stage::blank_image(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      std::uint8_t* pixel = image.at(x, y);
      pixel[0] = static_cast<std::uint8_t>(x * 20);
      pixel[1] = static_cast<std::uint8_t>(y * 20);
      pixel[3] = 255;
    }
  }
  return image;
}

}  // namespace

TEST_CASE("a PNG comes back as it was written") {
  const auto file = temporary("round-trip.png");
  const stage::Image image = checked(7, 5);
  REQUIRE(stage::write_png(file, image).ok());
  const auto back = stage::read_png(file);
  REQUIRE(back.ok());
  CHECK(back->width == 7);
  CHECK(back->height == 5);
  CHECK(back->pixels == image.pixels);
  const auto size = stage::read_png_size(file);
  REQUIRE(size.ok());
  CHECK(size->width == 7);
}

TEST_CASE("what is no PNG is refused by name") {
  const auto file = temporary("no.png");
  std::ofstream(file) << "GIF89a and more that is no picture at all";
  const auto read = stage::read_png(file);
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().code == "stage.unreadable-picture");
  CHECK_FALSE(stage::read_png(temporary("missing.png")).ok());
}

TEST_CASE("a cut-off PNG is refused") {
  const auto whole = temporary("whole.png");
  REQUIRE(stage::write_png(whole, checked(9, 9)).ok());
  std::ifstream stream(whole, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  const auto cut = temporary("cut.png");
  std::ofstream(cut, std::ios::binary) << bytes.substr(0, bytes.size() / 2);
  CHECK_FALSE(stage::read_png(cut).ok());
}

TEST_CASE("writing to a folder that is not there says so") {
  const auto written = stage::write_png("/no/such/folder/picture.png", checked(2, 2));
  REQUIRE_FALSE(written.ok());
  CHECK(written.error().code == "stage.cannot-write");
}

TEST_CASE("making smaller averages, and what is see-through lends no colour") {
  stage::Image image = stage::blank_image(2, 1);
  std::uint8_t* left = image.at(0, 0);
  left[0] = 200;
  left[3] = 255;
  image.at(1, 0)[2] = 255;  // blue, but fully transparent
  const stage::Image small = stage::resized(image, {0, 0, 2, 1}, 1, 1);
  CHECK(small.at(0, 0)[0] == 200);
  CHECK(small.at(0, 0)[2] == 0);
  CHECK(static_cast<int>(small.at(0, 0)[3]) == 128);
}

TEST_CASE("a tile repeats from the corner") {
  const stage::Image tile = checked(4, 4);
  const stage::Image band = stage::repeated(tile, 4, 4, 10, 6);
  CHECK(band.at(0, 0)[0] == band.at(4, 0)[0]);
  CHECK(band.at(3, 1)[1] == band.at(7, 5)[1]);
  CHECK(band.at(1, 0)[0] != band.at(2, 0)[0]);
}

TEST_CASE("a nine-slice keeps its corners") {
  const stage::Image image = checked(9, 9);
  const stage::Image large = stage::nine_sliced(image, 3, 1.0, 30, 20);
  CHECK(large.at(1, 1)[0] == image.at(1, 1)[0]);
  CHECK(large.at(28, 18)[0] == image.at(7, 7)[0]);
  CHECK(large.at(28, 18)[1] == image.at(7, 7)[1]);
}
