#include "e2e/command_line/program.hpp"

using namespace sprong;

namespace {

const char* const first_forms =
    "table,form,choice,quartet,reason\n1,a,won,motivation,\n1,a,keep,motivation,canary-keep\n1,b,won,feelings,\n"
    "1,b,discard,feelings,too much\n";
const char* const second_forms =
    "table,form,choice,quartet,reason\n2,a,won,motivation,\n2,a,keep,motivation,the bell\n";
const char* const items = "kind,group,station,text,theme\nlabel,1,diving-in,hands shaking,Going anyway\n";

std::string summary(const test::Program& sprong, const std::string& files) {
  return sprong.must("summary " + files + " --for facilitator --format json --out -");
}

/// A meeting in two files, and another meeting.
void make_files(const test::Program& sprong) {
  sprong.write("first.csv", first_forms);
  sprong.write("second.csv", second_forms);
  sprong.write("items.csv", items);
  sprong.must("new main.sprong --programme one-day --participants 12 --groups 3");
  sprong.must("new table.sprong --of main.sprong --table 2");
  sprong.must("new other.sprong --programme meeting-2 --participants 20");
  sprong.must("import main.sprong first.csv");
  sprong.must("import table.sprong second.csv");
  sprong.must("import table.sprong items.csv");
  sprong.must("import other.sprong first.csv");
}

}  // namespace

TEST_CASE("sprong merge makes one session with the same summary and games") {
  const test::Program sprong;
  make_files(sprong);
  sprong.must("merge --into all.sprong main.sprong table.sprong other.sprong");
  sprong.must("merge --into back.sprong other.sprong table.sprong main.sprong table.sprong");
  sprong.must("merge --into part.sprong other.sprong main.sprong");
  sprong.must("merge --into grouped.sprong table.sprong part.sprong");
  const std::string expected = summary(sprong, "main.sprong table.sprong other.sprong");
  CHECK(expected.find("\"participants\": 32") != std::string::npos);
  CHECK(expected.find("\"forms_handed_in\": 5") != std::string::npos);
  CHECK(summary(sprong, "all.sprong") == expected);
  CHECK(summary(sprong, "back.sprong") == expected);
  CHECK(summary(sprong, "grouped.sprong") == expected);
  CHECK(summary(sprong, "all.sprong main.sprong grouped.sprong") == expected);
  CHECK(sprong.must("transcript all.sprong") == sprong.must("transcript grouped.sprong"));
  for (const auto& entry : test::fs::directory_iterator(sprong / "")) {
    CHECK(entry.path().extension() != ".part");
  }
}

TEST_CASE("sprong merge keeps what was erased away") {
  const test::Program sprong;
  make_files(sprong);
  sprong.must("merge --into old.sprong main.sprong table.sprong");
  sprong.must("erase main.sprong --form 1/a");
  sprong.must("merge --into new.sprong old.sprong main.sprong");
  CHECK(sprong.bytes("old.sprong").find("canary-keep") != std::string::npos);
  CHECK(sprong.bytes("new.sprong").find("canary-keep") == std::string::npos);
  CHECK(summary(sprong, "new.sprong") == summary(sprong, "old.sprong main.sprong"));
}

TEST_CASE("sprong merge refuses by name, with nothing made") {
  const test::Program sprong;
  make_files(sprong);
  sprong.must("new alone.sprong --programme individual");
  sprong.write("text.txt", "no session");
  const test::Ran ran = sprong.run("merge --into all.sprong main.sprong alone.sprong text.txt none.sprong");
  CHECK(ran.exit == 1);
  CHECK(ran.err.find("alone.sprong: error: merge.individual") != std::string::npos);
  CHECK(ran.err.find("text.txt: error: session.not-a-session") != std::string::npos);
  CHECK(ran.err.find("none.sprong: error: session.not-found") != std::string::npos);
  CHECK_FALSE(test::fs::exists(sprong / "all.sprong"));
  const std::string before = sprong.bytes("other.sprong");
  CHECK(sprong.run("merge --into other.sprong main.sprong").exit == 1);
  CHECK(sprong.bytes("other.sprong") == before);
  CHECK(sprong.run("merge main.sprong").exit == 2);
  CHECK(sprong.run("merge --into all.sprong").exit == 2);
}
