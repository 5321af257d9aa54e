#include "base/clock.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

#include "base/verify.hpp"

namespace sprong::base {
namespace {

std::tm local_calendar(Milliseconds when) {
  const std::time_t seconds = static_cast<std::time_t>(when / 1000);
  std::tm calendar{};
  localtime_r(&seconds, &calendar);
  return calendar;
}

}  // namespace

Milliseconds SystemClock::now() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

Milliseconds SystemClock::steady() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

bool is_date(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int used = 0;
  if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &used) != 3 || used != 10)
    return false;
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)).ok();
}

std::string months_later(const std::string& date, int months) {
  VERIFY(is_date(date));
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  std::sscanf(date.c_str(), "%4d-%2u-%2u", &year, &month, &day);
  using namespace std::chrono;
  const year_month there = year_month(std::chrono::year(year), std::chrono::month(month)) + std::chrono::months(months);
  const year_month_day_last end(there.year(), month_day_last(there.month()));
  const unsigned last = static_cast<unsigned>(end.day());
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(there.year()),
                static_cast<unsigned>(there.month()), std::min(day, last));
  return text;
}

std::string local_date(Milliseconds when) {
  const std::tm calendar = local_calendar(when);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", calendar.tm_year + 1900, calendar.tm_mon + 1, calendar.tm_mday);
  return text;
}

std::string local_time(Milliseconds when, char separator) {
  const std::tm calendar = local_calendar(when);
  char text[16];
  std::snprintf(text, sizeof text, "%d%c%02d", calendar.tm_hour, separator, calendar.tm_min);
  return text;
}

}  // namespace sprong::base
