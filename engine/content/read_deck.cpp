#include <algorithm>

#include "content/readers.hpp"

namespace sprong::content {
namespace {

constexpr std::array<std::pair<std::string_view, Ink>, 2> inks{{{"ink", Ink::ink}, {"paper", Ink::paper}}};

constexpr std::array<std::pair<std::string_view, Pattern>, 8> patterns{{{"bricks", Pattern::bricks},
                                                                        {"lines", Pattern::lines},
                                                                        {"dashes", Pattern::dashes},
                                                                        {"waves", Pattern::waves},
                                                                        {"grid", Pattern::grid},
                                                                        {"flames", Pattern::flames},
                                                                        {"zigzag", Pattern::zigzag},
                                                                        {"dots", Pattern::dots}}};

constexpr std::array<std::pair<std::string_view, AfterMiss>, 2> after_misses{
    {{"asked", AfterMiss::asked}, {"clockwise", AfterMiss::clockwise}}};

constexpr std::array<std::pair<std::string_view, Stock>, 2> stocks{{{"none", Stock::none}, {"draw", Stock::draw}}};

Card read_card(const Node& node, TakenIds& taken, const Reading& reading) {
  node.only({"id"}, {"name", "explanation", "prompt"});
  Card card;
  card.id = CardKey(read_id(node, taken));
  card.name = read_text(node, "name", limits::card_name, reading);
  card.explanation = read_text(node, "explanation", limits::explanation, reading);
  card.prompt = read_text(node, "prompt", limits::prompt, reading);
  return card;
}

Quartet read_quartet(const Node& node, TakenIds& taken, Reading& reading) {
  node.only({"id", "colour", "ink", "pattern", "icon"}, {"name", "meaning", "card"});
  check_count(node, "card", 3, 6);
  Quartet quartet;
  quartet.id = QuartetKey(read_id(node, taken));
  quartet.colour = read_colour(node, "colour");
  quartet.ink = read_choice(node, "ink", inks);
  quartet.pattern = read_choice(node, "pattern", patterns);
  quartet.icon = read_media(node, "icon", MediaKind::picture, reading);
  quartet.name = read_text(node, "name", limits::quartet_name, reading);
  quartet.meaning = read_text(node, "meaning", limits::meaning, reading);
  TakenIds cards;
  for (const Node& card : node.children("card")) quartet.cards.push_back(read_card(card, cards, reading));
  return quartet;
}

/// How many cards most quartets have; of equally common numbers the first.
std::size_t usual_size(const std::vector<Quartet>& quartets) {
  const auto how_many = [&](std::size_t size) {
    return std::count_if(quartets.begin(), quartets.end(),
                         [&](const Quartet& quartet) { return quartet.cards.size() == size; });
  };
  const auto usual = std::max_element(quartets.begin(), quartets.end(), [&](const Quartet& left, const Quartet& right) {
    return how_many(left.cards.size()) < how_many(right.cards.size());
  });
  return usual == quartets.end() ? 0 : usual->cards.size();
}

/// A deck in which one quartet is shorter than the rest cannot be played fairly.
void check_equal_sizes(const std::vector<Node>& nodes, const std::vector<Quartet>& quartets) {
  const std::size_t usual = usual_size(quartets);
  for (std::size_t index = 0; index < quartets.size(); ++index) {
    const std::size_t count = quartets[index].cards.size();
    const bool reported = count < 3 || count > 6;
    if (count == usual || reported) continue;
    nodes[index].error(
        "pack.unequal-cards",
        {{"quartet", quartets[index].id.value}, {"count", std::to_string(count)}, {"expected", std::to_string(usual)}});
  }
}

/// Colour and pattern both tell quartets apart: one of them is not enough for everybody.
void warn_alike(const std::vector<Node>& nodes, const std::vector<Quartet>& quartets) {
  for (std::size_t later = 1; later < quartets.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const Arguments names{{"quartet", quartets[later].id.value}, {"other", quartets[earlier].id.value}};
      Findings& findings = nodes[later].findings();
      if (quartets[later].colour == quartets[earlier].colour) {
        findings.warning("pack.same-colour", nodes[later].place(), names);
      }
      if (quartets[later].pattern == quartets[earlier].pattern) {
        findings.warning("pack.same-pattern", nodes[later].place(), names);
      }
    }
  }
}

}  // namespace

Deck read_deck(const Node& node, TakenIds& taken, Reading& reading) {
  node.only({"id", "after-miss", "stock"}, {"name", "quartet"});
  check_count(node, "quartet", 3, 20);
  Deck deck;
  deck.id = DeckKey(read_id(node, taken));
  deck.after_miss = read_choice(node, "after-miss", after_misses);
  deck.stock = read_choice(node, "stock", stocks);
  deck.name = read_text(node, "name", limits::title, reading);
  const std::vector<Node> quartets = node.children("quartet");
  TakenIds ids;
  for (const Node& quartet : quartets) deck.quartets.push_back(read_quartet(quartet, ids, reading));
  check_equal_sizes(quartets, deck.quartets);
  if (!node.findings().failed()) warn_alike(quartets, deck.quartets);
  return deck;
}

}  // namespace sprong::content
