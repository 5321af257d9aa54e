#include "session/apply.hpp"

#include <algorithm>

#include "base/random.hpp"
#include "base/text.hpp"

namespace sprong::session {
namespace {

constexpr std::size_t excerpt_length = 40;

UndoSentence with_text(std::string id, const std::string& text) {
  return {std::move(id), {{"text", base::excerpt(text, excerpt_length)}}};
}

UndoSentence about_item(std::string id, const Document& document, const RecordId& item) {
  const auto found = document.items.find(item);
  return with_text(std::move(id), found == document.items.end() ? std::string() : found->second.what.text);
}

UndoSentence about_table(std::string id, const Document& document, const RecordId& game) {
  const auto found = document.games.find(game);
  return {std::move(id), {{"table", std::to_string(found == document.games.end() ? 0 : found->second.table)}}};
}

UndoSentence about_form(std::string id, int table, const std::string& code) {
  return {std::move(id), {{"form", form_name(table, code)}}};
}

UndoSentence sentence(const Document&, const SetTitle& command) { return with_text("undo.set-title", command.title); }
UndoSentence sentence(const Document&, const SetLanguage&) { return {"undo.set-language", {}}; }
UndoSentence sentence(const Document&, const SetParticipants&) { return {"undo.set-participants", {}}; }
UndoSentence sentence(const Document&, const SetClosed& command) {
  return {command.closed ? "undo.close" : "undo.reopen", {}};
}
UndoSentence sentence(const Document&, const SetKeepUntil&) { return {"undo.set-keep-until", {}}; }
UndoSentence sentence(const Document&, const FillInContact&) { return {"undo.fill-in-contact", {}}; }
UndoSentence sentence(const Document&, const PlanStep&) { return {"undo.plan-step", {}}; }
UndoSentence sentence(const Document&, const SetGroups&) { return {"undo.set-groups", {}}; }
UndoSentence sentence(const Document&, const PlanWalk&) { return {"undo.plan-walk", {}}; }
UndoSentence sentence(const Document&, const SetPerspective& command) {
  return {"undo.set-perspective", {{"group", std::to_string(command.group)}}};
}
UndoSentence sentence(const Document& document, const PutItem& command) {
  const bool known = document.items.contains(command.id);
  return with_text(known ? "undo.change-item" : "undo.put-item", command.what.text);
}
UndoSentence sentence(const Document& document, const HangLabel& command) {
  return about_item("undo.hang-label", document, command.id);
}
UndoSentence sentence(const Document& document, const TakeBackItem& command) {
  return about_item("undo.take-back-item", document, command.id);
}
UndoSentence sentence(const Document&, const ReleaseItem&) { return {"undo.release", {}}; }
UndoSentence sentence(const Document&, const PutStory& command) {
  return {"undo.put-story", {{"group", std::to_string(command.group)}}};
}
UndoSentence sentence(const Document&, const StartGame& command) {
  return {"undo.start-game", {{"table", std::to_string(command.table)}}};
}
UndoSentence sentence(const Document& document, const MakeAsk& command) {
  return about_table("undo.make-ask", document, command.game);
}
UndoSentence sentence(const Document& document, const StopGame& command) {
  return about_table("undo.stop-game", document, command.game);
}
UndoSentence sentence(const Document&, const PutPrintedGame& command) {
  return {"undo.put-printed-game", {{"table", std::to_string(command.table)}}};
}
UndoSentence sentence(const Document& document, const TakeBackGame& command) {
  return about_table("undo.take-back-game", document, command.game);
}
UndoSentence sentence(const Document& document, const PutForm& command) {
  const auto found = document.forms.find(command.id);
  if (found == document.forms.end()) {
    return command.code.empty() ? UndoSentence{"undo.put-form", {}}
                                : about_form("undo.put-form-named", command.table, command.code);
  }
  const bool hands_in = command.handed_in && !found->second.handed_in;
  return about_form(hands_in ? "undo.hand-in" : "undo.change-form", found->second.table, found->second.code);
}
UndoSentence sentence(const Document&, const ReleaseReason&) { return {"undo.release", {}}; }
// Erasing leaves nothing to undo.
UndoSentence sentence(const Document&, const EraseForm&) { return {}; }
UndoSentence sentence(const Document&, const EraseItem&) { return {}; }
UndoSentence sentence(const Document&, const EraseStory&) { return {}; }
UndoSentence sentence(const Document&, const EraseNotHandedIn&) { return {}; }

}  // namespace

UndoSentence undo_sentence(const Document& before, const Command& command) {
  return std::visit([&](const auto& held) { return sentence(before, held); }, command);
}

RecordId shared_id(const MeetingId& meeting, const std::string& kind, const std::string& name) {
  return RecordId(base::derived_id(meeting.value + "/" + kind + "/" + name));
}

bool is_record_id(const std::string& text) {
  constexpr std::size_t id_length = 26;
  const auto allowed = [](char character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z');
  };
  return text.size() == id_length && std::all_of(text.begin(), text.end(), allowed);
}

const content::Exhibit& exhibit_or_none(const Document& document) {
  static const content::Exhibit none;
  const content::Exhibit* exhibit = document.exhibit();
  return exhibit == nullptr ? none : *exhibit;
}

std::string form_name(int table, const std::string& code) {
  return (table == 0 ? std::string("-") : std::to_string(table)) + "/" + code;
}

}  // namespace sprong::session
