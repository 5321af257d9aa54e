// What a frame costs: laying it out (CPU, without drawing), and drawing it with SDL's software renderer.
//
//   bench_stage            1920x1080; a meeting with 200 labels
//   bench_stage WIDTHxHEIGHT
//
// Frames are made back to back on a clock that this program moves by 16 ms a frame, so that all that moves, moves.
// Starting, idling and memory need a window: tests/bench/window.sh.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "bench/big_session.hpp"
#include "stage/stage.hpp"
#include "ui/screen.hpp"
#include "ui/ui.hpp"

namespace {

using namespace sprong;

constexpr int labels = 200;
constexpr int frames = 600;
constexpr base::Milliseconds tick = 16;

struct Spread {
  double median = 0;
  double p99 = 0;
  double least = 0;
  double most = 0;
};

Spread spread_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return {values[values.size() / 2], values[values.size() * 99 / 100], values.front(), values.back()};
}

/// The app on a stage without a window, with a meeting of five groups and 200 labels.
struct Meeting {
  base::FixedClock clock{1465304400000};
  std::unique_ptr<stage::Stage> on;
  std::unique_ptr<ui::Ui> app;

  Meeting(int width, int height) {
    stage::StageOptions options;
    options.width = width;
    options.height = height;
    options.display = stage::Display::headless;
    options.fonts = app::find_data().fonts;
    on = bench::must(stage::Stage::open(options, clock));
    ui::UiOptions with;
    with.words = app::find_data().words;
    with.packs = app::find_data().packs;
    with.assets = app::find_data().assets;
    with.sessions = bench::folder() / "stage";
    std::filesystem::remove_all(with.sessions);
    with.seed = 7;
    app = bench::must(ui::Ui::make(*on, clock, with));
    session::NewSession meeting;
    meeting.programme = content::ProgrammeKey{"meeting-1"};
    meeting.participants = 27;
    meeting.groups = 5;
    if (!app->context().new_session(app->context().packs().front().pack, meeting)) std::exit(1);
    const auto& stations = app->context().exhibit()->stations;
    for (int number = 0; number < labels; ++number) {
      journey::ItemText item;
      item.kind = journey::ItemKind::label;
      item.group = 1 + number % 5;
      item.station = stations[static_cast<std::size_t>(number / 60) % stations.size()].id;
      item.text = "Mijn handen trilden en ik belde toch aan, voor de " + std::to_string(number) + "e keer";
      app->context().send(session::PutItem{{}, item, {}});
    }
  }
  void step(const char* id) { app->context().go_to(content::StepKey{id}); }
  void frame() {
    clock.advance(tick);
    app->frame();
  }
};

void report(const char* name, Meeting& meeting) {
  for (int warm = 0; warm < 320; ++warm) meeting.frame();  // the lamp has found the figure, all glyphs are made
  std::vector<double> built;
  std::vector<double> whole;
  for (int count = 0; count < frames; ++count) {
    const auto began = std::chrono::steady_clock::now();
    meeting.frame();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    built.push_back(meeting.on->build_milliseconds());
    whole.push_back(took.count());
  }
  const Spread build = spread_of(built);
  const Spread all = spread_of(whole);
  std::printf("%-22s build ms: median %5.2f  p99 %5.2f  max %5.2f   whole ms: median %6.2f  p99 %6.2f   %5.0f fps\n",
              name, build.median, build.p99, build.most, all.median, all.p99, 1000 / all.median);
}

}  // namespace

int main(int count, char** arguments) {
  int width = 1920;
  int height = 1080;
  if (count > 1 && std::sscanf(arguments[1], "%dx%d", &width, &height) != 2) return 2;
  Meeting meeting(width, height);
  std::printf("%dx%d, %d labels, %s renderer, %d frames each\n", width, height, labels,
              meeting.on->renderer_name().c_str(), frames);
  const std::vector<std::pair<const char*, std::function<void()>>> screens{
      {"presentation, moving", [&] { meeting.step("presentation"); }},
      {"walk, clock runs",
       [&] {
         meeting.step("walk");
         meeting.frame();
         meeting.app->context().set_timer({true, 600'000, meeting.clock.now()});
       }},
      {"labels", [&] { meeting.step("labels"); }},
      {"glance", [&] { meeting.app->context().open_screen("glance"); }}};
  for (const auto& [name, go] : screens) {
    if (std::string(name) == "glance" && ui::make_screen("glance") == nullptr) continue;
    go();
    report(name, meeting);
  }
  return 0;
}
