// Over random meetings: the document in memory is the document on disk; undo leads back, redo forth; what was
// erased is nowhere.
#include <regex>
#include <set>

#include "property/session/random_commands.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

constexpr int meetings = 24;
constexpr int steps = 60;

/// One step of a random meeting; refused ones must change nothing. Returns whether it was accepted.
bool take_step(Session& session, kit::Commands& commands) {
  const std::string before = kit::text_of(session.document());
  bool accepted = false;
  switch (commands.below(12)) {
    case 0:
      accepted = session.undo().ok();
      break;
    case 1:
      accepted = session.redo().ok();
      break;
    case 2:
      accepted = session.mark("walk.round", std::to_string(commands.below(9))).ok();
      break;
    case 3:
      accepted = session.keep_draft("label.text", commands.text()).ok();
      break;
    case 4: {
      const std::vector<Command> group{commands.next(session.document()), commands.next(session.document())};
      accepted = session.send_all(group).ok();
      break;
    }
    default:
      accepted = session.send(commands.next(session.document())).ok();
  }
  if (!accepted) CHECK(kit::text_of(session.document()) == before);
  return accepted;
}

}  // namespace

TEST_CASE("At every step the document opens again as it is") {
  int accepted = 0;
  for (std::uint64_t seed = 1; seed <= meetings; ++seed) {
    const kit::Folder folder;
    kit::Commands commands(seed);
    Session session = kit::create(folder / "a", "full", seed, 3, 15);
    for (int step = 0; step < steps; ++step) {
      INFO("seed " << seed << ", step " << step);
      if (!take_step(session, commands)) continue;
      ++accepted;
      const std::string text = kit::text_of(session.document());
      const auto undo = session.next_undo();
      const auto redo = session.next_redo();
      { const Session closed = std::move(session); }
      session = kit::opened(folder / "a", seed + static_cast<std::uint64_t>(step));
      REQUIRE(kit::text_of(session.document()) == text);
      REQUIRE(session.next_undo().has_value() == undo.has_value());
      if (undo) REQUIRE(session.next_undo()->id == undo->id);
      REQUIRE(session.next_redo().has_value() == redo.has_value());
      REQUIRE_FALSE(session.read_only());
    }
  }
  CHECK(accepted > meetings * steps / 3);  // else this shows little
}

TEST_CASE("Undo to the beginning is the empty meeting, and redo is all of it again") {
  for (std::uint64_t seed = 101; seed <= 100 + meetings; ++seed) {
    const kit::Folder folder;
    kit::Commands commands(seed);
    Session session = kit::create(folder / "a", "full", seed, 3, 15);
    std::vector<std::string> states{kit::text_of(session.document(), kit::Revisions::hidden)};
    for (int step = 0; step < steps; ++step) {
      if (!session.send(commands.next(session.document())).ok()) continue;
      states.push_back(kit::text_of(session.document(), kit::Revisions::hidden));
    }
    for (std::size_t index = states.size(); index-- > 1;) {
      REQUIRE(session.undo().ok());
      REQUIRE(kit::text_of(session.document(), kit::Revisions::hidden) == states[index - 1]);
    }
    CHECK_FALSE(session.next_undo());
    { const Session closed = std::move(session); }
    session = kit::opened(folder / "a");
    for (std::size_t index = 1; index < states.size(); ++index) {
      REQUIRE(session.redo().ok());
      REQUIRE(kit::text_of(session.document(), kit::Revisions::hidden) == states[index]);
    }
    CHECK_FALSE(session.next_redo());
  }
}

TEST_CASE("Revisions only rise") {
  for (std::uint64_t seed = 201; seed <= 212; ++seed) {
    const kit::Folder folder;
    kit::Commands commands(seed);
    Session session = kit::create(folder / "a", "full", seed);
    std::map<RecordId, std::uint64_t> highest;
    std::map<RecordId, std::string> bodies;
    for (int step = 0; step < steps; ++step) {
      take_step(session, commands);
      for (const auto& [id, item] : session.document().items) {
        const std::string body = write_body(item);
        const bool changed = bodies.contains(id) && bodies[id] != body;
        CHECK(item.stamp.revision >= highest[id] + (changed ? 1 : 0));
        highest[id] = item.stamp.revision;
        bodies[id] = body;
      }
    }
  }
}

namespace {

/// The canaries in a text, each text of the random commands has one of its own.
std::set<std::string> canaries(const std::string& text) {
  static const std::regex canary("canary[0-9]+x");
  return {std::sregex_token_iterator(text.begin(), text.end(), canary), std::sregex_token_iterator()};
}

}  // namespace

TEST_CASE("After erasing only words that still stand are in the file") {
  int erased = 0;
  for (std::uint64_t seed = 301; seed <= 300 + meetings; ++seed) {
    const kit::Folder folder;
    kit::Commands commands(seed);
    Session session = kit::create(folder / "a", "full", seed, 3, 15);
    for (int round = 0; round < 4; ++round) {
      for (int step = 0; step < steps; ++step) take_step(session, commands);
      const bool item = session.send(EraseItem{commands.any(session.document().items)}).ok();
      const bool form = session.send(EraseForm{commands.any(session.document().forms)}).ok();
      if (!item && !form) continue;  // nothing to erase: the undo log may hold any word
      ++erased;
      INFO("seed " << seed << ", round " << round);
      CHECK_FALSE(session.next_undo());
      CHECK(canaries(kit::bytes_of(folder / "a")) == canaries(kit::text_of(session.document())));
      CHECK_FALSE(kit::fs::exists(folder / "a-journal"));
    }
  }
  CHECK(erased > meetings);
}

TEST_CASE("Nothing of what was erased stays between the rows of a large session") {
  for (std::uint64_t seed = 401; seed <= 404; ++seed) {
    const kit::Folder folder;
    kit::Commands commands(seed);
    Session session = kit::create(folder / "a", "full", seed);
    int texts = 0;
    const auto text = [&] { return "canary" + std::to_string(++texts) + "x" + std::string(commands.below(260), 'y'); };
    for (int round = 0; round < 12; ++round) {
      std::vector<Command> group;
      for (int index = 0; index < 150; ++index) {
        PutItem put = kit::label(text());
        if (commands.below(2) == 0 && !session.document().items.empty())
          put.id = commands.any(session.document().items);
        group.emplace_back(put);
      }
      REQUIRE(session.send_all(group).ok());
      group.clear();
      std::set<RecordId> chosen;
      for (int index = 0; index < 30; ++index) chosen.insert(commands.any(session.document().items));
      for (const RecordId& id : chosen) group.emplace_back(EraseItem{id});
      REQUIRE(session.send_all(group).ok());
      INFO("seed " << seed << ", round " << round);
      CHECK(canaries(kit::bytes_of(folder / "a")) == canaries(kit::text_of(session.document())));
    }
  }
}
