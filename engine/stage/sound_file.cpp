#include "stage/sound_file.hpp"

#define OV_EXCLUDE_STATIC_CALLBACKS
#include <vorbis/vorbisfile.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace sprong::stage {

namespace {

using Bytes = std::vector<char>;

constexpr long least_rate = 8000;  ///< frames a second
constexpr long most_rate = 192000;
constexpr int most_holes = 64;  ///< damaged places in a row, after which a file is given up

bool rate_is_usable(long rate) { return rate >= least_rate && rate <= most_rate; }

// ---- OGG ------------------------------------------------------------------------------------

class OggSource final : public Source {
 public:
  explicit OggSource(Bytes bytes) : m_bytes(std::move(bytes)) {
    const ov_callbacks callbacks{&OggSource::read_bytes, &OggSource::seek_bytes, nullptr, &OggSource::tell_bytes};
    m_open = ov_open_callbacks(this, &m_file, nullptr, 0, callbacks) == 0;
    const vorbis_info* info = m_open ? ov_info(&m_file, -1) : nullptr;
    m_rate = info == nullptr ? 0 : info->rate;
  }
  ~OggSource() override {
    if (m_open) ov_clear(&m_file);
  }

  [[nodiscard]] long rate() const { return m_rate; }

  std::size_t read(float* into, std::size_t frames) override {
    std::size_t done = 0;
    for (int holes = 0; done < frames && holes < most_holes;) {
      float** channels = nullptr;
      const long got = ov_read_float(&m_file, &channels, static_cast<int>(frames - done), nullptr);
      if (got == OV_HOLE) {
        ++holes;
        continue;
      }
      const vorbis_info* info = ov_info(&m_file, -1);
      // A file may hold several streams, one after the other; one at another rate would sound out of tune.
      if (got <= 0 || info == nullptr || info->channels < 1 || info->rate != m_rate) break;
      copy(channels, info->channels, static_cast<std::size_t>(got), into + done * 2);
      done += static_cast<std::size_t>(got);
      holes = 0;
    }
    return done;
  }

  bool rewind() override { return ov_pcm_seek(&m_file, 0) == 0; }

 private:
  /// With three channels and with five or more, Vorbis puts the one in the middle between left and right.
  static void copy(float** channels, int count, std::size_t frames, float* into) {
    const float* left = channels[0];
    const float* right = channels[count == 1 ? 0 : (count == 3 || count >= 5 ? 2 : 1)];
    for (std::size_t frame = 0; frame < frames; ++frame) {
      into[frame * 2] = left[frame];
      into[frame * 2 + 1] = right[frame];
    }
  }

  static std::size_t read_bytes(void* into, std::size_t size, std::size_t count, void* self) {
    auto& source = *static_cast<OggSource*>(self);
    if (size == 0) return 0;
    const std::size_t items = std::min(count, (source.m_bytes.size() - source.m_at) / size);
    if (items > 0) std::memcpy(into, source.m_bytes.data() + source.m_at, items * size);
    source.m_at += items * size;
    return items;
  }
  static int seek_bytes(void* self, ogg_int64_t offset, int whence) {
    auto& source = *static_cast<OggSource*>(self);
    const auto size = static_cast<ogg_int64_t>(source.m_bytes.size());
    const ogg_int64_t from =
        whence == SEEK_SET ? 0 : (whence == SEEK_CUR ? static_cast<ogg_int64_t>(source.m_at) : size);
    if (offset < -from || offset > size - from) return -1;
    source.m_at = static_cast<std::size_t>(from + offset);
    return 0;
  }
  static long tell_bytes(void* self) { return static_cast<long>(static_cast<OggSource*>(self)->m_at); }

  Bytes m_bytes;
  std::size_t m_at = 0;
  OggVorbis_File m_file{};
  bool m_open = false;
  long m_rate = 0;
};

// ---- WAV ------------------------------------------------------------------------------------

std::uint32_t number_at(const Bytes& bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t byte = size; byte-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + byte]);
  return value;
}

/// Where the frames are in a WAV file, and of what kind.
struct WavPlan {
  std::size_t begin = 0;  ///< byte of the first frame
  std::size_t frames = 0;
  std::size_t channels = 0;
  long rate = 0;
};

std::optional<WavPlan> plan_of(const Bytes& bytes) {
  constexpr std::size_t head = 12;
  WavPlan plan;
  for (std::size_t at = head; bytes.size() >= 8 && at <= bytes.size() - 8;) {
    const std::string_view kind(bytes.data() + at, 4);
    const std::size_t begin = at + 8;
    const std::size_t size = std::min<std::size_t>(number_at(bytes, at + 4, 4), bytes.size() - begin);
    if (kind == "fmt " && size >= 16) {
      plan.channels = number_at(bytes, begin + 2, 2);
      plan.rate = static_cast<long>(number_at(bytes, begin + 4, 4));
      const std::uint32_t format = number_at(bytes, begin, 2);
      const bool whole_numbers = format == 1 || format == 0xFFFE;
      if (!whole_numbers || number_at(bytes, begin + 14, 2) != 16 || plan.channels == 0) return std::nullopt;
    } else if (kind == "data" && plan.channels > 0) {
      plan.begin = begin;
      plan.frames = size / (2 * plan.channels);
      return plan;
    }
    at = begin + size + size % 2;
  }
  return std::nullopt;
}

class WavSource final : public Source {
 public:
  WavSource(Bytes bytes, const WavPlan& plan) : m_bytes(std::move(bytes)), m_plan(plan) {}

  std::size_t read(float* into, std::size_t frames) override {
    const std::size_t count = std::min(frames, m_plan.frames - m_at);
    for (std::size_t frame = 0; frame < count; ++frame, ++m_at) {
      into[frame * 2] = sample(0);
      into[frame * 2 + 1] = sample(m_plan.channels > 1 ? 1 : 0);
    }
    return count;
  }
  bool rewind() override {
    m_at = 0;
    return true;
  }

 private:
  [[nodiscard]] float sample(std::size_t channel) const {
    const std::size_t at = m_plan.begin + (m_at * m_plan.channels + channel) * 2;
    return static_cast<float>(static_cast<std::int16_t>(number_at(m_bytes, at, 2))) / 32768.0F;
  }

  Bytes m_bytes;
  WavPlan m_plan;
  std::size_t m_at = 0;  ///< frame
};

// ---- another rate ---------------------------------------------------------------------------

/// Brings a source to the mixer's rate, with straight lines between its frames.
class Resampled final : public Source {
 public:
  Resampled(std::unique_ptr<Source> source, long rate)
      : m_source(std::move(source)), m_step(static_cast<double>(rate) / sample_rate) {}

  std::size_t read(float* into, std::size_t frames) override {
    for (std::size_t frame = 0; frame < frames; ++frame) {
      for (; m_ahead >= 1; m_ahead -= 1) {
        std::copy_n(m_pair + 2, 2, m_pair);
        if (m_source->read(m_pair + 2, 1) == 0) return frame;
      }
      const auto share = static_cast<float>(m_ahead);
      into[frame * 2] = m_pair[0] + (m_pair[2] - m_pair[0]) * share;
      into[frame * 2 + 1] = m_pair[1] + (m_pair[3] - m_pair[1]) * share;
      m_ahead += m_step;
    }
    return frames;
  }
  /// The last frame stays: from it the line goes on to the first.
  bool rewind() override { return m_source->rewind(); }

 private:
  std::unique_ptr<Source> m_source;
  double m_step;
  double m_ahead = 1;  ///< frames of the source from the first of the pair
  float m_pair[4]{};   ///< two frames
};

std::unique_ptr<Source> at_mixer_rate(std::unique_ptr<Source> source, long rate) {
  if (rate == sample_rate) return source;
  return std::make_unique<Resampled>(std::move(source), rate);
}

Bytes bytes_of(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return {};
  const auto size = std::filesystem::file_size(file, error);
  if (error || size > largest_sound_file) return {};
  Bytes bytes(static_cast<std::size_t>(size));
  std::ifstream stream(file, std::ios::binary);
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
  return bytes;
}

}  // namespace

std::unique_ptr<Source> open_sound(const std::filesystem::path& file) {
  Bytes bytes = bytes_of(file);
  const std::string_view begin(bytes.data(), std::min<std::size_t>(bytes.size(), 12));
  if (begin.starts_with("RIFF") && begin.ends_with("WAVE")) {
    const auto plan = plan_of(bytes);
    if (!plan || !rate_is_usable(plan->rate)) return nullptr;
    return at_mixer_rate(std::make_unique<WavSource>(std::move(bytes), *plan), plan->rate);
  }
  if (!begin.starts_with("OggS")) return nullptr;
  auto ogg = std::make_unique<OggSource>(std::move(bytes));
  const long rate = ogg->rate();
  if (!rate_is_usable(rate)) return nullptr;
  return at_mixer_rate(std::move(ogg), rate);
}

Samples whole_sound(const std::filesystem::path& file, int most_seconds) {
  constexpr std::size_t part = 4096;
  const std::size_t most = static_cast<std::size_t>(most_seconds) * sample_rate;
  Samples samples;
  const auto source = open_sound(file);
  for (std::size_t got = part; source && got == part && samples.size() / 2 < most;) {
    const std::size_t have = samples.size();
    samples.resize(have + part * 2);
    got = source->read(samples.data() + have, part);
    samples.resize(have + got * 2);
  }
  if (samples.size() > most * 2) samples.resize(most * 2);
  return samples;
}

}  // namespace sprong::stage
