#include <algorithm>
#include <sstream>

#include "e2e/command_line/program.hpp"

using namespace sprong;

namespace {

/// The id on the line whose text is `text`.
std::string id_of(const std::string& lines, const std::string& text) {
  std::istringstream stream(lines);
  for (std::string line; std::getline(stream, line);) {
    if (line.ends_with("\t" + text)) return line.substr(0, line.find('\t'));
  }
  FAIL("no line for " << text);
  return {};
}

std::string forms(int count) {
  std::string csv = "table,form,choice,quartet,reason\n";
  for (int form = 0; form < count; ++form) {
    const std::string row = std::to_string(form + 1) + ",a,";
    csv += row + "won,motivation,\n" + row + "keep,motivation,reason number " + std::to_string(form) + "\n";
  }
  return csv;
}

}  // namespace

TEST_CASE("sprong review approves and holds, all or nothing, and the shared summary follows") {
  const test::Program sprong;
  sprong.must("new a.sprong --programme one-day");
  sprong.write("forms.csv", forms(12));
  sprong.write("items.csv",
               "kind,group,station,text\nlabel,1,diving-in,I rang Fatima on 06-12345678\nlabel,1,diving-in,two\n");
  sprong.must("import a.sprong forms.csv");
  sprong.must("import a.sprong items.csv");
  const std::string listed = sprong.must("review a.sprong");
  CHECK(listed.starts_with("id\tkind\tabout\tshared\tdecided\thints\ttext\n"));
  CHECK(std::count(listed.begin(), listed.end(), '\n') == 15);
  CHECK(listed.find("\tlabel\tdiving-in\tyes\t-\t!name !phone\tI rang Fatima on 06-12345678\n") != std::string::npos);
  CHECK(listed.find("\tkeep\tmotivation\tno\t-\t\treason number 3\n") != std::string::npos);

  const std::string reason = id_of(listed, "reason number 3");
  const std::string label = id_of(listed, "I rang Fatima on 06-12345678");
  const std::string session = sprong.bytes("a.sprong");
  const test::Ran refused = sprong.run("review a.sprong --approve " + reason + " no-such-id --hold " + label);
  CHECK(refused.exit == 1);
  CHECK(refused.err.find("review.unknown") != std::string::npos);
  CHECK(refused.err.find("no-such-id") != std::string::npos);
  CHECK(sprong.must("review a.sprong") == listed);

  const auto shared = [&] { return sprong.must("summary a.sprong --format json --out -"); };
  CHECK(shared().find("Fatima") != std::string::npos);
  CHECK(shared().find("reason number 3") == std::string::npos);
  const std::string decided = sprong.must("review a.sprong --approve " + reason + " --hold " + label);
  CHECK(decided.find(reason + "\tkeep\tmotivation\tyes\tapproved\t") != std::string::npos);
  CHECK(decided.find(label + "\tlabel\tdiving-in\tno\theld\t") != std::string::npos);
  CHECK(shared().find("Fatima") == std::string::npos);
  CHECK(shared().find("reason number 3") != std::string::npos);
  CHECK(shared().find("reason number 4") == std::string::npos);
  CHECK(sprong.must("review a.sprong --hold " + reason).find(reason + "\tkeep\tmotivation\tno\theld\t") !=
        std::string::npos);
  CHECK(shared().find("reason number 3") == std::string::npos);
}

TEST_CASE("sprong review reaches every meeting of a merged file") {
  const test::Program sprong;
  for (const char* name : {"a", "b"}) {
    const std::string file = name;
    sprong.must("new " + file + ".sprong --programme one-day");
    sprong.write(file + ".csv", "kind,group,station,text\nlabel,1,diving-in,label of " + file + "\n");
    sprong.must("import " + file + ".sprong " + file + ".csv");
  }
  sprong.must("merge --into all.sprong a.sprong b.sprong");
  const std::string listed = sprong.must("review all.sprong");
  sprong.must("review all.sprong --hold " + id_of(listed, "label of a") + " " + id_of(listed, "label of b"));
  const std::string summary = sprong.must("summary all.sprong --format json --out -");
  CHECK(summary.find("label of") == std::string::npos);
  sprong.must("erase all.sprong --item " + id_of(listed, "label of b"));
  CHECK(sprong.bytes("all.sprong").find("label of b") == std::string::npos);
}
