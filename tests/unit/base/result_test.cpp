// Result, Key and the clock that stands still.
#include <catch2/catch.hpp>

#include <memory>
#include <type_traits>

#include "base/clock.hpp"
#include "base/key.hpp"
#include "base/result.hpp"

using namespace sprong::base;

namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Error{"half.odd", {{"number", std::to_string(number)}}, {}};
  return number / 2;
}

Result<void> check(int number) {
  if (number < 0) return Errors{{"check.negative", {}, {"numbers.txt", 3}}, {"check.small", {}, {}}};
  return {};
}

}  // namespace

TEST_CASE("A Result holds a value or why there is none") {
  const auto good = half(8);
  REQUIRE(good.ok());
  CHECK(*good == 4);
  const auto bad = half(7);
  REQUIRE_FALSE(bad);
  CHECK(bad.error().code == "half.odd");
  CHECK(bad.error().arguments.at(0).value == "7");
  CHECK(bad.errors().size() == 1);
}

TEST_CASE("A Result without a value holds all errors in order") {
  CHECK(check(1).ok());
  const auto bad = check(-1);
  REQUIRE_FALSE(bad.ok());
  CHECK(bad.errors().size() == 2);
  CHECK(bad.error().place.line == 3);
}

TEST_CASE("The value can be taken out of a Result") {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
  const std::unique_ptr<int> value = std::move(result).value();
  CHECK(*value == 5);
}

TEST_CASE("Keys of different things do not mix") {
  using Apple = Key<struct AppleTag>;
  using Pear = Key<struct PearTag>;
  static_assert(!std::is_convertible_v<Apple, Pear>);
  static_assert(!std::is_convertible_v<std::string, Apple>);
  CHECK(Apple("a") < Apple("b"));
  CHECK(Apple("a") == Apple("a"));
  CHECK(Apple().empty());
}

TEST_CASE("A fixed clock moves only when it is told to") {
  FixedClock clock(1'000);
  CHECK(clock.now() == 1'000);
  clock.advance(500);
  CHECK(clock.now() == 1'500);
  CHECK(clock.steady() == 1'500);
}
