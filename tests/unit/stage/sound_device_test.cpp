// The sound with a device, and on a machine without one.
#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <thread>

#include "stage/sound.hpp"
#include "unit/stage/sound_files.hpp"

namespace stage = sprong::stage;
using sprong::test::call_file;
using sprong::test::chime_file;

namespace {

bool soon(const std::function<bool()>& true_at_last) {
  for (int tenth = 0; tenth < 60; ++tenth) {
    if (true_at_last()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return true_at_last();
}

}  // namespace

TEST_CASE("without a device what is asked is kept, and a chime counts only when it would be heard") {
  stage::Sound sound(stage::Sound::Output::none);
  sound.play_music(call_file());
  sound.chime(chime_file());
  CHECK(sound.chimes() == 0);
  sound.set_volume(7);
  CHECK(sound.volume() == 1);
  sound.chime(chime_file());
  CHECK(sound.chimes() == 1);
  CHECK(sound.music() == call_file());
  CHECK_FALSE(sound.device_open());
}

TEST_CASE("the device opens for something to hear, and closes when nothing plays any more") {
  setenv("SDL_AUDIODRIVER", "dummy", 1);
  stage::Sound sound(stage::Sound::Output::device);
  sound.play_music("/no/such/file.ogg");
  sound.set_volume(0.5F);
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  CHECK_FALSE(sound.device_open());
  sound.play_music(call_file());
  CHECK(soon([&] { return sound.device_open(); }));
  sound.set_volume(0);
  CHECK(soon([&] { return !sound.device_open(); }));
  sound.set_volume(0.5F);
  CHECK(soon([&] { return sound.device_open(); }));
  sound.play_music("");
  CHECK(sound.device_open());
  CHECK(soon([&] { return !sound.device_open(); }));
}

TEST_CASE("a machine without sound: nothing happens, and nothing waits") {
  setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
  {
    stage::Sound sound(stage::Sound::Output::device);
    sound.set_volume(1);
    sound.play_music(call_file());
    sound.chime(chime_file());
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    CHECK_FALSE(sound.device_open());
  }
  setenv("SDL_AUDIODRIVER", "dummy", 1);
}
