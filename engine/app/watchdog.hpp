// Watchdog: for scripts that nobody watches.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <string>
#include <thread>

namespace sprong::app {

/// Ends the program when a script takes too long, also when it hangs inside a frame.
class Watchdog {
 public:
  explicit Watchdog(int seconds) {
    if (seconds <= 0) return;
    m_thread = std::thread([this, seconds] {
      std::unique_lock lock(m_mutex);
      if (m_condition.wait_for(lock, std::chrono::seconds(seconds), [this] { return m_done; })) return;
      std::cerr << "robot: watchdog after " << seconds << " s at " << m_where << "\n";
      std::_Exit(1);
    });
  }
  ~Watchdog() {
    {
      const std::lock_guard lock(m_mutex);
      m_done = true;
    }
    m_condition.notify_all();
    if (m_thread.joinable()) m_thread.join();
  }
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;
  void at(const std::string& where) {
    const std::lock_guard lock(m_mutex);
    m_where = where;
  }

 private:
  std::thread m_thread;
  std::mutex m_mutex;
  std::condition_variable m_condition;
  bool m_done = false;
  std::string m_where;
};

}  // namespace sprong::app
