#include "export/print.hpp"

#ifdef SPRONG_PRINT
#include <algorithm>

#include "export/print_job.hpp"
#include "export/write_file.hpp"
#include "journey/journey.hpp"
#endif

namespace sprong::paper {

#ifdef SPRONG_PRINT
namespace {

constexpr int most_copies = 1000;
constexpr int last_first_form = 9000;  ///< a thousand more than this are the last codes there are

const content::Programme* find_programme(const content::Pack& pack, const PrintOptions& options) {
  if (options.programme != nullptr) return options.programme;
  if (options.session != nullptr) return &options.session->programme();
  return pack.programmes.empty() ? nullptr : &pack.programmes.front();
}

const content::Deck* find_deck(const content::Pack& pack, const PrintOptions& options,
                               const content::Programme* programme) {
  if (options.deck != nullptr) return options.deck;
  const content::Deck* deck = programme == nullptr || programme->deck.empty() ? nullptr : pack.find(programme->deck);
  if (deck != nullptr) return deck;
  return pack.decks.empty() ? nullptr : &pack.decks.front();
}

const content::Exhibit* find_exhibit(const content::Pack& pack, const content::Programme* programme) {
  if (programme != nullptr && !programme->exhibit.empty()) return pack.find(programme->exhibit);
  return pack.exhibits.empty() ? nullptr : &pack.exhibits.front();
}

/// Forms name the quartets that were played with: those asked for, else those of the session's games.
std::vector<content::QuartetKey> chosen_quartets(const PrintOptions& options, const content::Deck& deck) {
  if (!options.quartets.empty() || options.what != Paper::forms || options.session == nullptr) return options.quartets;
  std::vector<content::QuartetKey> played;
  for (const auto& [id, game] : options.session->games) {
    if (game.deck == deck.id) played.insert(played.end(), game.quartets.begin(), game.quartets.end());
  }
  return played;
}

std::vector<const content::Quartet*> find_quartets(const PrintOptions& options, const content::Deck& deck) {
  const std::vector<content::QuartetKey> chosen = chosen_quartets(options, deck);
  std::vector<const content::Quartet*> found;
  for (const content::Quartet& quartet : deck.quartets) {
    if (chosen.empty() || std::ranges::find(chosen, quartet.id) != chosen.end()) found.push_back(&quartet);
  }
  return found;
}

bool needs_deck(Paper what) { return what == Paper::cards || what == Paper::forms; }
bool needs_exhibit(Paper what) {
  return what == Paper::labels || what == Paper::posters || what == Paper::routes || what == Paper::story;
}

base::Result<void> check(const Job& job, const content::Deck* deck) {
  const PrintOptions& options = job.options;
  if (options.copies < 0 || options.copies > most_copies || options.first_form < 1 ||
      options.first_form > last_first_form) {
    return base::Error{"print.copies", {{"most", std::to_string(most_copies)}}, {}};
  }
  if (options.what == Paper::routes && options.copies > journey::most_groups) {
    return base::Error{"print.groups", {{"most", std::to_string(journey::most_groups)}}, {}};
  }
  if (needs_deck(options.what) && (deck == nullptr || job.quartets.empty()))
    return base::Error{"print.no-deck", {}, {}};
  if (needs_exhibit(options.what) && job.exhibit == nullptr) return base::Error{"print.no-exhibit", {}, {}};
  if (options.what == Paper::runsheet && job.programme == nullptr) return base::Error{"print.no-programme", {}, {}};
  return {};
}

void draw(const Job& job) {
  switch (job.options.what) {
    case Paper::cards:
      return print_cards(job);
    case Paper::forms:
      return print_forms(job);
    case Paper::labels:
      return print_labels(job);
    case Paper::posters:
      return print_posters(job);
    case Paper::routes:
      return print_routes(job);
    case Paper::runsheet:
      return print_runsheet(job);
    case Paper::story:
      return print_story(job);
  }
}

std::string document_title(const content::Pack& pack, const PrintOptions& options, const content::Words& words) {
  constexpr const char* ids[] = {"cards", "forms", "labels", "posters", "routes", "runsheet", "story"};
  const std::string kind = words(std::string("print.title.") + ids[static_cast<int>(options.what)]);
  if (options.session != nullptr && !options.session->meeting.title.empty()) {
    return kind + " · " + options.session->meeting.title;
  }
  return kind + " · " + pack.name.in(options.language);
}

base::Result<std::string> draw_all(const content::Pack& pack, const PrintOptions& options,
                                   const content::Words& words) {
  Sheet sheet(document_title(pack, options, words), options.language.code);
  Pictures pictures(pack.folder);
  const content::Programme* programme = find_programme(pack, options);
  const content::Deck* deck = find_deck(pack, options, programme);
  Job job{.pack = pack,
          .options = options,
          .words = words,
          .programme = programme,
          .exhibit = find_exhibit(pack, programme),
          .deck_name = {},
          .quartets = {},
          .sheet = sheet,
          .pictures = pictures};
  if (deck != nullptr) {
    job.deck_name = job.in(deck->name);
    job.quartets = find_quartets(options, *deck);
  }
  if (const auto fine = check(job, deck); !fine) return fine.errors();
  draw(job);
  if (!pictures.errors().empty()) return pictures.errors();
  return sheet.finish();
}

}  // namespace

std::vector<Planned> planned_steps(const Job& job) {
  std::vector<Planned> steps;
  if (job.programme == nullptr) return steps;
  const session::Document* session = job.options.session;
  if (session != nullptr && job.programme->id == session->meeting.programme) {
    for (const auto& planned : session->plan()) {
      if (!planned.skipped) steps.push_back({planned.step, planned.minutes});
    }
  } else {
    for (const content::Step& step : job.programme->steps) steps.push_back({&step, step.minutes});
  }
  return steps;
}

base::Result<void> print_pdf(const std::filesystem::path& path, const content::Pack& pack, const PrintOptions& options,
                             const content::Words& words) {
  const auto bytes = draw_all(pack, options, words);
  if (!bytes) return bytes.errors();
  return exports::write_file(path, *bytes);
}

#else

base::Result<void> print_pdf(const std::filesystem::path&, const content::Pack&, const PrintOptions&,
                             const content::Words&) {
  return base::Error{"print.not-built", {}, {}};
}

#endif

}  // namespace sprong::paper
