#include "base/clock.hpp"

#include <catch2/catch.hpp>

using namespace sprong;

TEST_CASE("Months later is the same day, or the last of that month") {
  CHECK(base::months_later("2016-06-28", 6) == "2016-12-28");
  CHECK(base::months_later("2016-06-28", 12) == "2017-06-28");
  CHECK(base::months_later("2016-08-31", 6) == "2017-02-28");
  CHECK(base::months_later("2015-08-31", 6) == "2016-02-29");
  CHECK(base::months_later("2016-12-31", 3) == "2017-03-31");
  CHECK(base::months_later("2016-02-29", 12) == "2017-02-28");
  CHECK(base::months_later("2016-06-28", 0) == "2016-06-28");
  CHECK(base::is_date(base::months_later("2016-10-31", 4)));
}
