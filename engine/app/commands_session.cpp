// import, merge, erase, review, summary, transcript
#include <algorithm>
#include <iostream>

#include "app/commands.hpp"
#include "app/formats.hpp"
#include "export/write_file.hpp"
#include "report/publish.hpp"
#include "report/review.hpp"
#include "report/summary.hpp"
#include "session/encoding.hpp"
#include "session/erase.hpp"
#include "session/import.hpp"
#include "session/merge.hpp"
#include "session/transcripts.hpp"

namespace sprong::app {
namespace {

report::Reader reader_of(const std::string& name) {
  if (name == "facilitator") return report::Reader::facilitator;
  return name == "self" ? report::Reader::self : report::Reader::share;
}

Exit print_bytes(const Console& console, const std::string& bytes) {
  std::cout << bytes << std::flush;
  if (std::cout) return Exit::done;
  return console.fail({base::Error{"export.stdout", {}, {}}});
}

/// A shared report is made from a closed meeting: names those that are not, and how to close them.
void say_open(const Console& console, const report::Summary& summary) {
  for (const report::SessionFigures& session : summary.sessions) {
    if (!session.closed) std::cerr << console.words("close.open", {{"title", session.title}}) << '\n';
  }
}

std::vector<std::filesystem::path> paths_of(const std::vector<std::string>& names) {
  return {names.begin(), names.end()};
}

Exit say_erased(const Console& console, const base::Result<void>& erased, const std::string& what) {
  if (!erased) return console.fail(erased.errors());
  console.say("erase.done", {{"what", what}});
  return Exit::done;
}

}  // namespace

Exit import_file(const Console& console, const std::string& session, const std::string& file, bool replace) {
  auto opened = open_session(console, session);
  if (!opened) return console.fail(opened.errors());
  const auto bytes = session::read_import_file(file);
  if (!bytes) return console.fail(bytes.errors());
  const auto encoding = session::recognise_encoding(*bytes);
  if (encoding && *encoding != session::Encoding::utf8) {
    std::cerr << file << ": " << console.words("import.encoding", {{"encoding", session::encoding_name(*encoding)}})
              << '\n';
  }
  const auto same_code = replace ? session::SameCode::replace : session::SameCode::refuse;
  const auto result = session::import_csv(*opened, *bytes, file, same_code);
  if (!result) return console.fail(result.errors());
  console.say("import.done", {{"forms", std::to_string(result->forms)},
                              {"items", std::to_string(result->items)},
                              {"unchanged", std::to_string(result->unchanged)}});
  return Exit::done;
}

Exit merge_sessions(const Console& console, const std::string& out, const std::vector<std::string>& sessions) {
  const auto merged = session::merge(out, paths_of(sessions), console.data.packs, base::Random::from_system());
  if (!merged) return console.fail(merged.errors());
  console.say(
      "merge.done",
      {{"files", std::to_string(merged->files)}, {"meetings", std::to_string(merged->meetings)}, {"file", out}});
  return Exit::done;
}

Exit erase_form(const Console& console, const std::string& session, const std::string& form) {
  auto opened = open_session(console, session);
  if (!opened) return console.fail(opened.errors());
  return say_erased(console, session::erase_form(*opened, form), form);
}

Exit erase_item(const Console& console, const std::string& session, const std::string& id) {
  auto opened = open_session(console, session);
  if (!opened) return console.fail(opened.errors());
  return say_erased(console, session::erase_item(*opened, id), id);
}

Exit close_meeting(const Console& console, const std::string& session, bool reopen) {
  auto opened = open_session(console, session);
  if (!opened) return console.fail(opened.errors());
  session::SetClosed command{!reopen};
  if (!reopen) command.published = report::publication_of(opened->document());
  if (const auto sent = opened->send(command); !sent) return console.fail(sent.errors());
  console.say(reopen ? "close.reopened" : "close.done", {{"title", opened->document().meeting.title}});
  return Exit::done;
}

Exit erase_not_handed_in(const Console& console, const std::string& session) {
  auto opened = open_session(console, session);
  if (!opened) return console.fail(opened.errors());
  const auto sent = opened->send(session::EraseNotHandedIn{});
  if (!sent) return console.fail(sent.errors());
  console.say("erase.not-handed-in");
  return Exit::done;
}

Exit review_session(const Console& console, const std::string& session, const std::vector<std::string>& approve,
                    const std::vector<std::string>& hold) {
  auto opened = open_session(console, session);
  if (!opened) return console.fail(opened.errors());
  const auto commands = report::decide(report::review(opened->documents()), approve, hold);
  if (!commands) return console.fail(commands.errors());
  if (const auto sent = opened->send_all(*commands); !sent) return console.fail(sent.errors());
  return print_bytes(console, report::review_lines(report::review(opened->documents())));
}

Exit write_summary(const Console& console, const SummaryCommand& options) {
  if (options.out == "-" && !is_text(options.format)) {
    console.fail({base::Error{"export.binary-stdout", {{"format", options.format}}, {}}});
    return Exit::wrong_usage;
  }
  const auto meetings = session::read_together(paths_of(options.sessions), console.data.packs);
  if (!meetings) return console.fail(meetings.errors());
  std::vector<const session::Document*> documents;
  for (const session::Document& meeting : *meetings) documents.push_back(&meeting);
  report::SummaryOptions how;
  how.reader = reader_of(options.reader);
  how.min_forms = options.min_forms;
  how.deck = options.deck;
  const auto summary = report::summarise(documents, how);
  if (!summary) return console.fail(summary.errors());

  if (how.reader == report::Reader::share) say_open(console, *summary);
  const auto bytes = in_format(*summary, options.format, console.words);
  if (!bytes) return console.fail(bytes.errors());
  if (options.out == "-") return print_bytes(console, *bytes);
  const auto written = exports::write_file(options.out, *bytes);
  if (!written) return console.fail(written.errors());
  console.say("summary.written", {{"file", options.out}});
  return Exit::done;
}

Exit print_transcript(const Console& console, const std::string& session) {
  const auto opened = open_session(console, session);
  if (!opened) return console.fail(opened.errors());
  const auto lines = session::transcripts(opened->documents());
  if (!lines) return console.fail(lines.errors());
  return print_bytes(console, *lines);
}

}  // namespace sprong::app
