// Mixer: the arithmetic of sound. Music that loops and cross-fades, chimes over it. Knows no device and no file format.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sprong::stage {

inline constexpr int sample_rate = 44100;  ///< frames a second; a frame is a sample for the left and one for the right

/// Something that gives sound, frame by frame.
class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;
  /// Writes at most `frames` frames (left, right, left, ...), and gives how many. Fewer than asked: the end.
  virtual std::size_t read(float* into, std::size_t frames) = 0;
  /// Goes back to the first frame; false when that cannot be done.
  virtual bool rewind() = 0;
};

/// A whole short sound in memory: left, right, left, ...
using Samples = std::vector<float>;

/// Keeps a sample within -1 and 1: unchanged up to 0.8, above that bent, never cut. What is no number becomes 0.
float limited(float sample);

class Mixer {
 public:
  /// Opens a piece of music; none when there is no such file, or nothing in it can be played.
  using Open = std::function<std::unique_ptr<Source>(const std::filesystem::path& file)>;

  static constexpr float fade_in = 0.8F;     ///< seconds, out of silence
  static constexpr float cross_fade = 1.5F;  ///< seconds, from one piece to the next, or to silence
  static constexpr float make_room = 0.05F;  ///< seconds in which the oldest of three pieces goes
  static constexpr std::size_t most_chimes = 2;

  explicit Mixer(Open open) : m_open(std::move(open)) {}

  /// The music from now on, repeated without end; empty: none. The same again changes nothing.
  void play(const std::filesystem::path& file);
  /// Sounds once, over the music. At most two ring at a time: a third takes the place of the oldest.
  void strike(std::shared_ptr<const Samples> chime);
  /// Silence, at once.
  void clear();
  /// The next frames: left, right, left, ... each within -1 and 1.
  void mix(float* into, std::size_t frames);
  /// Whether nothing sounds, and nothing will until it is asked.
  [[nodiscard]] bool idle() const;
  /// Pieces of music that are open: never more than 2.
  [[nodiscard]] int streams() const { return (m_now ? 1 : 0) + (m_leaving ? 1 : 0); }

 private:
  static constexpr std::size_t block = 256;  ///< frames mixed at a time

  struct Voice {
    std::filesystem::path file;
    std::unique_ptr<Source> source;
    float level = 0;  ///< 0 to 1: how far it has faded in
    float step = 0;   ///< of `level`, a frame; below 0 when it goes
  };
  struct Ringing {
    std::shared_ptr<const Samples> samples;
    std::size_t at = 0;
  };

  void settle();
  void begin_wanted();
  void add(std::optional<Voice>& voice, float* into, std::size_t frames);
  void add_chimes(float* into, std::size_t frames);
  bool fill(Voice& voice, std::size_t frames);

  Open m_open;
  std::filesystem::path m_wanted;
  bool m_settled = true;  ///< what is wanted sounds, or cannot be played
  std::optional<Voice> m_now;
  std::optional<Voice> m_leaving;
  std::vector<Ringing> m_chimes;  ///< oldest first
  std::array<float, block * 2> m_scratch{};
};

}  // namespace sprong::stage
