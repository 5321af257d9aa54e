// Console: what every command of the command line needs: words, data folders, and how errors are told.
#pragma once

#include <memory>
#include <string>

#include "app/command_line.hpp"
#include "app/data.hpp"
#include "base/result.hpp"
#include "content/pack.hpp"
#include "content/words.hpp"
#include "session/session.hpp"

namespace sprong::app {

struct Console {
  content::Words words;
  DataFolders data;

  /// Prints each error as "FILE:LINE: error: CODE: sentence" on stderr.
  Exit fail(const base::Errors& errors) const;
  /// Prints one sentence of the UI words on stdout.
  void say(std::string_view id, const std::vector<base::Argument>& arguments = {}) const;
};

/// Reads a pack by its id (a folder in content/) or by its folder. Warnings are not shown.
base::Result<std::shared_ptr<const content::Pack>> load_pack(const Console& console, const std::string& name);

/// A deck named "PACK/ID", such as "courage/diving-in".
struct NamedDeck {
  std::shared_ptr<const content::Pack> pack;
  const content::Deck* deck = nullptr;
};
base::Result<NamedDeck> load_deck(const Console& console, const std::string& name);

/// Opens a session that commands only read or change from the command line.
base::Result<session::Session> open_session(const Console& console, const std::string& path);

inline constexpr const char* default_pack = "courage";
inline constexpr const char* default_deck = "courage/diving-in";

}  // namespace sprong::app
