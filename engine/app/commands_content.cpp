// check, new
#include <iostream>

#include "app/commands.hpp"
#include "content/read_pack.hpp"

namespace sprong::app {
namespace {

const base::SystemClock system_clock;

/// A pack by its id in content/, or the folder as it was typed.
std::filesystem::path pack_folder(const Console& console, const std::string& name) {
  std::error_code failed;
  const std::filesystem::path known = console.data.packs / name;
  const bool is_id = name.find('/') == std::string::npos && !std::filesystem::exists(name, failed);
  return is_id && std::filesystem::exists(known, failed) ? known : std::filesystem::path(name);
}

}  // namespace

Exit check_packs(const Console& console, const std::vector<std::string>& packs) {
  int errors = 0;
  int warnings = 0;
  for (const std::string& name : packs) {
    const content::PackReading reading = content::read_pack(pack_folder(console, name));
    for (const base::Diagnostic& diagnostic : reading.diagnostics) {
      std::cerr << console.words.line(diagnostic.error, diagnostic.severity) << '\n';
      (diagnostic.severity == base::Severity::error ? errors : warnings) += 1;
    }
  }
  std::cout << console.words.counted("check.errors", errors) << ' ' << console.words.counted("check.warnings", warnings)
            << '\n';
  return errors == 0 ? Exit::done : Exit::wrong_data;
}

Exit new_session(const Console& console, const NewOptions& options) {
  const auto pack = load_pack(console, options.pack);
  if (!pack) return console.fail(pack.errors());
  session::NewSession with;
  with.programme = content::ProgrammeKey(options.programme);
  with.language = console.words.language();
  with.groups = options.groups;
  with.participants = options.participants;
  with.title = options.title;
  with.date = options.date;
  with.keep_until = options.keep_until;
  const auto made = session::Session::create(options.path, *pack, with, system_clock, base::Random::from_system());
  if (!made) return console.fail(made.errors());
  console.say("new.made", {{"file", options.path}, {"title", made->document().meeting.title}});
  return Exit::done;
}

Exit new_table(const Console& console, const std::string& path, const std::string& main_path, int table) {
  const auto main = open_session(console, main_path);
  if (!main) return console.fail(main.errors());
  const auto made = session::Session::create_table(path, *main, table, system_clock, base::Random::from_system());
  if (!made) return console.fail(made.errors());
  console.say("new.made-table", {{"file", path}, {"table", std::to_string(table)}});
  return Exit::done;
}

}  // namespace sprong::app
