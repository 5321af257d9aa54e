#include "session/session.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "session/inside.hpp"
#include "session/undo_log.hpp"

namespace sprong::session {

Session::Session(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

base::Result<Session> Session::open(const std::filesystem::path& path, const std::filesystem::path& packs,
                                    const base::Clock&, base::Random random) {
  auto store = Store::open(path);
  if (!store.ok()) return store.errors();
  auto inside = std::make_unique<Inside>(path, packs, std::move(store).value(), random);
  if (const auto loaded = inside->load(); !loaded.ok()) {
    base::Errors errors = loaded.errors();
    for (base::Error& error : errors) {
      if (error.place.file.empty()) error.place.file = path.string();
    }
    return errors;
  }
  // Something was erased, and the program ended before its bytes were gone.
  if (const auto swept = inside->sweep_when_needed(); !swept.ok()) inside->read_only = swept.error();
  return Session(std::move(inside));
}

const Document& Session::document() const { return m_inside->ledger.document; }

std::vector<const Document*> Session::documents() const {
  std::vector<const Document*> all{&document()};
  for (const Ledger& other : m_inside->ledger.others) all.push_back(&other.document);
  std::sort(all.begin(), all.end(),
            [](const Document* one, const Document* other) { return told_before(*one, *other); });
  return all;
}

const std::filesystem::path& Session::path() const { return m_inside->path; }
const std::optional<base::Error>& Session::read_only() const { return m_inside->read_only; }

// ---- commands ----

namespace {

/// The record that a command is about in whichever meeting of a merged file; empty for other commands.
struct Subject {
  RecordId operator()(const EraseForm& command) const { return command.id; }
  RecordId operator()(const EraseItem& command) const { return command.id; }
  RecordId operator()(const EraseStory& command) const { return command.id; }
  RecordId operator()(const ReleaseItem& command) const { return command.id; }
  RecordId operator()(const ReleaseReason& command) const { return command.form; }
  template <class Other>
  RecordId operator()(const Other&) const {
    return {};
  }
};

}  // namespace

base::Result<RecordId> Session::send(const Command& command) {
  auto sent = send_all({command});
  if (!sent.ok()) return sent.errors();
  return sent->front();
}

base::Result<std::vector<RecordId>> Session::send_all(const std::vector<Command>& commands) {
  std::vector<RecordId> touched;
  if (commands.empty()) return touched;
  if (const auto may = m_inside->ready(); !may.ok()) return may.errors();
  const UndoSentence sentence = commands.size() == 1
                                    ? undo_sentence(document(), commands.front())
                                    : UndoSentence{"undo.several", {{"count", std::to_string(commands.size())}}};
  Edit edit(m_inside->ledger, m_inside->random);
  base::Errors errors;
  for (const Command& command : commands) {
    edit.turn_to(std::visit(Subject{}, command));
    const auto applied = std::visit([&](const auto& held) { return apply(edit, held); }, command);
    if (applied.ok()) {
      touched.push_back(*applied);
    } else {
      errors.insert(errors.end(), applied.errors().begin(), applied.errors().end());
    }
  }
  if (!errors.empty()) return errors;
  const auto committed =
      m_inside->commit(edit, [&](Database& database) { push_undo(database, sentence, inverse_of(edit.changes())); });
  if (!committed.ok()) return committed.errors();
  return touched;
}

std::optional<UndoSentence> Session::next_undo() const { return m_inside->next_undo; }
std::optional<UndoSentence> Session::next_redo() const { return m_inside->next_redo; }

base::Result<void> Session::may_undo() { return m_inside->may_step_back(); }
base::Result<void> Session::undo() { return m_inside->step_back_or_forth(true); }

base::Result<void> Session::redo() { return m_inside->step_back_or_forth(false); }

bool Session::taken_back(const RecordId& id) const {
  const auto taken_back_in = [&](const Ledger& ledger) {
    const auto found = ledger.gone.find(id);
    return found != ledger.gone.end() && found->second.taken_back == TakenBack::yes;
  };
  const std::vector<Ledger>& others = m_inside->ledger.others;
  return taken_back_in(m_inside->ledger) || std::any_of(others.begin(), others.end(), taken_back_in);
}

// ---- where the meeting is ----

base::Result<void> Session::go_to(const content::StepKey& step) {
  if (content::find_step(document().programme(), step) == nullptr) {
    return base::Error{"session.unknown-step", {{"step", step.value}}, {}};
  }
  return m_inside->keep_place({{"position.step", step.value}, {"position.screen", {}}}, [&] {
    Position& position = m_inside->ledger.document.position;
    position.step = step;
    position.screen.clear();
  });
}

base::Result<void> Session::show(const std::string& screen) {
  return m_inside->keep_place({{"position.screen", screen}},
                              [&] { m_inside->ledger.document.position.screen = screen; });
}

base::Result<void> Session::mark(const std::string& name, const std::string& value) {
  return m_inside->keep_place({{"mark/" + name, value}},
                              [&] { m_inside->ledger.document.position.marks[name] = value; });
}

base::Result<void> Session::set_timer(const Timer& timer) {
  const std::map<std::string, std::string> rows{{"timer.running", timer.running ? "1" : "0"},
                                                {"timer.remaining", std::to_string(timer.remaining)},
                                                {"timer.since", std::to_string(timer.since)}};
  return m_inside->keep_place(rows, [&] { m_inside->ledger.document.position.timer = timer; });
}

bool Session::place_unkept() const { return !m_inside->read_only && !m_inside->unkept.empty(); }

base::Result<void> Session::keep_place() {
  if (!place_unkept()) return {};
  return m_inside->keep_place({}, [] {});
}

base::Result<void> Session::keep_draft(const std::string& field, const std::string& text) {
  const auto checked = base::check_text(text, draft_limit, base::Empty::allowed);
  if (!checked.ok()) return checked.errors();
  return m_inside->keep([&](Database& database) { write_draft(database, field, text); },
                        [&] {
                          auto& drafts = m_inside->ledger.document.drafts;
                          if (text.empty()) {
                            drafts.erase(field);
                          } else {
                            drafts[field] = text;
                          }
                        });
}

}  // namespace sprong::session
