// Sound: music and chimes on the machine's loudspeaker. A machine without sound, and a file that is missing or
// damaged, are silence and nothing else. Nothing plays: the device is closed and no thread wakes.
#pragma once

#include <filesystem>
#include <memory>

namespace sprong::stage {

class Sound {
 public:
  /// `none`: keeps what is asked, opens no device and starts no thread (robots, tests, the tour).
  enum class Output { device, none };

  explicit Sound(Output output);
  ~Sound();
  Sound(const Sound&) = delete;
  Sound& operator=(const Sound&) = delete;

  /// The music from now on, repeated without end and faded over; empty: fades out. The same again changes nothing.
  void play_music(const std::filesystem::path& file);
  /// Sounds once, over the music. Not when the volume is 0.
  void chime(const std::filesystem::path& file);
  /// 0 to 1, as ears take it; 0 is off: the music stops, and begins anew when it is on again.
  void set_volume(float volume);

  [[nodiscard]] const std::filesystem::path& music() const;  ///< as asked
  [[nodiscard]] float volume() const;                        ///< as asked
  [[nodiscard]] long chimes() const;                         ///< asked so far, while the volume was not 0
  [[nodiscard]] bool device_open() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> m_inside;
};

}  // namespace sprong::stage
