// Sound without a loudspeaker: the mixer's arithmetic with made-up sources, sound files whole and damaged, and the
// device with SDL's driver that plays nothing.
#include <catch2/catch.hpp>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <map>
#include <string>

#include "base/random.hpp"
#include "stage/mixer.hpp"
#include "stage/sample_ring.hpp"
#include "stage/sound.hpp"
#include "stage/sound_file.hpp"
#include "unit/stage/sound_files.hpp"

namespace fs = std::filesystem;
using sprong::test::call_file;
using sprong::test::chime_file;
namespace base = sprong::base;
namespace stage = sprong::stage;

namespace {

constexpr std::size_t second = stage::sample_rate;

std::size_t frames_of(float seconds) { return static_cast<std::size_t>(seconds * static_cast<float>(second)); }

/// The same value on both sides, or one that counts its frames; ends after `length`.
class Fake final : public stage::Source {
 public:
  Fake(std::function<float(std::size_t)> shape, std::size_t length, bool rewinds = true)
      : m_shape(std::move(shape)), m_length(length), m_rewinds(rewinds) {}
  std::size_t read(float* into, std::size_t frames) override {
    const std::size_t count = std::min(frames, m_length - m_at);
    for (std::size_t frame = 0; frame < count; ++frame) {
      into[frame * 2] = into[frame * 2 + 1] = m_shape(m_at++);
    }
    return count;
  }
  bool rewind() override {
    m_at = 0;
    return m_rewinds;
  }

 private:
  std::function<float(std::size_t)> m_shape;
  std::size_t m_length;
  std::size_t m_at = 0;
  bool m_rewinds;
};

std::unique_ptr<stage::Source> steady(float value) {
  return std::make_unique<Fake>([value](std::size_t) { return value; }, second * 60);
}

/// A mixer with pieces by name: "a" is 0.5 all the time, "b" 0.25, "ramp" counts up and begins again, "empty" gives
/// nothing, "short" ends and cannot go back.
stage::Mixer mixer_of_fakes() {
  return stage::Mixer([](const fs::path& name) -> std::unique_ptr<stage::Source> {
    if (name == "a") return steady(0.5F);
    if (name == "b") return steady(0.25F);
    if (name == "c") return steady(-0.5F);
    if (name == "loud") return steady(3.0F);
    if (name == "broken") return steady(std::numeric_limits<float>::quiet_NaN());
    if (name == "ramp") {
      return std::make_unique<Fake>([](std::size_t at) { return static_cast<float>(at) / 2000; }, std::size_t{1000});
    }
    if (name == "empty") return std::make_unique<Fake>([](std::size_t) { return 1.0F; }, std::size_t{0});
    if (name == "short") {
      return std::make_unique<Fake>([](std::size_t) { return 0.5F; }, std::size_t{100}, false);
    }
    return nullptr;
  });
}

/// The left side of the next frames.
std::vector<float> mixed(stage::Mixer& mixer, std::size_t frames) {
  std::vector<float> both(frames * 2);
  mixer.mix(both.data(), frames);
  std::vector<float> left;
  for (std::size_t frame = 0; frame < frames; ++frame) left.push_back(both[frame * 2]);
  return left;
}

float last(stage::Mixer& mixer, float seconds) { return mixed(mixer, frames_of(seconds)).back(); }

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

fs::path written(const std::string& name, const std::string& bytes) {
  const fs::path file = fs::temp_directory_path() / ("sprong-unit-sound-" + name);
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

/// All frames of a file until its end, but not more than `most`. A file that cannot be opened has none.
std::size_t played(const fs::path& file, std::size_t most) {
  const auto source = stage::open_sound(file);
  std::vector<float> samples(4096 * 2);
  std::size_t all = 0;
  while (source && all < most) {
    const std::size_t got = source->read(samples.data(), 4096);
    all += got;
    if (got < 4096) break;
  }
  return all;
}

std::string number(std::uint32_t value, int bytes) {
  std::string text;
  for (int byte = 0; byte < bytes; ++byte) text += static_cast<char>(value >> (8 * byte) & 0xFF);
  return text;
}

std::string wav(std::uint32_t rate, std::uint32_t channels, const std::vector<std::int16_t>& samples) {
  std::string data;
  for (const std::int16_t sample : samples) data += number(static_cast<std::uint16_t>(sample), 2);
  const auto size = static_cast<std::uint32_t>(data.size());
  return "RIFF" + number(size + 36, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(channels, 2) +
         number(rate, 4) + number(rate * channels * 2, 4) + number(channels * 2, 2) + number(16, 2) + "data" +
         number(size, 4) + data;
}

}  // namespace

// ---- mixer ----------------------------------------------------------------------------------

TEST_CASE("a mixer that was asked nothing is idle and silent") {
  stage::Mixer mixer = mixer_of_fakes();
  CHECK(mixer.idle());
  CHECK(last(mixer, 0.1F) == 0);
}

TEST_CASE("music fades in from nothing in 0.8 seconds, without a jump") {
  stage::Mixer mixer = mixer_of_fakes();
  mixer.play("a");
  const auto sound = mixed(mixer, frames_of(0.9F));
  CHECK(sound.front() == 0);
  CHECK(sound[frames_of(0.4F)] == Approx(0.5 * std::sin(0.25 * 3.14159265)).margin(0.001));
  CHECK(sound[frames_of(0.79F)] < 0.5F);
  CHECK(sound[frames_of(0.801F)] == 0.5F);
  for (std::size_t at = 1; at < sound.size(); ++at) REQUIRE(sound[at] >= sound[at - 1]);
}

TEST_CASE("two pieces cross in 1.5 seconds with the same power throughout") {
  stage::Mixer mixer = mixer_of_fakes();
  mixer.play("a");
  mixed(mixer, second);
  mixer.play("b");
  CHECK(mixer.streams() == 2);
  const float half = last(mixer, 0.75F);
  CHECK(half == Approx((0.5 + 0.25) * std::sqrt(0.5)).margin(0.001));
  CHECK(last(mixer, 0.74F) > 0.25F);
  CHECK(last(mixer, 0.02F) == Approx(0.25F));
  CHECK(mixer.streams() == 1);
}

TEST_CASE("no music asked: what plays fades out, and then the mixer is idle") {
  stage::Mixer mixer = mixer_of_fakes();
  mixer.play("a");
  mixed(mixer, second);
  mixer.play("");
  CHECK_FALSE(mixer.idle());
  const auto sound = mixed(mixer, frames_of(1.51F));
  CHECK(sound.front() == 0.5F);
  for (std::size_t at = 1; at < sound.size(); ++at) REQUIRE(sound[at] <= sound[at - 1]);
  CHECK(sound.back() == 0);
  CHECK(mixer.idle());
}

TEST_CASE("asked for the same music again, nothing changes") {
  stage::Mixer mixer = mixer_of_fakes();
  mixer.play("a");
  mixed(mixer, second);
  mixer.play("a");
  CHECK(last(mixer, 0.01F) == 0.5F);
  CHECK(mixer.streams() == 1);
}

TEST_CASE("a third piece waits until the oldest made room: never more than two, and never a jump") {
  stage::Mixer mixer = mixer_of_fakes();
  mixer.play("a");
  mixed(mixer, second);
  float before = 0.5F;
  for (const char* piece : {"c", "b", "a", "c", "", "b"}) {
    mixer.play(piece);
    CHECK(mixer.streams() <= 2);
    for (const float sample : mixed(mixer, 3000)) {
      REQUIRE(std::abs(sample - before) < 0.01F);
      before = sample;
      REQUIRE(mixer.streams() <= 2);
    }
  }
  CHECK(last(mixer, 3) == Approx(0.25F));
}

TEST_CASE("turned round half-way, the piece that was leaving comes back from where it was") {
  int opened = 0;
  stage::Mixer mixer([&opened](const fs::path&) {
    ++opened;
    return steady(0.5F);
  });
  mixer.play("a");
  mixed(mixer, second);
  mixer.play("b");
  mixed(mixer, frames_of(0.5F));
  mixer.play("a");
  CHECK(opened == 2);
  CHECK(last(mixer, 2) == 0.5F);
  CHECK(mixer.streams() == 1);
}

TEST_CASE("a loop has no gap: the last frame is followed by the first, also inside a block") {
  stage::Mixer mixer = mixer_of_fakes();
  mixer.play("ramp");
  mixed(mixer, 40000);  // fully in, and 40 times round
  const auto sound = mixed(mixer, 5000);
  for (std::size_t at = 0; at < sound.size(); ++at) {
    REQUIRE(sound[at] == Approx(static_cast<float>(at % 1000) / 2000));
  }
}

TEST_CASE("music that gives nothing, or cannot begin again, ends; what is missing never begins") {
  stage::Mixer mixer = mixer_of_fakes();
  for (const char* piece : {"empty", "short", "missing"}) {
    mixer.play(piece);
    mixed(mixer, 1000);
    CHECK(mixer.idle());
  }
  mixer.play("a");
  CHECK(last(mixer, 1) == 0.5F);
}

TEST_CASE("nothing leaves the mixer louder than full scale, nor as what is no number") {
  CHECK(stage::limited(0.8F) == 0.8F);
  CHECK(stage::limited(-0.3F) == -0.3F);
  CHECK(stage::limited(0.9F) > 0.8F);
  CHECK(stage::limited(0.9F) < 0.9F);
  CHECK(stage::limited(100) <= 1.0F);
  CHECK(stage::limited(-100) >= -1.0F);
  CHECK(stage::limited(-2) == -stage::limited(2));
  CHECK(stage::limited(std::numeric_limits<float>::infinity()) == 0);
  stage::Mixer mixer = mixer_of_fakes();
  mixer.play("loud");
  for (const float sample : mixed(mixer, second)) REQUIRE(std::abs(sample) <= 1);
  mixer.clear();
  mixer.play("broken");
  for (const float sample : mixed(mixer, second)) REQUIRE(sample == 0);
}

TEST_CASE("a chime sounds once over the music, and no more than two ring") {
  stage::Mixer mixer = mixer_of_fakes();
  mixer.play("b");
  mixed(mixer, second);
  const auto chime = std::make_shared<const stage::Samples>(stage::Samples(600, 0.125F));  // 300 frames
  mixer.strike(chime);
  const auto sound = mixed(mixer, 400);
  CHECK(sound[0] == 0.375F);
  CHECK(sound[299] == 0.375F);
  CHECK(sound[300] == 0.25F);
  for (int stroke = 0; stroke < 5; ++stroke) mixer.strike(chime);
  CHECK(mixed(mixer, 1).front() == 0.5F);
  mixer.clear();
  mixer.strike(chime);
  mixer.strike(std::make_shared<const stage::Samples>());
  mixer.strike(nullptr);
  CHECK_FALSE(mixer.idle());
  mixed(mixer, 300);
  CHECK(mixer.idle());
}

TEST_CASE("a ring gives samples in order, round its end too, and says when it has none") {
  stage::SampleRing ring;
  std::vector<float> some(1000);
  float put = 0;
  float taken = 0;
  for (int round = 0; round < 100; ++round) {
    for (float& sample : some) sample = put++;
    ring.put(some.data(), some.size());
    std::vector<float> back(1001);
    REQUIRE(ring.take(back.data(), back.size()) == 1000);
    for (std::size_t at = 0; at < 1000; ++at) REQUIRE(back[at] == taken++);
  }
  CHECK(ring.empty());
  CHECK(ring.room() == stage::SampleRing::capacity);
}

// ---- files ----------------------------------------------------------------------------------

TEST_CASE("every piece of music and the chime can be read to their ends") {
  const std::size_t chime = played(chime_file(), second * 100);
  CHECK(chime >= second * 5);
  CHECK(chime <= second * 7);
  int pieces = 0;
  for (const auto& entry : fs::directory_iterator(call_file().parent_path())) {
    if (entry.path().extension() != ".ogg") continue;
    CHECK(played(entry.path(), second * 100) >= second * 60);
    ++pieces;
  }
  CHECK(pieces == 5);
}

TEST_CASE("a piece that begins again gives the very same frames, with none between") {
  const auto source = stage::open_sound(call_file());
  REQUIRE(source);
  std::vector<float> first(20000);
  REQUIRE(source->read(first.data(), 10000) == 10000);
  std::vector<float> rest(8192);
  while (source->read(rest.data(), 4096) == 4096) {
  }
  REQUIRE(source->rewind());
  std::vector<float> again(20000);
  REQUIRE(source->read(again.data(), 10000) == 10000);
  CHECK(first == again);
}

TEST_CASE("what is no sound file gives no sound") {
  CHECK_FALSE(stage::open_sound("/no/such/file.ogg"));
  CHECK_FALSE(stage::open_sound(fs::temp_directory_path()));
  CHECK_FALSE(stage::open_sound("/dev/zero"));
  CHECK_FALSE(stage::open_sound(written("empty.ogg", "")));
  CHECK_FALSE(stage::open_sound(written("text.ogg", "OggS is what it says, and no more")));
  CHECK_FALSE(stage::open_sound(written("large.ogg", "OggS" + std::string(stage::largest_sound_file, 'x'))));
  CHECK(stage::whole_sound("/no/such/file.ogg", 5).empty());
}

TEST_CASE("a chime is kept whole, but not longer than asked") {
  CHECK(stage::whole_sound(chime_file(), 15).size() / 2 == played(chime_file(), second * 100));
  CHECK(stage::whole_sound(chime_file(), 2).size() == second * 2 * 2);
}

TEST_CASE("WAV: mono on both sides, another rate at the same pitch") {
  const auto mono = stage::open_sound(written("mono.wav", wav(44100, 1, {16384, -16384})));
  REQUIRE(mono);
  std::vector<float> got(8, 9.0F);
  REQUIRE(mono->read(got.data(), 4) == 2);
  CHECK(got[0] == 0.5F);
  CHECK(got[1] == 0.5F);
  CHECK(got[2] == -0.5F);
  std::vector<std::int16_t> wave;  // a second of 100 Hz at 22050
  for (int at = 0; at < 22050; ++at) {
    wave.push_back(static_cast<std::int16_t>(20000 * std::sin(2 * 3.14159265358979 * 100 * at / 22050)));
  }
  const stage::Samples samples = stage::whole_sound(written("half.wav", wav(22050, 1, wave)), 5);
  CHECK(std::abs(static_cast<double>(samples.size()) / 2 - 44100) < 3);
  int crossings = 0;
  for (std::size_t at = 2; at + 1 < samples.size(); at += 2) crossings += samples[at - 2] < 0 && samples[at] >= 0;
  CHECK(std::abs(crossings - 100) <= 1);
}

TEST_CASE("WAV that says what is not so is no sound, or ends where the file ends") {
  const std::string whole = wav(44100, 2, {1, 2, 3, 4, 5, 6});
  for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
    CHECK(played(written("cut.wav", whole.substr(0, cut)), second) <= 3);
  }
  CHECK_FALSE(stage::open_sound(written("rate.wav", wav(3, 1, {1, 2}))));
  CHECK_FALSE(stage::open_sound(written("channels.wav", wav(44100, 0, {1, 2}))));
}

TEST_CASE("damaged OGG files: cut and with bits turned, every one is read to some end or refused") {
  const std::string whole = bytes_of(chime_file());
  REQUIRE(whole.size() > 10000);
  base::Random random(2016);
  const auto below = [&random](std::size_t end) { return static_cast<std::size_t>(random.next() % end); };
  int refused = 0;
  int shorter = 0;
  for (int trial = 0; trial < 300; ++trial) {
    std::string bytes = whole;
    // A third of the damage in the headers, where it matters most.
    const std::size_t reach = trial % 3 == 0 ? 4500 : bytes.size();
    if (trial % 4 == 0) bytes.resize(below(reach));
    if (!bytes.empty() && trial % 4 != 0) {
      const std::size_t hits = 1 + below(20);
      for (std::size_t hit = 0; hit < hits; ++hit) {
        bytes[below(std::min(reach, bytes.size()))] ^= static_cast<char>(1U << below(8));
      }
    }
    const fs::path file = written("damaged.ogg", bytes);
    const auto source = stage::open_sound(file);
    refused += source == nullptr;
    const std::size_t frames = played(file, second * 60);
    REQUIRE(frames < second * 60);
    shorter += source != nullptr && frames < second * 5;
    stage::Mixer mixer(stage::open_sound);
    mixer.play(file);
    for (const float sample : mixed(mixer, second * 2)) REQUIRE(std::abs(sample) <= 1);
  }
  CHECK(refused > 20);
  CHECK(shorter > 20);
}
