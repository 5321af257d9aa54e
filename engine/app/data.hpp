// Data: where the program finds its content, assets and fonts, and where it keeps sessions.
#pragma once

#include <filesystem>
#include <string>

namespace sprong::app {

/// Where the program's own files are.
struct DataFolders {
  std::filesystem::path words;   ///< the program's words: content/ui
  std::filesystem::path packs;   ///< folder with content packs: content
  std::filesystem::path assets;  ///< pictures and sounds of the program itself
  std::filesystem::path fonts;
  std::filesystem::path sessions;  ///< where new sessions are kept
  std::filesystem::path examples;  ///< what the example sessions are made from
};

/// In order: $SPRONG_DATA (a folder that holds content/ and assets/), share/sprong beside the
/// installed program, the checkout that the program was built from. Sessions are kept in the
/// checkout's sessions/, or in $XDG_DATA_HOME/sprong (by default ~/.local/share/sprong) once installed.
DataFolders find_data();

/// The language of the locale (LC_ALL, LC_MESSAGES, LANG): "nl", else "en".
std::string locale_language();

}  // namespace sprong::app
