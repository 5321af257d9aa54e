#include "content/pack.hpp"

#include <algorithm>

namespace sprong::content {
namespace {

template <class Value, class Id>
const Value* find_in(const std::vector<Value>& values, const Id& id) {
  for (const Value& value : values) {
    if (value.id == id) return &value;
  }
  return nullptr;
}

}  // namespace

const Exhibit* Pack::find(const ExhibitKey& id) const { return find_in(exhibits, id); }
const Deck* Pack::find(const DeckKey& id) const { return find_in(decks, id); }
const Programme* Pack::find(const ProgrammeKey& id) const { return find_in(programmes, id); }

const Puppet* Pack::puppet_of(const PackPath& figure) const {
  const auto found =
      std::find_if(puppets.begin(), puppets.end(), [&](const Puppet& puppet) { return puppet.figure == figure; });
  return found == puppets.end() ? nullptr : &*found;
}

const Station* find_station(const Exhibit& exhibit, const StationKey& id) { return find_in(exhibit.stations, id); }
const Quartet* find_quartet(const Deck& deck, const QuartetKey& id) { return find_in(deck.quartets, id); }
const Card* find_card(const Quartet& quartet, const CardKey& id) { return find_in(quartet.cards, id); }
const Step* find_step(const Programme& programme, const StepKey& id) { return find_in(programme.steps, id); }

}  // namespace sprong::content
