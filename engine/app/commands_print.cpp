// print
#include "app/commands.hpp"
#include "app/formats.hpp"

namespace sprong::app {
namespace {

base::Error no_programme(const content::Pack& pack, const std::string& name) {
  std::string known;
  for (const content::Programme& programme : pack.programmes) {
    known += (known.empty() ? "" : ", ") + programme.id.value;
  }
  return {"programme.not-found", {{"programme", name}, {"known", known}}, {}};
}

}  // namespace

Exit print_paper(const Console& console, const PrintCommand& command) {
  std::optional<session::Session> opened;
  std::shared_ptr<const content::Pack> pack;
  paper::PrintOptions options;
  options.what = *find_paper(command.what);
  options.language = console.words.language();
  options.copies = command.copies;
  options.a3 = command.a3;
  options.backs = command.backs;

  if (!command.session.empty()) {
    auto session = open_session(console, command.session);
    if (!session) return console.fail(session.errors());
    opened.emplace(std::move(*session));
    options.session = &opened->document();
    pack = opened->document().pack;
  }
  if (!command.deck.empty()) {
    const auto named = load_deck(console, command.deck);
    if (!named) return console.fail(named.errors());
    options.deck = named->deck;
    pack = named->pack;
  }
  if (pack == nullptr) {
    const auto loaded = load_pack(console, command.pack);
    if (!loaded) return console.fail(loaded.errors());
    pack = *loaded;
  }
  if (!command.programme.empty()) {
    options.programme = pack->find(content::ProgrammeKey(command.programme));
    if (options.programme == nullptr) return console.fail({no_programme(*pack, command.programme)});
  }
  const auto printed = paper::print_pdf(command.out, *pack, options, console.words);
  if (!printed) return console.fail(printed.errors());
  console.say("print.written", {{"file", command.out}});
  return Exit::done;
}

}  // namespace sprong::app
