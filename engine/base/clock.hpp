// Clock: what time it is, passed in so that rules and tests have none of their own.
#pragma once

#include <cstdint>
#include <string>

namespace sprong::base {

/// Milliseconds since 1970-01-01 UTC.
using Milliseconds = std::int64_t;

class Clock {
 public:
  virtual ~Clock() = default;
  /// Wall-clock time; may jump when someone sets the clock.
  [[nodiscard]] virtual Milliseconds now() const = 0;
  /// Time since some moment in this run; never goes back.
  [[nodiscard]] virtual Milliseconds steady() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Milliseconds now() const override;
  [[nodiscard]] Milliseconds steady() const override;
};

/// A clock that stands still until it is moved: for tests, the tour and pictures.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Milliseconds now) : m_now(now) {}
  [[nodiscard]] Milliseconds now() const override { return m_now; }
  [[nodiscard]] Milliseconds steady() const override { return m_now; }
  void advance(Milliseconds by) { m_now += by; }

 private:
  Milliseconds m_now;
};

/// Whether text is a day of the calendar in the form "2016-06-28".
bool is_date(const std::string& text);
/// The same day of the month so many months later, or the last of that month: "2016-08-31" and 6 is "2017-02-28".
/// `date` must be one by is_date().
std::string months_later(const std::string& date, int months);
/// Local calendar date, "2016-06-28".
std::string local_date(Milliseconds when);
/// Local time of day, hours and minutes: "14.45" (the Dutch way) or "14:45" with separator ':'.
std::string local_time(Milliseconds when, char separator);

}  // namespace sprong::base
