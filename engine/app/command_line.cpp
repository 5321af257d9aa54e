#include "app/command_line.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <iostream>

#include "app/commands.hpp"
#include "app/formats.hpp"
#include "app/run_app.hpp"

namespace sprong::app {
namespace {

/// The language asked for with --lang anywhere on the line, else that of the locale. Needed before
/// parsing, because --help and usage errors speak it too; parsing checks the value.
std::string language_of(const std::vector<std::string>& arguments) {
  std::string language = locale_language();
  for (std::size_t index = 0; index < arguments.size(); ++index) {
    const std::string& argument = arguments[index];
    std::string value;
    if (argument == "--lang" && index + 1 < arguments.size()) value = arguments[index + 1];
    if (argument.starts_with("--lang=")) value = argument.substr(7);
    if (value == "nl" || value == "en") language = value;
  }
  return language;
}

/// Builds the parser and holds what it fills in; run() then carries the chosen command out.
class Parser {
 public:
  explicit Parser(const Console& console) : m_console(console), m_cli(word("cli.about"), "sprong") {
    m_cli.set_help_flag("-h,--help", word("cli.help"));
    m_cli.set_version_flag("--version", std::string("sprong ") + SPRONG_VERSION, word("cli.version"));
    m_cli.require_subcommand(0, 1);
    auto formatter = m_cli.get_formatter();
    formatter->label("Usage", word("cli.label.usage"));
    formatter->label("OPTIONS", word("cli.label.options"));
    formatter->label("SUBCOMMANDS", word("cli.label.commands"));
    formatter->label("SUBCOMMAND", word("cli.label.command"));
    formatter->label("REQUIRED", word("cli.label.required"));
    formatter->label("Positionals", word("cli.label.arguments"));
    formatter->label("Options", word("cli.label.options"));
    formatter->label("Subcommands", word("cli.label.commands"));
    formatter->column_width(34);
    add_app();
    add_check();
    add_new();
    add_import();
    add_merge();
    add_erase();
    add_review();
    add_close();
    add_summary();
    add_transcript();
    add_simulate();
    add_print();
    add_tour();
  }

  Exit run(std::vector<std::string> arguments) {
    std::reverse(arguments.begin(), arguments.end());
    try {
      m_cli.parse(arguments);
    } catch (const CLI::Success& success) {
      m_cli.exit(success, std::cout, std::cerr);
      return Exit::done;
    } catch (const CLI::ParseError& error) {
      std::cerr << "sprong: " << in_words(error) << ' ' << word("cli.see-help") << '\n';
      return Exit::wrong_usage;
    }
    return m_command();
  }

 private:
  [[nodiscard]] std::string word(const std::string& id) const { return m_console.words(id); }

  /// CLI11 speaks English only: its kinds of error in our words, with the option or argument it names.
  [[nodiscard]] std::string in_words(const CLI::ParseError& error) const {
    const std::string what = error.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
      return m_console.words("cli.wrong.extra", {{"what", what.substr(what.find(':') + 2)}});
    }
    const std::string option = what.substr(0, what.find_first_of(": "));
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
      return m_console.words("cli.wrong.missing", {{"what", option}});
    }
    return m_console.words("cli.wrong.value", {{"what", option}});
  }

  CLI::App* add(const std::string& name, std::function<Exit()> command) {
    CLI::App* sub = m_cli.add_subcommand(name, word("cli." + name));
    sub->set_help_flag("-h,--help", word("cli.help"));
    add_language(sub);
    sub->final_callback([this, command = std::move(command)] { m_command = command; });
    return sub;
  }
  void add_language(CLI::App* app) {
    app->add_option("--lang", m_language, word("cli.lang"))->check(CLI::IsMember({"nl", "en"}))->type_name("nl|en");
  }

  void add_app() {
    add_language(&m_cli);
    m_cli.add_option("SESSION", m_app.session, word("cli.session"));
    m_cli.add_option("--robot", m_app.robot, word("cli.robot"))->type_name("SCRIPT");
    m_cli.add_flag("--headless", m_app.headless, word("cli.headless"));
    m_cli.add_option("--size", m_size, word("cli.size"))->type_name("WxH")->check([this](const std::string& text) {
      int used = 0;
      const bool right = std::sscanf(text.c_str(), "%dx%d%n", &m_app.width, &m_app.height, &used) == 2 &&
                         used == static_cast<int>(text.size()) && m_app.width >= 640 && m_app.height >= 480 &&
                         m_app.width <= 7680 && m_app.height <= 4320;
      return right ? std::string() : word("cli.size-form");
    });
    CLI::Option* two = m_cli.add_flag_callback(
        "--console", [this] { m_app.two_windows = ui::TwoWindows::always; }, word("cli.console"));
    CLI::Option* one = m_cli.add_flag_callback(
        "--one-window", [this] { m_app.two_windows = ui::TwoWindows::never; }, word("cli.one-window"));
    two->excludes(one);
    m_cli.add_option("--clock", m_clock, word("cli.clock"))->type_name("MS")->check(CLI::NonNegativeNumber);
    m_command = [this] {
      m_app.folders = m_console.data;
      m_app.words = m_console.words;
      if (m_clock >= 0) m_app.fixed_clock = m_clock;
      if (!m_language.empty()) m_app.language = content::Language{m_language};
      return run_app(m_app) == 0 ? Exit::done : Exit::wrong_data;
    };
  }

  void add_check() {
    CLI::App* sub = add("check", [this] { return check_packs(m_console, m_names); });
    sub->add_option("PACK", m_names, word("cli.check.pack"))->required();
  }

  void add_new() {
    CLI::App* sub = add("new", [this] {
      return m_main.empty() ? new_session(m_console, m_new) : new_table(m_console, m_new.path, m_main, m_table);
    });
    sub->add_option("SESSION", m_new.path, word("cli.new.session"))->required();
    CLI::Option* programme =
        sub->add_option("--programme", m_new.programme, word("cli.new.programme"))->type_name("ID");
    sub->add_option("--pack", m_new.pack, word("cli.pack"))->type_name("PACK");
    sub->add_option("--groups", m_new.groups, word("cli.new.groups"))->check(CLI::Range(1, 8))->type_name("N");
    sub->add_option("--participants", m_new.participants, word("cli.new.participants"))
        ->check(CLI::Range(1, 1000))
        ->type_name("N");
    sub->add_option("--title", m_new.title, word("cli.new.title"));
    sub->add_option("--date", m_new.date, word("cli.new.date"))->type_name("YYYY-MM-DD");
    sub->add_option("--keep-until", m_new.keep_until, word("cli.new.keep-until"))->type_name("YYYY-MM-DD");
    CLI::Option* of = sub->add_option("--of", m_main, word("cli.new.of"))->type_name("MAIN");
    CLI::Option* table =
        sub->add_option("--table", m_table, word("cli.new.table"))->check(CLI::Range(1, 99))->type_name("N");
    of->needs(table)->excludes(programme);
    table->needs(of);
    sub->parse_complete_callback([programme, of] {
      if (programme->count() + of->count() == 0) throw CLI::RequiredError("--programme");
    });
  }

  void add_import() {
    CLI::App* sub = add("import", [this] { return import_file(m_console, m_session, m_file, m_replace); });
    sub->add_option("SESSION", m_session, word("cli.session"))->required();
    sub->add_option("CSV", m_file, word("cli.import.file"))->required();
    sub->add_flag("--replace", m_replace, word("cli.import.replace"));
  }

  void add_merge() {
    CLI::App* sub = add("merge", [this] { return merge_sessions(m_console, m_out, m_names); });
    sub->add_option("--into", m_out, word("cli.merge.into"))->required()->type_name("OUT");
    sub->add_option("SESSION", m_names, word("cli.summary.sessions"))->required();
  }

  void add_erase() {
    CLI::App* sub = add("erase", [this] {
      if (m_not_handed_in) return erase_not_handed_in(m_console, m_session);
      return m_form.empty() ? erase_item(m_console, m_session, m_item) : erase_form(m_console, m_session, m_form);
    });
    sub->add_option("SESSION", m_session, word("cli.session"))->required();
    CLI::Option* form = sub->add_option("--form", m_form, word("cli.erase.form"))->type_name("TABLE/FORM");
    CLI::Option* item = sub->add_option("--item", m_item, word("cli.erase.item"))->type_name("ID");
    CLI::Option* rest = sub->add_flag("--not-handed-in", m_not_handed_in, word("cli.erase.not-handed-in"));
    item->excludes(form);
    rest->excludes(form)->excludes(item);
    sub->parse_complete_callback([form, item, rest] {
      if (form->count() + item->count() + rest->count() == 0) throw CLI::RequiredError("--form");
    });
  }

  void add_review() {
    CLI::App* sub = add("review", [this] { return review_session(m_console, m_session, m_approve, m_hold); });
    sub->add_option("SESSION", m_session, word("cli.session"))->required();
    sub->add_option("--approve", m_approve, word("cli.review.approve"))->type_name("ID…");
    sub->add_option("--hold", m_hold, word("cli.review.hold"))->type_name("ID…");
  }

  void add_close() {
    CLI::App* sub = add("close", [this] { return close_meeting(m_console, m_session, m_reopen); });
    sub->add_option("SESSION", m_session, word("cli.session"))->required();
    sub->add_flag("--reopen", m_reopen, word("cli.close.reopen"));
  }

  void add_summary() {
    CLI::App* sub = add("summary", [this] { return write_summary(m_console, m_summary); });
    sub->add_option("SESSION", m_summary.sessions, word("cli.summary.sessions"))->required();
    sub->add_option("--format", m_summary.format, word("cli.summary.format"))
        ->required()
        ->check(CLI::IsMember(summary_formats()))
        ->type_name("html|pdf|xlsx|csv|json|qdpx");
    sub->add_option("--out", m_summary.out, word("cli.out"))->required()->type_name("PATH");
    sub->add_option("--for", m_summary.reader, word("cli.summary.for"))
        ->check(CLI::IsMember({"facilitator", "share", "self"}))
        ->type_name("facilitator|share|self");
    sub->add_option("--min-forms", m_summary.min_forms, word("cli.summary.min-forms"))
        ->check(CLI::Range(5, 1000000))
        ->type_name("N");
    sub->add_option("--deck", m_summary.deck, word("cli.summary.deck"))->type_name("PACK/ID");
  }

  void add_transcript() {
    CLI::App* sub = add("transcript", [this] { return print_transcript(m_console, m_session); });
    sub->add_option("SESSION", m_session, word("cli.session"))->required();
  }

  void add_simulate() {
    CLI::App* sub = add("simulate", [this] { return simulate_games(m_console, m_simulate); });
    sub->add_option("--players", m_simulate.players, word("cli.simulate.players"))
        ->required()
        ->check(CLI::Range(2, 8))
        ->type_name("N");
    sub->add_option("--games", m_simulate.games, word("cli.simulate.games"))
        ->required()
        ->check(CLI::Range(1L, 1000000000L))
        ->type_name("G");
    sub->add_option("--seed", m_simulate.seed, word("cli.simulate.seed"))->type_name("S");
    sub->add_option("--bots", m_simulate.bots, word("cli.simulate.bots"))
        ->delimiter(',')
        ->check(CLI::IsMember({"random", "attentive", "memory"}))
        ->type_name("random|attentive|memory[,…]");
    sub->add_option("--deck", m_simulate.deck, word("cli.deck"))->type_name("PACK/ID");
    sub->add_flag("--transcript", m_simulate.transcript, word("cli.simulate.transcript"));
  }

  void add_print() {
    CLI::App* sub = add("print", [this] { return print_paper(m_console, m_print); });
    sub->add_option("WHAT", m_print.what, word("cli.print.what"))->required()->check(CLI::IsMember(paper_names()));
    sub->add_option("--out", m_print.out, word("cli.out"))->required()->type_name("FILE.pdf");
    sub->add_option("--deck", m_print.deck, word("cli.deck"))->type_name("PACK/ID");
    sub->add_option("--programme", m_print.programme, word("cli.print.programme"))->type_name("ID");
    sub->add_option("--session", m_print.session, word("cli.session"))->type_name("SESSION");
    sub->add_option("--pack", m_print.pack, word("cli.pack"))->type_name("PACK");
    sub->add_flag("--a3", m_print.a3, word("cli.print.a3"));
    sub->add_flag("--backs", m_print.backs, word("cli.print.backs"));
    sub->add_option("--copies", m_print.copies, word("cli.print.copies"))->check(CLI::Range(1, 1000))->type_name("N");
  }

  void add_tour() {
    CLI::App* sub = add("tour", [this] { return make_tour(m_console, m_out, tour_languages()); });
    sub->add_option("--out", m_out, word("cli.tour.out"))->required()->type_name("DIR");
  }

  /// The tour speaks every language unless one is asked for.
  [[nodiscard]] std::vector<std::string> tour_languages() const {
    return m_language.empty() ? std::vector<std::string>{"nl", "en"} : std::vector<std::string>{m_language};
  }

  const Console& m_console;
  CLI::App m_cli;
  std::function<Exit()> m_command;
  std::string m_language;
  AppOptions m_app;
  std::string m_size;
  base::Milliseconds m_clock = -1;
  std::vector<std::string> m_names;
  NewOptions m_new;
  std::string m_main;
  int m_table = 0;
  std::string m_session;
  std::string m_file;
  bool m_replace = false;
  bool m_reopen = false;
  std::string m_form;
  std::string m_item;
  bool m_not_handed_in = false;
  std::vector<std::string> m_approve;
  std::vector<std::string> m_hold;
  SummaryCommand m_summary;
  SimulateCommand m_simulate;
  PrintCommand m_print;
  std::string m_out;
};

}  // namespace

Exit run_command_line(const std::vector<std::string>& arguments) {
  Console console;
  console.data = find_data();
  auto words = content::read_words(console.data.words, content::Language{language_of(arguments)});
  if (!words) {
    // Without words there is no language to speak: the codes and places have to do.
    for (const base::Error& error : words.errors()) {
      std::cerr << error.place.file << ':' << error.place.line << ": error: " << error.code << '\n';
    }
    return Exit::wrong_data;
  }
  console.words = std::move(*words);
  return Parser(console).run(arguments);
}

}  // namespace sprong::app
