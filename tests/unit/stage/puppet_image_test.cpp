// The pixels of the shadow theatre: pieces that turn, soft light and shadow, the wall, the dark.
#include <catch2/catch.hpp>

#include <cmath>

#include "stage/puppet_image.hpp"

using namespace sprong::stage;

namespace {

constexpr std::uint32_t black = 0xFF0D0908;

std::uint32_t opacity(std::uint32_t pixel) { return pixel >> 24; }

Pixels block(int width, int height) {
  Pixels result(width, height);
  for (std::uint32_t& pixel : result.at) pixel = black;
  return result;
}

long covered(const Pixels& picture) {
  long sum = 0;
  for (const std::uint32_t pixel : picture.at) sum += static_cast<long>(opacity(pixel));
  return sum / 255;
}

WallLook lamp_on_wall() {
  WallLook look;
  look.width = 200;
  look.height = 160;
  look.lamp = {100, 60};
  look.reach = {120, 90};
  look.floor = 120;
  look.floor_fade = 20;
  look.colours = {Colour{0xFFFFFF}, Colour{0xC0C0C0}, Colour{0x808080},
                  Colour{0x606060}, Colour{0x404040}, Colour{0x101010}};
  return look;
}

int red(std::uint32_t pixel) { return static_cast<int>((pixel >> 16) & 255); }

}  // namespace

TEST_CASE("a piece that is not turned lies exactly where it was") {
  Pixels onto(40, 40);
  lay_turned(block(10, 20), {5, 8}, 0, {10, 8}, onto);
  CHECK(covered(onto) == 200);
  CHECK(onto.row(8)[5] == black);
  CHECK(onto.row(27)[14] == black);
  CHECK(onto.row(28)[14] == 0);
  CHECK(onto.row(8)[15] == 0);
}

TEST_CASE("a piece turns clockwise round its pin and keeps its size") {
  Pixels onto(60, 60);
  lay_turned(block(4, 20), {28, 30}, 90, {30, 30}, onto);  // hung downwards, turned to the left
  CHECK(std::abs(covered(onto) - 80) <= 4);
  CHECK(opacity(onto.row(30)[20]) == 255);
  CHECK(opacity(onto.row(45)[30]) == 0);

  Pixels little(60, 60);
  lay_turned(block(12, 30), {24, 20}, 3, {30, 20}, little);
  CHECK(std::abs(covered(little) - 360) <= 8);
}

TEST_CASE("a piece that reaches outside is cut off, and its colour goes over what is under it") {
  Pixels onto = block(10, 10);
  Pixels piece(6, 6);
  for (std::uint32_t& pixel : piece.at) pixel = 0x80FFFFFF;
  lay_turned(piece, {7, -3}, 0, {8, 0}, onto);
  CHECK(opacity(onto.row(0)[8]) == 255);
  CHECK(red(onto.row(0)[8]) == Approx(134).margin(3));
  CHECK(onto.row(0)[6] == black);
  CHECK(onto.row(4)[8] == black);
}

TEST_CASE("a shadow is soft, keeps its weight, and light comes only through what is open") {
  Pixels picture(100, 100);
  for (int y = 30; y < 70; ++y) {
    for (int x = 30; x < 70; ++x) picture.row(y)[x] = black;
  }
  SoftMask mask = shrunk(picture, 50, 20);
  CHECK(mask.step == 2);
  CHECK(mask.side == 90);
  const auto weight = [](const SoftMask& of) {
    long sum = 0;
    for (const std::uint8_t value : of.at) sum += value;
    return sum;
  };
  const long before = weight(mask);
  CHECK(before == 20 * 20 * 255);
  const SoftMask sharp = mask;
  blur(mask, 3);
  CHECK(std::abs(weight(mask) - before) < before / 20);
  const auto at = [](const SoftMask& of, int x, int y) { return of.at[static_cast<std::size_t>(y * of.side + x)]; };
  CHECK(at(mask, 45, 45) > 200);
  CHECK(at(mask, 33, 45) > 20);
  CHECK(at(mask, 33, 45) < 120);
  CHECK(at(sharp, 33, 45) == 0);

  const Pixels shadow = shadow_of(mask, {45, 45}, 30, Colour{10, 20, 30, 128});
  CHECK(opacity(shadow.row(45)[45]) < 30);  // the lamp outshines it
  CHECK(opacity(shadow.row(45)[53]) > opacity(shadow.row(45)[45]));
  CHECK((shadow.row(0)[0] & 0x00FFFFFF) == 0x0A141E);
  const Pixels glow = glow_of(sharp, {45, 45}, 40, Colour{255, 200, 100, 200});
  CHECK(opacity(glow.row(45)[45]) == 0);  // behind paper
  CHECK(opacity(glow.row(45)[57]) > 60);  // beside it, near the lamp
  CHECK(opacity(glow.row(1)[1]) == 0);    // far away
}

TEST_CASE("a wall is lightest at the lamp, and dark far from it and under its floor") {
  const WallLook look = lamp_on_wall();
  const Pixels lit = wall(look);
  CHECK(red(lit.row(60)[100]) > 240);
  CHECK(red(lit.row(60)[140]) < red(lit.row(60)[110]));
  CHECK(red(lit.row(150)[100]) == Approx(0x10).margin(3));
  CHECK(red(lit.row(2)[2]) == Approx(0x10).margin(3));
  CHECK(opacity(lit.row(2)[2]) == 255);
  CHECK(wall(look).at == lit.at);  // the same on every run
}

TEST_CASE("the dark has a hole where the lamp is") {
  const Pixels dark = dark_round(60, 40, {20, 20}, 6, 8, Colour{0x14110F});
  CHECK(opacity(dark.row(20)[20]) == 0);
  CHECK(opacity(dark.row(20)[55]) == 255);
  CHECK(opacity(dark.row(20)[30]) > 20);
  CHECK(opacity(dark.row(20)[30]) < 235);
  CHECK((dark.row(0)[0] & 0x00FFFFFF) == 0x14110F);
}
