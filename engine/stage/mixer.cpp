#include "stage/mixer.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sprong::stage {

namespace {

constexpr float knee = 0.8F;
constexpr float quarter_turn = 1.57079632679F;

/// The part of `level` that a frame takes when the whole takes `seconds`.
float step_of(float seconds) { return 1.0F / (seconds * static_cast<float>(sample_rate)); }

/// Two pieces that cross keep the same power together: the squares of their gains add up to 1.
float gain_of(float level) { return level >= 1 ? 1.0F : std::sin(level * quarter_turn); }

}  // namespace

float limited(float sample) {
  if (!std::isfinite(sample)) return 0;
  const float size = std::abs(sample);
  if (size <= knee) return sample;
  const float room = 1 - knee;
  return std::copysign(knee + room * std::tanh((size - knee) / room), sample);
}

void Mixer::play(const std::filesystem::path& file) {
  if (file == m_wanted) return;
  m_wanted = file;
  m_settled = false;
  settle();
}

void Mixer::strike(std::shared_ptr<const Samples> chime) {
  if (!chime || chime->empty()) return;
  if (m_chimes.size() == most_chimes) m_chimes.erase(m_chimes.begin());
  m_chimes.push_back({std::move(chime), 0});
}

void Mixer::clear() {
  m_wanted.clear();
  m_settled = true;
  m_now.reset();
  m_leaving.reset();
  m_chimes.clear();
}

bool Mixer::idle() const { return m_settled && !m_now && !m_leaving && m_chimes.empty(); }

/// Moves towards what is wanted as far as two streams allow.
void Mixer::settle() {
  if (m_settled) return;
  if (m_now && m_now->file == m_wanted) {  // wanted again before it had to go
    m_settled = true;
    return;
  }
  if (m_leaving && m_leaving->file == m_wanted) {  // turned round half-way
    std::swap(m_now, m_leaving);
    m_now->step = step_of(cross_fade);
    if (m_leaving) m_leaving->step = -step_of(cross_fade);
    m_settled = true;
    return;
  }
  if (m_now && m_leaving) {  // the oldest goes first
    m_leaving->step = -step_of(make_room);
    return;
  }
  if (m_now) {
    m_leaving = std::exchange(m_now, std::nullopt);
    m_leaving->step = -step_of(cross_fade);
  }
  begin_wanted();
  m_settled = true;
}

void Mixer::begin_wanted() {
  if (m_wanted.empty()) return;
  if (auto source = m_open(m_wanted)) {
    m_now = Voice{m_wanted, std::move(source), 0, step_of(m_leaving ? cross_fade : fade_in)};
  }
}

void Mixer::mix(float* into, std::size_t frames) {
  while (frames > 0) {
    const std::size_t now = std::min(frames, block);
    std::fill_n(into, now * 2, 0.0F);
    add(m_leaving, into, now);
    add(m_now, into, now);
    add_chimes(into, now);
    std::transform(into, into + now * 2, into, limited);
    settle();
    into += now * 2;
    frames -= now;
  }
}

/// The voice's next frames into the scratch, from the beginning again at its end. False: it gives no more.
bool Mixer::fill(Voice& voice, std::size_t frames) {
  std::size_t have = voice.source->read(m_scratch.data(), frames);
  while (have < frames) {
    const bool again = voice.source->rewind();
    const std::size_t more = again ? voice.source->read(m_scratch.data() + have * 2, frames - have) : 0;
    if (more == 0) {
      std::fill(m_scratch.begin() + static_cast<std::ptrdiff_t>(have * 2), m_scratch.end(), 0.0F);
      return false;
    }
    have += more;
  }
  return true;
}

void Mixer::add(std::optional<Voice>& voice, float* into, std::size_t frames) {
  if (!voice) return;
  const bool goes_on = fill(*voice, frames);
  for (std::size_t frame = 0; frame < frames; ++frame) {
    const float gain = gain_of(voice->level);
    into[frame * 2] += m_scratch[frame * 2] * gain;
    into[frame * 2 + 1] += m_scratch[frame * 2 + 1] * gain;
    voice->level = std::clamp(voice->level + voice->step, 0.0F, 1.0F);
  }
  if (!goes_on || (voice->step < 0 && voice->level <= 0)) voice.reset();
}

void Mixer::add_chimes(float* into, std::size_t frames) {
  for (Ringing& chime : m_chimes) {
    const std::size_t count = std::min(frames * 2, chime.samples->size() - chime.at);
    for (std::size_t sample = 0; sample < count; ++sample) into[sample] += (*chime.samples)[chime.at + sample];
    chime.at += count;
  }
  std::erase_if(m_chimes, [](const Ringing& chime) { return chime.at == chime.samples->size(); });
}

}  // namespace sprong::stage
