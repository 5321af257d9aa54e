// SampleRing: samples on their way from one thread to another, without a lock and without memory being asked for.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>

namespace sprong::stage {

/// One thread puts, one other thread takes.
class SampleRing {
 public:
  static constexpr std::size_t capacity = std::size_t{1} << 15;  ///< samples: 0.37 s of stereo

  /// Samples that can be put now.
  [[nodiscard]] std::size_t room() const { return capacity - size(); }
  [[nodiscard]] bool empty() const { return size() == 0; }

  /// Puts `count` samples, at most room().
  void put(const float* from, std::size_t count) {
    const std::size_t end = m_put.load(std::memory_order_relaxed);
    const std::size_t first = std::min(count, capacity - end % capacity);
    std::copy_n(from, first, m_samples.data() + end % capacity);
    std::copy_n(from + first, count - first, m_samples.data());
    m_put.store(end + count, std::memory_order_release);
  }

  /// Takes at most `count` samples and gives how many.
  std::size_t take(float* into, std::size_t count) {
    const std::size_t begin = m_taken.load(std::memory_order_relaxed);
    const std::size_t now = std::min(count, m_put.load(std::memory_order_acquire) - begin);
    const std::size_t first = std::min(now, capacity - begin % capacity);
    std::copy_n(m_samples.data() + begin % capacity, first, into);
    std::copy_n(m_samples.data(), now - first, into + first);
    m_taken.store(begin + now, std::memory_order_release);
    return now;
  }

  /// Forgets all; only while no other thread uses it.
  void clear() { m_taken.store(m_put.load()); }

 private:
  [[nodiscard]] std::size_t size() const {
    const std::size_t taken = m_taken.load(std::memory_order_acquire);
    return m_put.load(std::memory_order_acquire) - taken;
  }

  std::array<float, capacity> m_samples{};
  std::atomic<std::size_t> m_put{0};
  std::atomic<std::size_t> m_taken{0};
};

}  // namespace sprong::stage
