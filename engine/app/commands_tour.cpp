// tour
#include "app/commands.hpp"
#include "app/tour.hpp"

namespace sprong::app {

Exit make_tour(const Console& console, const std::string& out, const std::vector<std::string>& languages) {
  const auto made = play_tour(console, out, languages);
  if (!made) return console.fail(made.errors());
  console.say(
      "tour.written",
      {{"folder", out}, {"pictures", std::to_string(made->pictures)}, {"reports", std::to_string(made->reports)}});
  return Exit::done;
}

}  // namespace sprong::app
