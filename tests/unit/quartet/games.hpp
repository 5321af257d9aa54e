// Games for the tests: decks of any shape, and all setups worth trying.
#pragma once

#include <string>
#include <vector>

#include "content/pack.hpp"
#include "quartet/game.hpp"
#include "quartet/player.hpp"
#include "quartet/transcript.hpp"

namespace sprong::quartet::tests {

/// Quartets "q0", "q1"… of cards "c0", "c1"….
inline content::Deck plain_deck(const Shape& shape) {
  content::Deck deck;
  deck.id = content::DeckKey("plain");
  for (int number = 0; number < shape.quartets; ++number) {
    content::Quartet quartet;
    quartet.id = content::QuartetKey(std::string("q").append(std::to_string(number)));
    for (int place = 0; place < shape.cards_per_quartet; ++place) {
      content::Card card;
      card.id = content::CardKey(std::string("c").append(std::to_string(place)));
      quartet.cards.push_back(card);
    }
    deck.quartets.push_back(quartet);
  }
  return deck;
}

/// Cards by number.
inline CardSet cards(const std::vector<int>& numbers) {
  CardSet set;
  for (const int number : numbers) set.insert(number);
  return set;
}

inline Deal deal_of(const std::vector<std::vector<int>>& hands, const std::vector<int>& stock = {}) {
  Deal deal;
  for (const auto& hand : hands) deal.hands.push_back(cards(hand));
  deal.stock = stock;
  return deal;
}

inline const std::vector<Rules>& all_rules() {
  static const std::vector<Rules> rules{{AfterMiss::asked, Stock::none},
                                        {AfterMiss::clockwise, Stock::none},
                                        {AfterMiss::asked, Stock::draw},
                                        {AfterMiss::clockwise, Stock::draw}};
  return rules;
}

/// Every variant with 2 to 8 seats on decks from the smallest to the largest.
inline std::vector<Setup> all_setups() {
  std::vector<Setup> setups;
  for (const Shape& shape :
       {Shape{3, 3}, Shape{4, 4}, Shape{8, 4}, Shape{7, 6}, Shape{13, 5}, Shape{20, 3}, Shape{20, 6}}) {
    for (const Rules& rules : all_rules()) {
      for (int seats = 2; seats <= most_seats; ++seats) {
        const Setup setup{shape, rules, seats, (shape.quartets + seats) % seats};
        if (check(setup)) setups.push_back(setup);
      }
    }
  }
  return setups;
}

inline std::string name_of_setup(const Setup& setup) {
  return std::to_string(setup.shape.quartets) + "x" + std::to_string(setup.shape.cards_per_quartet) + ", " +
         std::to_string(setup.seats) + " seats" +
         (setup.rules.after_miss == AfterMiss::clockwise ? ", clockwise" : "") +
         (setup.rules.stock == Stock::draw ? ", stock" : "");
}

}  // namespace sprong::quartet::tests
