#include "app/console.hpp"

#include <iostream>

#include "content/read_pack.hpp"

namespace sprong::app {
namespace {

const base::SystemClock system_clock;

}  // namespace

Exit Console::fail(const base::Errors& errors) const {
  for (const base::Error& error : errors) std::cerr << words.line(error) << '\n';
  return Exit::wrong_data;
}

void Console::say(std::string_view id, const std::vector<base::Argument>& arguments) const {
  std::cout << words(id, arguments) << '\n';
}

base::Result<std::shared_ptr<const content::Pack>> load_pack(const Console& console, const std::string& name) {
  std::error_code failed;
  const bool is_folder = name.find('/') != std::string::npos || std::filesystem::exists(name + "/pack.xml", failed);
  const std::filesystem::path folder = is_folder ? std::filesystem::path(name) : console.data.packs / name;
  if (!std::filesystem::exists(folder / "pack.xml", failed)) {
    return base::Error{"pack.not-found", {{"pack", name}, {"folder", folder.string()}}, {}};
  }
  content::PackReading reading = content::read_pack(folder, content::Media::skip);
  if (reading.pack) return std::make_shared<const content::Pack>(std::move(*reading.pack));
  base::Errors errors;
  for (const base::Diagnostic& diagnostic : reading.diagnostics) {
    if (diagnostic.severity == base::Severity::error) errors.push_back(diagnostic.error);
  }
  return errors;
}

base::Result<NamedDeck> load_deck(const Console& console, const std::string& name) {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string::npos) return base::Error{"deck.name-form", {{"deck", name}}, {}};
  auto pack = load_pack(console, name.substr(0, slash));
  if (!pack) return pack.errors();
  const content::Deck* deck = (*pack)->find(content::DeckKey(name.substr(slash + 1)));
  if (deck == nullptr) return base::Error{"deck.not-found", {{"deck", name}}, {}};
  return NamedDeck{*pack, deck};
}

base::Result<session::Session> open_session(const Console& console, const std::string& path) {
  return session::Session::open(path, console.data.packs, system_clock, base::Random::from_system());
}

}  // namespace sprong::app
