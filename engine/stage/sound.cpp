#include "stage/sound.hpp"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

#include "stage/mixer.hpp"
#include "stage/sample_ring.hpp"
#include "stage/sound_file.hpp"

namespace sprong::stage {

namespace {

constexpr std::chrono::milliseconds pace{100};  ///< between looks at the ring, which holds 370 ms
constexpr int rounds_of_rest = 3;               ///< until a device that has nothing to play is closed
constexpr int longest_chime = 15;               ///< seconds
constexpr float ramp = 1.0F / (0.02F * static_cast<float>(sample_rate));  ///< of the volume, a frame: 20 ms in all

/// What is asked of the thread that plays.
struct Wish {
  std::filesystem::path music;
  std::filesystem::path chime;
  int chimes = 0;  ///< not yet struck
  float volume = 0;
};

}  // namespace

/// A thread decodes and mixes into a ring; SDL's callback only copies from it. They share nothing else but the volume.
struct Sound::Inside {
  explicit Inside(Output used_output) : output(used_output) {}
  ~Inside();

  void ask(const Wish& asked);
  void run();
  bool tend(const Wish& now);
  bool rest();
  bool open();
  void close();
  void fill();
  static void SDLCALL pull(void* self, Uint8* bytes, int length);

  const Output output;
  Wish wish;
  long chimes = 0;

  std::mutex mutex;  ///< over the two below
  Wish posted;
  bool news = false;
  bool quitting = false;
  std::condition_variable woken;
  std::thread thread;

  // Of the thread.
  Mixer mixer{open_sound};
  std::filesystem::path chime_file;
  std::shared_ptr<const Samples> chime;
  SDL_AudioDeviceID device = 0;
  bool deaf = false;  ///< the machine has no sound; asked again when someone changes the volume
  float heard_volume = 0;
  int rested = 0;

  // Of both, and of the callback.
  SampleRing ring;
  std::atomic<float> gain{0};
  std::atomic<bool> is_open{false};
  float gain_now = 0;  ///< of the callback
};

// ---- the callback ---------------------------------------------------------------------------

void Sound::Inside::pull(void* self, Uint8* bytes, int length) {
  auto& in = *static_cast<Inside*>(self);
  auto* into = reinterpret_cast<float*>(bytes);
  const std::size_t wanted = static_cast<std::size_t>(length) / sizeof(float);
  const std::size_t got = in.ring.take(into, wanted);
  std::fill(into + got, into + wanted, 0.0F);
  const float target = in.gain.load(std::memory_order_relaxed);
  for (std::size_t at = 0; at + 1 < wanted; at += 2) {
    in.gain_now += std::clamp(target - in.gain_now, -ramp, ramp);
    into[at] *= in.gain_now;
    into[at + 1] *= in.gain_now;
  }
}

// ---- the thread -----------------------------------------------------------------------------

void Sound::Inside::run() {
  std::unique_lock lock(mutex);
  while (!quitting) {
    const Wish now = posted;
    posted.chimes = 0;
    news = false;
    lock.unlock();
    bool busy = false;
    try {
      busy = tend(now);
    } catch (const std::exception&) {  // no memory: no sound
      mixer.clear();
      close();
    }
    lock.lock();
    const auto called = [this] { return news || quitting; };
    if (busy)
      woken.wait_for(lock, pace, called);
    else
      woken.wait(lock, called);
  }
  lock.unlock();
  close();
  SDL_TLSCleanup();  // SDL clears away what it keeps for a thread of its own only
}

/// Does what is asked; false when there is nothing more to do until something else is asked.
bool Sound::Inside::tend(const Wish& now) {
  if (now.volume != heard_volume) deaf = false;
  heard_volume = now.volume;
  if (now.volume <= 0 || deaf) {
    mixer.clear();
    return rest();
  }
  mixer.play(now.music);
  if (now.chimes > 0 && now.chime != chime_file) {
    chime = std::make_shared<const Samples>(whole_sound(now.chime, longest_chime));
    chime_file = now.chime;
  }
  if (now.chimes > 0) mixer.strike(chime);
  if (mixer.idle() && ring.empty()) return rest();
  rested = 0;
  if (!open()) {
    deaf = true;
    mixer.clear();
    return false;
  }
  fill();
  return true;
}

/// Closes the device when it has had nothing to play for a while: what it was given has sounded by then.
bool Sound::Inside::rest() {
  if (device == 0) return false;
  if (++rested < rounds_of_rest) return true;
  close();
  return false;
}

void Sound::Inside::fill() {
  constexpr std::size_t part = 1024;  // frames
  std::array<float, part * 2> samples;
  while (!mixer.idle() && ring.room() >= samples.size()) {
    mixer.mix(samples.data(), part);
    ring.put(samples.data(), samples.size());
  }
}

bool Sound::Inside::open() {
  if (device != 0) return true;
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
  SDL_AudioSpec wanted{};
  wanted.freq = sample_rate;
  wanted.format = AUDIO_F32SYS;
  wanted.channels = 2;
  wanted.samples = 1024;
  wanted.callback = &Inside::pull;
  wanted.userdata = this;
  device = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
  if (device == 0) {
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return false;
  }
  gain_now = gain.load();
  fill();
  SDL_PauseAudioDevice(device, 0);
  is_open = true;
  return true;
}

void Sound::Inside::close() {
  if (device == 0) return;
  SDL_CloseAudioDevice(device);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  device = 0;
  rested = 0;
  is_open = false;
  ring.clear();
}

// ---- asking ---------------------------------------------------------------------------------

Sound::Inside::~Inside() {
  if (!thread.joinable()) return;
  {
    const std::lock_guard lock(mutex);
    quitting = true;
  }
  woken.notify_one();
  thread.join();
}

/// Hands what is asked to the thread, which starts when there is something to hear for the first time.
void Sound::Inside::ask(const Wish& asked) {
  wish = asked;
  wish.chimes = 0;
  if (output == Output::none) return;
  gain = asked.volume * asked.volume;
  const bool audible = asked.volume > 0 && (!asked.music.empty() || asked.chimes > 0);
  if (!thread.joinable() && !audible) return;
  {
    const std::lock_guard lock(mutex);
    const int unheard = posted.chimes;
    posted = asked;
    posted.chimes += unheard;
    news = true;
  }
  woken.notify_one();
  if (thread.joinable()) return;
  try {
    thread = std::thread(&Inside::run, this);
  } catch (const std::system_error&) {  // no thread to be had: silence
  }
}

Sound::Sound(Output output) : m_inside(std::make_unique<Inside>(output)) {}
Sound::~Sound() = default;

void Sound::play_music(const std::filesystem::path& file) {
  if (file == m_inside->wish.music) return;
  Wish asked = m_inside->wish;
  asked.music = file;
  m_inside->ask(asked);
}

void Sound::chime(const std::filesystem::path& file) {
  if (m_inside->wish.volume <= 0) return;
  ++m_inside->chimes;
  Wish asked = m_inside->wish;
  asked.chime = file;
  asked.chimes = 1;
  m_inside->ask(asked);
}

void Sound::set_volume(float volume) {
  const float clamped = std::clamp(volume, 0.0F, 1.0F);
  if (clamped == m_inside->wish.volume) return;
  Wish asked = m_inside->wish;
  asked.volume = clamped;
  m_inside->ask(asked);
}

const std::filesystem::path& Sound::music() const { return m_inside->wish.music; }
float Sound::volume() const { return m_inside->wish.volume; }
long Sound::chimes() const { return m_inside->chimes; }
bool Sound::device_open() const { return m_inside->is_open; }

}  // namespace sprong::stage
