// Every command that can be undone says what undoing it takes back, in both languages; only erasing says nothing,
// for it cannot be undone.
#include <set>

#include "content/words.hpp"
#include "session/apply.hpp"
#include "unit/session/kit.hpp"

using namespace sprong;
using namespace sprong::session;

namespace {

template <std::size_t... index>
std::vector<Command> one_of_each(std::index_sequence<index...>) {
  return {Command(std::in_place_index<index>)...};
}

bool erases(const Command& command) {
  return std::holds_alternative<EraseForm>(command) || std::holds_alternative<EraseItem>(command) ||
         std::holds_alternative<EraseStory>(command) || std::holds_alternative<EraseNotHandedIn>(command);
}

}  // namespace

TEST_CASE("Every command has a sentence for undo, in both languages") {
  Document document;
  document.pack = kit::pack();
  document.meeting.programme = content::ProgrammeKey("full");
  std::set<std::string> ids{"undo.several"};
  for (const Command& command : one_of_each(std::make_index_sequence<std::variant_size_v<Command>>())) {
    INFO("command " << command.index());
    const UndoSentence sentence = undo_sentence(document, command);
    CHECK(sentence.id.empty() == erases(command));
    if (!sentence.id.empty()) ids.insert(sentence.id);
  }
  CHECK(ids.size() >= std::variant_size_v<Command> - 6);
  for (const char* other :
       {"undo.change-item", "undo.hand-in", "undo.change-form", "undo.put-form-named", "undo.close", "undo.reopen"}) {
    ids.insert(other);
  }
  for (const char* language : {"nl", "en"}) {
    const auto words = content::read_words(std::string(SPRONG_SOURCE_DIR) + "/content/ui", content::Language{language});
    REQUIRE(words.ok());
    for (const std::string& id : ids) {
      INFO(language << " " << id);
      const std::string said =
          (*words)(id, {{"text", "x"}, {"group", "1"}, {"table", "2"}, {"form", "1/a"}, {"count", "3"}});
      CHECK(said.find(id) == std::string::npos);
      CHECK(said.find('{') == std::string::npos);
      CHECK(said.size() > 4);
    }
  }
}
