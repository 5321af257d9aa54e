// sprong summary in the formats that other programs open.
#include "e2e/command_line/program.hpp"

using namespace sprong;

namespace {

/// Fourteen forms, so that what is shared shows choices; one reason that nobody approved.
void make_session(const test::Program& sprong) {
  std::string forms = "table,form,choice,quartet,reason\n";
  for (int form = 1; form <= 14; ++form) {
    const std::string who = std::to_string(form) + ",a,";
    forms += who + "won,motivation,\n" + who + "keep,motivation,CANARY" + std::to_string(form) + "\n";
  }
  sprong.write("forms.csv", forms);
  sprong.write("items.csv", "kind,group,station,text,theme\nlabel,1,diving-in,hands shaking,Going anyway\n");
  sprong.must("new s.sprong --programme one-day --participants 20 --groups 4");
  sprong.must("import s.sprong forms.csv");
  sprong.must("import s.sprong items.csv");
}

}  // namespace

TEST_CASE("sprong summary writes every format, the same twice") {
  const test::Program sprong;
  make_session(sprong);
  const std::pair<const char*, const char*> formats[] = {{"pdf", "%PDF-"}, {"xlsx", "PK"}, {"qdpx", "PK"}};
  for (const auto& [format, begin] : formats) {
    CAPTURE(format);
    sprong.must(std::string("summary s.sprong --out one --format ") + format);
    sprong.must(std::string("summary s.sprong --out two --format ") + format);
    CHECK(sprong.bytes("one").find(begin) == 0);
    CHECK((sprong.bytes("one") == sprong.bytes("two")));
    CHECK(sprong.bytes("one").find("CANARY") == std::string::npos);
  }
}

TEST_CASE("sprong summary puts only text on the standard output") {
  const test::Program sprong;
  make_session(sprong);
  for (const std::string format : {"pdf", "xlsx", "qdpx"}) {
    const test::Ran ran = sprong.run("summary s.sprong --out - --format " + format);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("export.binary-stdout") != std::string::npos);
  }
  CHECK(sprong.must("summary s.sprong --out - --format csv").find("quartet,motivation,keep,14") != std::string::npos);
}
