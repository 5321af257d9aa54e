// A second, naive implementation of the rules, written from their text alone: players hold sets of card names, and
// whoever could possibly be asked is found by trying. Nothing of engine/quartet is used in it.
#pragma once

#include <algorithm>
#include <deque>
#include <set>
#include <string>
#include <vector>

namespace naive {

struct Card {
  int quartet;
  int number;
  auto operator<=>(const Card&) const = default;
};

struct Question {
  std::size_t player;
  Card card;
  bool operator==(const Question&) const = default;
};

struct Table {
  int quartets = 0;
  int size = 0;
  bool clockwise = false;
  std::vector<std::set<Card>> hands;
  std::deque<Card> stock;
  std::vector<std::set<int>> piles;  ///< quartets that each player has laid down
  std::size_t turn = 0;

  int finished_quartets() const {
    int number = 0;
    for (const auto& pile : piles) number += static_cast<int>(pile.size());
    return number;
  }
  bool over() const { return finished_quartets() == quartets; }

  bool allowed(const Question& question) const {
    if (over() || question.player >= hands.size() || question.player == turn) return false;
    if (hands[question.player].empty() || hands[turn].contains(question.card)) return false;
    for (const auto& pile : piles) {
      if (pile.contains(question.card.quartet)) return false;
    }
    for (const Card& mine : hands[turn]) {
      if (mine.quartet == question.card.quartet) return true;
    }
    return false;
  }

  std::vector<Question> questions() const {
    std::vector<Question> all;
    for (std::size_t player = 0; player < hands.size(); ++player) {
      for (int quartet = 0; quartet < quartets; ++quartet) {
        for (int number = 0; number < size; ++number) {
          const Question question{player, {quartet, number}};
          if (allowed(question)) all.push_back(question);
        }
      }
    }
    return all;
  }

  void lay_down(std::size_t player) {
    for (int quartet = 0; quartet < quartets; ++quartet) {
      int held = 0;
      for (const Card& card : hands[player]) held += card.quartet == quartet ? 1 : 0;
      if (held < size) continue;
      std::erase_if(hands[player], [&](const Card& card) { return card.quartet == quartet; });
      piles[player].insert(quartet);
    }
  }

  void draw(std::size_t player) {
    hands[player].insert(stock.front());
    stock.pop_front();
    lay_down(player);
  }

  /// While the stock lasts, who has no cards draws one, clockwise from `player`.
  void help_the_empty_handed(std::size_t player) {
    for (std::size_t away = 0; away < hands.size(); ++away) {
      const std::size_t seat = (player + away) % hands.size();
      if (hands[seat].empty() && !stock.empty()) draw(seat);
    }
  }

  void turn_to(std::size_t player) {
    if (over()) return;
    while (hands[player].empty()) player = (player + 1) % hands.size();
    turn = player;
  }

  void begin(std::size_t first) {
    piles.assign(hands.size(), {});
    for (std::size_t player = 0; player < hands.size(); ++player) lay_down(player);
    help_the_empty_handed(first);
    turn = first;
    turn_to(first);
  }

  void ask(const Question& question) {
    const std::size_t asker = turn;
    if (hands[question.player].erase(question.card) == 1) {
      hands[asker].insert(question.card);
      lay_down(asker);
      help_the_empty_handed(asker);
      turn_to(asker);
    } else {
      if (!stock.empty()) draw(asker);
      help_the_empty_handed(asker);
      turn_to(clockwise ? (asker + 1) % hands.size() : question.player);
    }
  }
};

}  // namespace naive
