// Commands: one function for each command of the command line, free of how it was typed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/console.hpp"

namespace sprong::app {

/// Reads packs and prints every error and warning.
Exit check_packs(const Console& console, const std::vector<std::string>& packs);

struct NewOptions {
  std::string path;
  std::string programme;
  std::string pack = default_pack;
  int groups = 0;
  int participants = 0;
  std::string title;       ///< empty: the programme's name
  std::string date;        ///< "2016-06-28"; empty: today
  std::string keep_until;  ///< a day as above; empty: no reminder to erase it
};
/// Makes a session file.
Exit new_session(const Console& console, const NewOptions& options);

/// Makes the file of table `table` of the same meeting as `main_path`.
Exit new_table(const Console& console, const std::string& path, const std::string& main_path, int table);

/// Adds forms or items from a CSV file, all or none.
Exit import_file(const Console& console, const std::string& session, const std::string& file, bool replace);

/// Writes the meetings in these session files to `out`, which must not exist, as one session.
Exit merge_sessions(const Console& console, const std::string& out, const std::vector<std::string>& sessions);

/// Erases one form, named TABLE/FORM, or one label, card, conclusion or story by its id.
Exit erase_form(const Console& console, const std::string& session, const std::string& form);
Exit erase_item(const Console& console, const std::string& session, const std::string& id);
/// Erases every form that was not handed in, and all unfinished text.
Exit erase_not_handed_in(const Console& console, const std::string& session);

/// Closes the meeting, so that its shared report is final; or opens it again.
Exit close_meeting(const Console& console, const std::string& session, bool reopen);

/// Approves and holds what has these ids, all or none; then lists every text and whether it leaves the room.
Exit review_session(const Console& console, const std::string& session, const std::vector<std::string>& approve,
                    const std::vector<std::string>& hold);

struct SummaryCommand {
  std::vector<std::string> sessions;
  std::string format;  ///< html, csv, json
  std::string out;     ///< a path, or "-" for stdout
  std::string reader = "share";
  int min_forms = 10;
  std::string deck;
};
Exit write_summary(const Console& console, const SummaryCommand& options);

/// Prints every quartet game played in the session as JSON Lines.
Exit print_transcript(const Console& console, const std::string& session);

struct SimulateCommand {
  int players = 4;
  long games = 1;
  std::uint64_t seed = 1;
  std::vector<std::string> bots;  ///< one kind for all, or one per seat; empty: random
  std::string deck = default_deck;
  bool transcript = false;
};
Exit simulate_games(const Console& console, const SimulateCommand& options);

struct PrintCommand {
  std::string what;
  std::string out;
  std::string deck;
  std::string programme;
  std::string session;
  std::string pack = default_pack;
  bool a3 = false;
  bool backs = false;
  int copies = 0;
};
Exit print_paper(const Console& console, const PrintCommand& options);

/// Plays the example meetings with no display, in each of these languages: pictures of every screen, and summaries.
Exit make_tour(const Console& console, const std::string& out, const std::vector<std::string>& languages);

}  // namespace sprong::app
