// Document: one value with everything said and done in a session. Read by ui and report;
// changed only by commands (commands.hpp) that the rules accept.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "session/records.hpp"

namespace sprong::session {

/// The records that stand (not the tombstones), by id; plus where the meeting is.
struct Document {
  Meeting meeting;
  std::map<RecordId, StepPlan> step_plans;
  std::map<RecordId, Group> groups;
  std::map<RecordId, Item> items;
  std::map<RecordId, Theme> themes;
  std::map<RecordId, Story> stories;
  std::map<RecordId, GameRecord> games;
  std::map<RecordId, FormRecord> forms;
  Position position;
  std::map<std::string, std::string> drafts;  ///< unfinished text by the name of its field
  std::shared_ptr<const content::Pack> pack;  ///< the pack that the session was made with

  [[nodiscard]] const content::Programme& programme() const;
  [[nodiscard]] const content::Exhibit* exhibit() const;  ///< of the programme, or none
  [[nodiscard]] const content::Deck* deck() const;        ///< of the programme, or none

  // In the order that people see:
  [[nodiscard]] std::vector<const Group*> groups_in_order() const;                ///< by number
  [[nodiscard]] std::vector<const Item*> items_of(journey::ItemKind kind) const;  ///< in the order of entry
  [[nodiscard]] std::vector<const Item*> labels_at(const content::StationKey& station) const;
  [[nodiscard]] const Story* story_of(int group) const;
  [[nodiscard]] std::vector<const GameRecord*> games_in_order() const;  ///< by table, number
  [[nodiscard]] std::vector<const FormRecord*> forms_in_order() const;  ///< by table, code

  /// A step as it is planned for this meeting.
  struct PlannedStep {
    const content::Step* step = nullptr;
    bool skipped = false;
    int minutes = 0;
  };
  [[nodiscard]] std::vector<PlannedStep> plan() const;
  /// Index in plan() of the step where the meeting is.
  [[nodiscard]] std::size_t current_step() const;
};

/// The order in which meetings are told: by date, title and id.
[[nodiscard]] bool told_before(const Document& one, const Document& other);

}  // namespace sprong::session
