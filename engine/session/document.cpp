#include "session/document.hpp"

#include <algorithm>
#include <tuple>

#include "base/verify.hpp"

namespace sprong::session {
namespace {

/// Pointers to the records of a table for which `wanted` holds, sorted by `key`.
template <class Record, class Wanted, class SortKey>
std::vector<const Record*> sorted(const std::map<RecordId, Record>& table, Wanted wanted, SortKey key) {
  std::vector<const Record*> result;
  for (const auto& [id, record] : table) {
    if (wanted(record)) result.push_back(&record);
  }
  std::stable_sort(result.begin(), result.end(),
                   [&](const Record* left, const Record* right) { return key(*left) < key(*right); });
  return result;
}

constexpr auto all = [](const auto&) { return true; };

}  // namespace

const content::Programme& Document::programme() const {
  VERIFY(pack != nullptr);
  const content::Programme* found = pack->find(meeting.programme);
  VERIFY(found != nullptr);
  return *found;
}

const content::Exhibit* Document::exhibit() const {
  const content::ExhibitKey& id = programme().exhibit;
  return id.empty() ? nullptr : pack->find(id);
}

const content::Deck* Document::deck() const {
  const content::DeckKey& id = programme().deck;
  return id.empty() ? nullptr : pack->find(id);
}

std::vector<const Group*> Document::groups_in_order() const {
  return sorted(groups, all, [](const Group& group) { return group.number; });
}

std::vector<const Item*> Document::items_of(journey::ItemKind kind) const {
  return sorted(
      items, [&](const Item& item) { return item.what.kind == kind; }, [](const Item& item) { return item.entry; });
}

std::vector<const Item*> Document::labels_at(const content::StationKey& station) const {
  const auto hangs_there = [&](const Item& item) {
    return item.what.kind == journey::ItemKind::label && item.what.station == station;
  };
  return sorted(items, hangs_there, [](const Item& item) { return item.entry; });
}

const Story* Document::story_of(int group) const {
  for (const auto& [id, story] : stories) {
    if (story.group == group) return &story;
  }
  return nullptr;
}

std::vector<const GameRecord*> Document::games_in_order() const {
  return sorted(games, all, [](const GameRecord& game) { return std::tuple(game.table, game.number); });
}

std::vector<const FormRecord*> Document::forms_in_order() const {
  // Shorter codes first, so that z comes before aa and 9 before 10.
  return sorted(forms, all, [](const FormRecord& form) { return std::tuple(form.table, form.code.size(), form.code); });
}

std::vector<Document::PlannedStep> Document::plan() const {
  std::map<content::StepKey, const StepPlan*> changed;
  for (const auto& [id, step_plan] : step_plans) changed[step_plan.step] = &step_plan;
  std::vector<PlannedStep> result;
  for (const content::Step& step : programme().steps) {
    PlannedStep planned{&step, false, step.minutes};
    if (const auto found = changed.find(step.id); found != changed.end()) {
      planned.skipped = found->second->skipped;
      if (found->second->minutes > 0) planned.minutes = found->second->minutes;
    }
    result.push_back(planned);
  }
  return result;
}

std::size_t Document::current_step() const {
  const std::vector<content::Step>& steps = programme().steps;
  const auto found =
      std::find_if(steps.begin(), steps.end(), [&](const content::Step& step) { return step.id == position.step; });
  return found == steps.end() ? 0 : static_cast<std::size_t>(found - steps.begin());
}

bool told_before(const Document& one, const Document& other) {
  const Meeting& a = one.meeting;
  const Meeting& b = other.meeting;
  return std::tie(a.date, a.title, a.id) < std::tie(b.date, b.title, b.id);
}

}  // namespace sprong::session
