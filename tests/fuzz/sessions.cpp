#include <cstdio>
#include <vector>

#include "base/verify.hpp"
#include "export/json.hpp"
#include "fuzz/scratch.hpp"
#include "fuzz/targets.hpp"
#include "report/review.hpp"
#include "report/tree.hpp"
#include "session/glance.hpp"
#include "session/merge.hpp"
#include "session/replay.hpp"
#include "session/session.hpp"

namespace sprong::fuzz {
namespace {

using namespace session;

constexpr int most_undos = 8;  ///< a file may hold thousands; the fuzzer wants many files

base::Result<Session> opened(const fs::path& path) { return Session::open(path, {}, clock(), base::Random(2)); }

/// What must go well; says what did not.
template <class T>
void must(const base::Result<T>& result) {
  if (!result.ok()) std::fprintf(stderr, "%s\n", content::Words().line(result.error()).c_str());
  VERIFY(result.ok());
}

/// Everything that is made out of a session.
std::string told(const std::vector<const Document*>& documents) {
  std::string all = report::review_lines(report::review(documents));
  for (const report::Reader reader : {report::Reader::facilitator, report::Reader::share, report::Reader::self}) {
    const auto summary = report::summarise(documents, {reader, 5, {}});
    if (!summary.ok()) continue;
    all += exports::to_json(*summary);
    all += report::build_tree(*summary, content::Words()).title;
  }
  for (const Document* document : documents) {
    for (const GameRecord* game : document->games_in_order()) {
      if (document->deck() != nullptr && !game->printed) must(replay(*game, *document->deck()));
    }
    all += std::to_string(document->plan().size() + document->current_step() + document->forms_in_order().size());
    for (const auto& [field, text] : document->drafts) all += field + ":" + text + "\n";
    for (const auto& [name, value] : document->position.marks) all += name + "=" + value + "\n";
  }
  return all;
}

/// What a person can do with what is in it. What is refused is refused with a reason; nothing ends the program.
void go_on(Session& session) {
  for (int count = 0; count < most_undos && session.next_undo(); ++count) {
    if (!session.undo().ok()) break;
  }
  (void)session.redo().ok();
  std::vector<Command> commands{SetTitle{"Going on"}, SetParticipants{12}};
  const Document before = session.document();
  for (const auto& [id, item] : before.items) {
    commands.push_back(HangLabel{id, 0.5F, 0.5F});
    commands.push_back(PutItem{id, item.what, "a theme"});
    if (item.entry % 3 == 0) commands.push_back(TakeBackItem{id});
  }
  for (const auto& [id, game] : before.games) commands.push_back(StopGame{id});
  for (const auto& [id, form] : before.forms) {
    commands.push_back(PutForm{id, form.table, form.code, form.game, form.form, true, form.game_number});
  }
  for (const Command& command : commands) (void)session.send(command).ok();
  if (!before.items.empty()) (void)session.send(EraseItem{before.items.begin()->first}).ok();
  if (!before.forms.empty()) (void)session.send(EraseForm{before.forms.begin()->first}).ok();
  (void)session.keep_draft("label.text", "half a sen").ok();
  (void)session.go_to(before.programme().steps.back().id).ok();
}

}  // namespace

void open_session(const std::string& bytes) {
  const fs::path path = scratch() / "open.sprong";
  fs::remove(path.string() + "-journal");
  write_bytes(path, bytes);
  (void)glance(path).ok();
  std::string last;
  {
    auto session = opened(path);
    if (!session.ok()) {
      VERIFY(bytes_of(path) == bytes);
      return;
    }
    (void)told(session->documents());
    if (session->read_only()) return;
    go_on(*session);
    last = told(session->documents());
  }
  // What was accepted is there, and can be read back.
  const auto again = opened(path);
  must(again);
  VERIFY(told(again->documents()) == last);
}

void merge_session(const std::string& bytes) {
  const fs::path ours = scratch() / "ours.sprong";
  const fs::path theirs = scratch() / "theirs.sprong";
  const fs::path one = scratch() / "one.sprong";
  const fs::path other = scratch() / "other.sprong";
  const fs::path twice = scratch() / "twice.sprong";
  for (const fs::path& path : {ours, theirs, one, other, twice}) {
    fs::remove(path);
    fs::remove(path.string() + "-journal");
  }
  write_bytes(ours, base_session());
  write_bytes(theirs, bytes);
  const bool merged = merge(one, {ours, theirs}, {}, base::Random(3)).ok();
  VERIFY(bytes_of(ours) == base_session());
  VERIFY(bytes_of(theirs) == bytes);
  VERIFY(merge(other, {theirs, ours}, {}, base::Random(4)).ok() == merged);
  if (!merged) return;
  // A merged file is an ordinary one, whatever order and however often.
  must(merge(twice, {one, theirs, ours}, {}, base::Random(5)));
  std::string first;
  for (const fs::path& path : {one, other, twice}) {
    auto session = opened(path);
    must(session);
    const std::string text = told(session->documents());
    if (first.empty()) first = text;
    VERIFY(text == first);
    if (path == twice) go_on(*session);
  }
}

}  // namespace sprong::fuzz
