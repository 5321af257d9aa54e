#include "e2e/command_line/program.hpp"
#include "session/session.hpp"

using namespace sprong;

namespace {

const char* const forms =
    "table,form,choice,quartet,reason\n1,a,won,motivation,\n1,a,keep,motivation,canary-keep\n1,a,need,,canary-need\n"
    "1,b,won,feelings,\n1,b,discard,feelings,stays-here\n,a,wish,resources,canary-wish\n";
const char* const items = "kind,group,station,text\nlabel,1,diving-in,canary-label\nlabel,1,diving-in,stays-too\n";

}  // namespace

TEST_CASE("sprong erase leaves nothing of a form, and refuses what is not sure") {
  const test::Program sprong;
  sprong.must("new a.sprong --programme one-day");
  sprong.write("forms.csv", forms);
  sprong.write("items.csv", items);
  sprong.must("import a.sprong forms.csv");
  sprong.must("import a.sprong items.csv");
  REQUIRE(sprong.on_disk("canary-keep"));

  CHECK(sprong.run("erase a.sprong --form 1/c").exit == 1);
  CHECK(sprong.run("erase a.sprong --form 1/c").err.find("erase.unknown-form") != std::string::npos);
  CHECK(sprong.run("erase a.sprong --form a").exit == 1);
  CHECK(sprong.run("erase a.sprong --item 0").exit == 1);
  CHECK(sprong.run("erase a.sprong").exit == 2);
  CHECK(sprong.run("erase a.sprong --form 1/a --item 0123456").exit == 2);
  CHECK(sprong.run("erase none.sprong --form 1/a").exit == 1);
  REQUIRE(sprong.on_disk("canary-keep"));

  sprong.must("erase a.sprong --form 1/a");
  CHECK_FALSE(sprong.on_disk("canary-keep"));
  CHECK_FALSE(sprong.on_disk("canary-need"));
  CHECK(sprong.on_disk("canary-wish"));
  sprong.must("erase a.sprong --form -/a");
  CHECK_FALSE(sprong.on_disk("canary-wish"));
  CHECK(sprong.on_disk("stays-here"));
  CHECK(sprong.on_disk("canary-label"));

  // Erased stays erased when its file comes in again.
  sprong.must("import a.sprong forms.csv");
  CHECK_FALSE(sprong.on_disk("canary-keep"));
}

TEST_CASE("sprong erase --not-handed-in leaves no byte of unfinished text") {
  const test::Program sprong;
  sprong.must("new s.sprong --programme meeting-2 --participants 20 --keep-until 2027-01-31");
  {
    auto session = session::Session::open(sprong / "s.sprong", {}, base::FixedClock(0), base::Random(1));
    REQUIRE(session.ok());
    session::PutForm form{};
    form.form.need = "CANARY-FORM";
    REQUIRE(session->send(form).ok());
    REQUIRE(session->keep_draft("x", "CANARY-DRAFT").ok());
  }
  CHECK(sprong.on_disk("CANARY"));
  CHECK(sprong.run("erase s.sprong --not-handed-in --form 1/a").exit == 2);
  CHECK(sprong.run("new t.sprong --programme meeting-2 --keep-until soon").exit == 1);
  sprong.must("erase s.sprong --not-handed-in");
  CHECK_FALSE(sprong.on_disk("CANARY"));
}
