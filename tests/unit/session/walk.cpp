// The plan of the walk in the session: kept, changed in the middle, undone, and there again after opening.
#include "session/walk.hpp"

#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

std::string refusal(Session& session, const Command& command) {
  const auto sent = session.send(command);
  return sent.ok() ? "ok" : sent.error().code;
}

/// "call maze -" for each group, lines apart.
std::string told(const Document& document) {
  std::string all;
  for (const Group* group : document.groups_in_order()) {
    all += (all.empty() ? "" : " | ") + std::to_string(group->number) + ":";
    for (const content::StationKey& station : group->route) all += station.empty() ? " -" : " " + station.value;
  }
  return all;
}

}  // namespace

TEST_CASE("The plan of the walk is kept, changed in the middle, undone and opened again") {
  const kit::Folder folder;
  {
    Session session = kit::create(folder / "walk.sprong", "full");
    CHECK(walk_routes(session.document(), 3).routes.empty());
    REQUIRE(session.send(SetGroups{{6, 6}}).ok());
    CHECK_FALSE(walk_routes(session.document(), 3).kept);
    CHECK(walk_routes(session.document(), 2).rounds == 2);
    REQUIRE(session.send(PlanWalk{0, 3, {{1, 6}, {2, 6}}}).ok());
    CHECK(told(session.document()) == "1: call diving-in maze | 2: diving-in maze call");
    // A third group comes in while the second round goes on.
    REQUIRE(session.send(PlanWalk{2, 3, {{1, 6}, {2, 5}, {3, 4}}}).ok());
    CHECK(told(session.document()) == "1: call diving-in maze | 2: diving-in maze call | 3: - call diving-in");
    REQUIRE(session.undo().ok());
    CHECK(told(session.document()) == "1: call diving-in maze | 2: diving-in maze call");
    REQUIRE(session.redo().ok());
    // The first falls apart.
    REQUIRE(session.send(PlanWalk{2, 3, {{2, 8}, {3, 7}}}).ok());
    CHECK(refusal(session, PlanWalk{2, 1, {{2, 8}}}) == "walk.rounds-out-of-range");
    CHECK(refusal(session, PlanWalk{0, 13, {{2, 8}}}) == "walk.rounds-out-of-range");
    CHECK(refusal(session, PlanWalk{0, 3, {}}) == "session.groups-out-of-range");
    CHECK(refusal(session, PlanWalk{0, 3, {{1, 3}, {1, 3}}}) == "session.groups-out-of-range");
    CHECK(refusal(session, PlanWalk{0, 3, {{0, 3}}}) == "session.groups-out-of-range");
  }
  const Session again = kit::opened(folder / "walk.sprong");
  CHECK(told(again.document()) == "2: diving-in maze call | 3: - call diving-in");
  const WalkRoutes walk = walk_routes(again.document(), 1);
  CHECK(walk.kept);
  CHECK(walk.rounds == 3);
  CHECK(walk.routes[1] == journey::Route{journey::absent, 0, 1});
}

TEST_CASE("A programme without an exhibit has no walk to plan") {
  const kit::Folder folder;
  Session session = kit::create(folder / "bare.sprong", "bare");
  CHECK(refusal(session, PlanWalk{0, 1, {{1, 5}}}) == "walk.no-exhibit");
  CHECK(walk_routes(session.document(), 3).groups.empty());
}
