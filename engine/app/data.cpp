#include "app/data.hpp"

#include <cstdlib>

namespace sprong::app {
namespace {

namespace fs = std::filesystem;

fs::path environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? fs::path() : fs::path(value);
}

fs::path user_sessions() {
  const fs::path data = environment("XDG_DATA_HOME");
  return (data.empty() ? environment("HOME") / ".local" / "share" : data) / "sprong";
}

/// The installed data beside the program that runs, or an empty path.
fs::path installed_share() {
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  if (failed) return {};
  const fs::path share = program.parent_path().parent_path() / "share" / "sprong";
  return fs::exists(share / "content" / "ui", failed) ? share : fs::path();
}

}  // namespace

DataFolders find_data() {
  const fs::path build = SPRONG_BUILD_DIR;
  if (const fs::path named = environment("SPRONG_DATA"); !named.empty()) {
    std::error_code failed;
    const fs::path fonts = fs::exists(named / "fonts", failed) ? named / "fonts" : build / "fonts";
    return {named / "content" / "ui", named / "content", named / "assets", fonts,
            named / "sessions",       named / "sessions"};
  }
  if (const fs::path share = installed_share(); !share.empty()) {
    return {share / "content" / "ui", share / "content", share / "assets",
            share / "fonts",          user_sessions(),   share / "examples"};
  }
  const fs::path checkout = SPRONG_SOURCE_DIR;
  return {checkout / "content" / "ui", checkout / "content", checkout / "assets", build / "fonts",
          checkout / "sessions",       checkout / "sessions"};
}

std::string locale_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return std::string(value).starts_with("nl") ? "nl" : "en";
  }
  return "en";
}

}  // namespace sprong::app
