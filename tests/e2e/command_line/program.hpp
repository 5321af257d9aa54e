// Program: runs the real `sprong` in a folder of its own, as a script would.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace sprong::test {

namespace fs = std::filesystem;

struct Ran {
  int exit = -1;
  std::string out;
  std::string err;
};

/// A folder that goes away, and the program run in it. Messages are in English.
class Program {
 public:
  Program() {
    std::string name = (fs::temp_directory_path() / "sprong-cli-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    m_folder = name;
  }
  ~Program() {
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
  }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// `arguments` as in a shell.
  [[nodiscard]] Ran run(const std::string& arguments) const {
    const std::string data = "SPRONG_DATA='" SPRONG_SOURCE_DIR "' LC_ALL=en_GB.UTF-8 ";
    const std::string command = "cd '" + m_folder.string() + "' && " + data + "'" SPRONG_PROGRAM "' " + arguments +
                                " >stdout 2>stderr </dev/null";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes("stdout"), bytes("stderr")};
  }
  /// Runs what must succeed; gives what it printed.
  std::string must(const std::string& arguments) const {
    const Ran ran = run(arguments);
    INFO("sprong " << arguments << "\n" << ran.err);
    REQUIRE(ran.exit == 0);
    return ran.out;
  }

  [[nodiscard]] fs::path operator/(const std::string& name) const { return m_folder / name; }
  void write(const std::string& name, const std::string& text) const { std::ofstream(m_folder / name) << text; }
  [[nodiscard]] std::string bytes(const std::string& name) const {
    std::ifstream file(m_folder / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// Whether any session, or what lies beside one, has `word` in its bytes.
  [[nodiscard]] bool on_disk(const std::string& word) const {
    for (const auto& entry : fs::directory_iterator(m_folder)) {
      const std::string name = entry.path().filename().string();
      if (name.find(".sprong") != std::string::npos && bytes(name).find(word) != std::string::npos) return true;
    }
    return false;
  }

 private:
  fs::path m_folder;
};

}  // namespace sprong::test
