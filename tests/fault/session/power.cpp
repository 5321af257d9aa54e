// The power fails in the middle of a meeting, at any step on the disk. Afterwards the file is whole, holds everything
// that was acknowledged, and of what was under way all or nothing. SPRONG_CUTS=N cuts N times in place of 3000, and
// says what it came to.
#include <sqlite3.h>

#include <cstdlib>
#include <iostream>

#include "fault/session/power_cut.hpp"
#include "property/session/random_commands.hpp"
#include "session/merge.hpp"

using namespace sprong;
using namespace sprong::session;
using fault::DiskStep;
using fault::Mutant;
using fault::PowerCut;
using fault::RecordedDisk;

namespace {

constexpr int usual_cuts = 3000;
constexpr int commands_in_session = 25;
constexpr int cuts_in_session = 50;

int wanted_cuts(int usual) {
  const char* const given = std::getenv("SPRONG_CUTS");
  return given == nullptr ? usual : std::atoi(given);
}

/// Everything that a session shows, with what undo and redo would do.
std::string state_of(const Session& session) {
  std::string state = kit::text_of(session.document());
  for (const auto& sentence : {session.next_undo(), session.next_redo()}) {
    state += sentence ? sentence->id : "-";
    for (const base::Argument& argument : sentence ? sentence->arguments : std::vector<base::Argument>{}) {
      state += "|" + argument.value;
    }
    state += "\n";
  }
  return state;
}

/// One thing that a person does, or that the app keeps by itself.
void do_something(Session& session, kit::Commands& random) {
  const Document& document = session.document();
  switch (random.below(14)) {
    case 0:
      return (void)session.undo().ok();
    case 1:
      return (void)session.redo().ok();
    case 2:
    case 3:
      return (void)session.keep_draft("label.text", random.text().substr(0, 300)).ok();
    case 4:
      return (void)session.mark("walk.round", std::to_string(random.below(9))).ok();
    case 5:
      return (void)session.go_to(document.programme().steps[random.below(4)].id).ok();
    case 6:
      return (void)session.set_timer({true, random.below(100000), 5}).ok();
    case 7:
      return (void)session.send(EraseItem{random.any(document.items)}).ok();
    case 8:
      return (void)session.send_all({kit::label(random.text()), kit::label("one of two")}).ok();
    default:
      return (void)session.send(random.next(document)).ok();
  }
}

/// What cuts came to, to be compared between settings.
struct Outcome {
  int cuts = 0;
  int damaged = 0;  ///< cannot be opened, or is not sound
  int lost = 0;     ///< something acknowledged is missing, or half of something is there
  [[nodiscard]] int wrong() const { return damaged + lost; }
};

std::string integrity(const kit::fs::path& path) {
  sqlite3* file = nullptr;
  std::string found = "cannot open";
  if (sqlite3_open_v2(path.string().c_str(), &file, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK) {
    const auto keep = [](void* out, int, char** values, char**) {
      *static_cast<std::string*>(out) = values[0];
      return 0;
    };
    sqlite3_exec(file, "PRAGMA integrity_check", keep, &found, nullptr);
  }
  sqlite3_close(file);
  return found;
}

class Trial {
 public:
  Trial(std::uint64_t seed, Mutant mutant) : m_random(seed), m_powersafe(seed % 2 == 0), m_mutant(mutant) {}

  void run(int cuts, Outcome& outcome) {
    record();
    std::vector<std::size_t> places;
    for (int cut = 0; cut < cuts; ++cut) {
      places.push_back(m_random.below(static_cast<std::uint32_t>(m_steps.size())) + 1);
    }
    std::sort(places.begin(), places.end());
    PowerCut disk(m_powersafe);
    int told = -1;
    auto place = places.begin();
    for (std::size_t step = 0; step < m_steps.size() && place != places.end(); ++step) {
      disk.take(m_steps[step]);
      if (m_steps[step].kind == DiskStep::Kind::told) told = static_cast<int>(m_steps[step].at);
      for (; place != places.end() && *place == step + 1; ++place) {
        ++outcome.cuts;
        check(disk, told, outcome);
      }
    }
  }

 private:
  void record() {
    const kit::Folder folder;
    kit::Commands random(m_random.next());
    RecordedDisk disk(folder / "", m_powersafe, m_mutant);
    Session session = kit::create(folder / "a", "full", 3, 2, 9);
    for (int count = 0; count <= commands_in_session; ++count) {
      if (count > 0) do_something(session, random);
      m_states.push_back(state_of(session));
      disk.told(count);
    }
    m_steps = disk.steps();
  }

  /// Opens what a cut left behind; a second cut may come while that is being mended.
  void check(const PowerCut& disk, int told, Outcome& outcome) {
    const kit::Folder folder;
    disk.cut(folder / "", m_random);
    if (m_random.below(4) == 0) {
      const kit::Folder second;
      cut_again(folder, second);
      return look(second, told, outcome);
    }
    look(folder, told, outcome);
  }

  void cut_again(const kit::Folder& folder, const kit::Folder& second) {
    PowerCut again(m_powersafe);
    std::vector<DiskStep> steps;
    {
      RecordedDisk disk(folder / "", m_powersafe, m_mutant);
      for (const DiskStep& step : disk.before()) again.take(step);
      (void)kit::open(folder / "a").ok();
      steps = disk.steps();
    }
    const std::size_t count = m_random.below(static_cast<std::uint32_t>(steps.size()) + 1);
    for (std::size_t step = 0; step < count; ++step) again.take(steps[step]);
    again.cut(second / "", m_random);
  }

  void look(const kit::Folder& folder, int told, Outcome& outcome) {
    {
      auto session = kit::open(folder / "a");
      if (!session.ok()) {
        outcome.damaged += told >= 0 ? 1 : 0;  // a file that was not acknowledged need not be one
        return;
      }
      const std::string state = state_of(*session);
      const bool before = told >= 0 && state == m_states[static_cast<std::size_t>(told)];
      const auto next = static_cast<std::size_t>(told + 1);
      const bool after = next < m_states.size() && state == m_states[next];
      if (!before && !after) {
        ++outcome.lost;
        return;
      }
      if (!session->send(SetTitle{"Going on"}).ok()) ++outcome.lost;
    }
    const bool clean = !kit::fs::exists(folder / "a-journal");
    if (integrity(folder / "a") != "ok" || !clean) ++outcome.damaged;
  }

  base::Random m_random;
  bool m_powersafe;
  Mutant m_mutant;
  std::vector<DiskStep> m_steps;
  std::vector<std::string> m_states;
};

Outcome cut_sessions(int cuts, Mutant mutant) {
  const kit::Folder folder;
  kit::create(folder / "pack");
  const Session keeps_the_pack_in_memory = kit::opened(folder / "pack");
  Outcome outcome;
  for (std::uint64_t seed = 1; outcome.cuts < cuts; ++seed) Trial(seed, mutant).run(cuts_in_session, outcome);
  return outcome;
}

void tell(const char* what, const Outcome& outcome) {
  if (std::getenv("SPRONG_CUTS") == nullptr) return;
  std::cout << what << ": " << outcome.cuts << " cuts, " << outcome.damaged << " damaged, " << outcome.lost
            << " with something missing\n";
}

}  // namespace

TEST_CASE("The power fails: everything acknowledged is there, nothing is halved") {
  const Outcome outcome = cut_sessions(wanted_cuts(usual_cuts), Mutant::none);
  tell("as it is", outcome);
  CHECK(outcome.damaged == 0);
  CHECK(outcome.lost == 0);
}

TEST_CASE("The power fails: weaker settings and a disk that forgets are noticed") {
  const int cuts = wanted_cuts(usual_cuts) / 5;
  const Outcome off = cut_sessions(cuts, Mutant::synchronous_off);
  tell("synchronous=OFF", off);
  CHECK(off.damaged > cuts / 10);
  const Outcome full = cut_sessions(cuts, Mutant::synchronous_full);
  tell("synchronous=FULL", full);
  CHECK(full.lost > 0);
  const Outcome deaf = cut_sessions(cuts, Mutant::deaf_disk);
  tell("folder never synced", deaf);
  CHECK(deaf.wrong() > 0);
}
