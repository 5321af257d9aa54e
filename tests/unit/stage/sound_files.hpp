// The sounds that tests of the stage listen to.
#pragma once

#include <filesystem>

namespace sprong::test {

inline std::filesystem::path chime_file() {
  return std::filesystem::path(SPRONG_SOURCE_DIR) / "assets/sounds/chime.ogg";
}
inline std::filesystem::path call_file() {
  return std::filesystem::path(SPRONG_SOURCE_DIR) / "content/courage/music/call.ogg";
}

}  // namespace sprong::test
