#include "ui/screens/table_hand.hpp"

#include <algorithm>

namespace sprong::ui {

namespace {

constexpr float gap = 12;
constexpr float key_room = 24;  ///< left of a quartet, for the key that chooses it

constexpr TextStyle prompt_style{Face::serif, 24, 1.2F};

struct Flow {
  Point at;
  float left;
  float right;
  float row;
  /// The place for something `width` wide; breaks into a new row.
  Point place(float width) {
    if (at.x > left && at.x + width > right) at = {left, at.y + row + gap};
    const Point here = at;
    at.x += width + gap;
    return here;
  }
};

/// A name on a plate: a card that can be asked for.
bool card_plate(Context& context, const std::string& name, const Rect& rect, const content::Quartet& quartet,
                std::string_view text, std::string_view key, bool chosen) {
  stage::Painter& paint = context.paint();
  const Interaction act = context.interact(name, rect, text, {.role = Role::choice, .chosen = chosen});
  if (chosen) {
    paint.rounded(rect, measure::radius_row, theme().paper);
  } else {
    paint.rounded(rect, measure::radius_row, act.hovered ? theme().wing_2 : theme().wing);
    paint.border(rect, measure::radius_row, 2, theme().rail);
  }
  pattern_bar(context, {rect.x + 8, rect.y + 8, 14, rect.height - 16}, quartet, chosen ? Ground::paper : Ground::night);
  words(context, {rect.x + 38, rect.y, rect.width - 90, rect.height}, text, style::sub_head,
        chosen ? theme().ink : theme().text, {.upright = Upright::middle, .wrap = false});
  key_cap(context, {rect.right() - 46, rect.centre().y}, key, chosen ? Ground::paper : Ground::night);
  if (act.ring) focus_ring(context, rect, measure::radius_row);
  return act.activated;
}

/// "onzekerheid en angst heb je al"
std::string held_words(const Context& context, const TableGame& table, int seat, int quartet) {
  std::vector<std::string> names;
  for (const int card : table.game().hand(seat)) {
    if (table.game().setup().shape.quartet_of(card) == quartet) names.push_back(context.in(table.card(card).name));
  }
  std::string list;
  for (std::size_t index = 0; index < names.size(); ++index) {
    if (index > 0) list += index + 1 == names.size() ? " " + context.say("table.and") + " " : ", ";
    list += names[index];
  }
  return context.say("table.held", {{"cards", list}});
}

/// Little height is left when many sit at the table.
bool tight(const Rect& rect) { return rect.height > 0 && rect.height < 420; }
float head_room(const Rect& rect) { return tight(rect) ? 48.0F : 54.0F; }

std::string hand_name(const TableGame& table, int card) {
  return "quartet.hand-" + table.quartet_of_card(card).id.value + "-" + table.card(card).id.value;
}

float draw_quartets(Context& context, const Rect& rect, const TableGame& table, const AskChooser& chooser,
                    std::vector<Drop>& drops, std::optional<Chosen>& chosen) {
  const float head = numbered(context, {rect.x, rect.y + 22}, 2, context.say("table.which-quartet"));
  words(context, {rect.x + head + 28, rect.y, rect.width - head - 28, 44}, context.say("table.which-quartet-words"),
        style::small, theme().dim, {.upright = Upright::middle, .most_lines = 1});
  Flow flow{{rect.x, rect.y + head_room(rect)}, rect.x, rect.right(), 60};
  for (std::size_t index = 0; index < chooser.quartets().size(); ++index) {
    const int number = chooser.quartets()[index];
    const content::Quartet& quartet = table.quartet(number);
    const std::string& name = context.in(quartet.name);
    const float width = chip_width(context, name, true);
    const Point place = flow.place(width + key_room);
    const std::string key = std::to_string(index + 1);
    words(context, {place.x, place.y, key_room - 6, 60}, key, style::key, theme().dim,
          {.align = Align::right, .upright = Upright::middle, .wrap = false});
    const Point at{place.x + key_room, place.y};
    drops.push_back({{at.x, at.y, width, 60}, AskStep::quartet, number});
    if (chip(context, "quartet.which-" + quartet.id.value, at, name, chooser.quartet() == number, &quartet)) {
      chosen = Chosen{AskStep::quartet, number};
    }
  }
  return flow.at.y + 60 - rect.y;
}

float draw_cards(Context& context, const Rect& rect, const TableGame& table, int seat, const AskChooser& chooser,
                 std::vector<Drop>& drops, std::optional<Chosen>& chosen) {
  const float head = numbered(context, {rect.x, rect.y + 22}, 3, context.say("table.which-card")) + 28;
  if (!chooser.quartet()) return 44;
  Flow flow{{rect.x, rect.y + head_room(rect)}, rect.x, rect.right(), 64};
  for (std::size_t index = 0; index < chooser.cards().size(); ++index) {
    const int number = chooser.cards()[index];
    const content::Card& card = table.card(number);
    const std::string& name = context.in(card.name);
    const float width = std::max(200.0F, context.paint().width(name, style::sub_head) + 102);
    const Point at = flow.place(width);
    const Rect plate{at.x, at.y, width, 64};
    drops.push_back({plate, AskStep::card, number});
    if (card_plate(context, "quartet.card-" + card.id.value, plate, table.quartet_of_card(number), name,
                   std::to_string(index + 1), chooser.card() == number)) {
      chosen = Chosen{AskStep::card, number};
    }
  }
  const std::string held = held_words(context, table, seat, *chooser.quartet());
  const float width = context.paint().width(held, style::small);
  if (tight(rect) && head + width < rect.width) {
    words(context, {rect.x + head, rect.y, rect.width - head, 44}, held, style::small, theme().dim,
          {.upright = Upright::middle, .wrap = false});
    return flow.at.y + 64 - rect.y;
  }
  const Point at = flow.place(std::min(width, rect.width));
  words(context, {at.x + 8, at.y, rect.right() - at.x - 8, 64}, held, style::small, theme().dim,
        {.upright = Upright::middle});
  return flow.at.y + 64 - rect.y;
}

}  // namespace

float draw_which(Context& context, const Rect& rect, const TableGame& table, int seat, const AskChooser& chooser,
                 std::vector<Drop>& drops, std::optional<Chosen>& chosen) {
  const float between = tight(rect) ? 10.0F : 20.0F;
  float y = rect.y;
  y += draw_quartets(context, {rect.x, y, rect.width, rect.height}, table, chooser, drops, chosen) + between;
  y += draw_cards(context, {rect.x, y, rect.width, rect.height}, table, seat, chooser, drops, chosen) + between;
  if (const auto ask = chooser.ask()) {
    if (!tight(rect)) hairline(context, rect.x, y, rect.width);
    y += tight(rect) ? 0.0F : 18.0F;
    const std::string sentence = ask_sentence(context, table, ask->asked, ask->card);
    const TextStyle fitted =
        tight(rect) ? context.paint().fitting(sentence, style::quote, rect.width, 24) : style::quote;
    y += words(context, {rect.x, y, rect.width, 0}, sentence, fitted, theme().glow);
  }
  return y - rect.y;
}

void draw_hand(Context& context, const Rect& rect, const TableGame& table, int seat, const AskChooser& chooser,
               std::optional<int>& reading) {
  const quartet::CardSet hand = table.game().hand(seat);
  const Size size = card_size(CardSize::hand);
  const auto count = static_cast<float>(hand.size());
  const float step = count < 2 ? 0 : std::min(size.width + gap, (rect.width - size.width) / (count - 1));
  const Point mouse = context.mouse();
  const auto place = [&](int index) { return Point{rect.x + step * static_cast<float>(index), rect.y}; };
  // One card lies on top of its neighbours: the one that is pointed at, has the focus, or was touched last.
  int index = 0;
  std::optional<int> pointed;
  for (const int number : hand) {
    const float right = index + 1 == hand.size() ? place(index).x + size.width : place(index + 1).x;
    const Point offset = context.paint().offset();
    const Rect strip{place(index).x + offset.x, rect.y + offset.y, right - place(index).x, size.height};
    if (strip.contains(mouse)) pointed = number;
    if (context.has_focus(hand_name(table, number))) reading = number;
    ++index;
  }
  if (reading && !hand.has(*reading)) reading.reset();
  const std::optional<int> top = pointed ? pointed : reading;
  const auto draw = [&](int number, Point at) {
    const bool lifted = chooser.quartet() == table.game().setup().shape.quartet_of(number) || top == number;
    if (hand_card(context, hand_name(table, number), at, table.quartet_of_card(number), table.card(number), lifted))
      reading = number;
  };
  index = 0;
  Point top_place;
  for (const int number : hand) {
    if (top == number)
      top_place = place(index);
    else
      draw(number, place(index));
    ++index;
  }
  if (top) draw(*top, top_place);
}

float reading_height(Context& context, float width, const TableGame& table, int number) {
  const content::Card& card = table.card(number);
  return context.paint().measure(context.in(card.name), style::sub_head, width).height +
         context.paint().measure(context.in(card.explanation), style::small, width).height +
         context.paint().measure(context.in(card.prompt), prompt_style, width).height + 20;
}

void draw_reading(Context& context, const Rect& rect, const TableGame& table, int number) {
  const content::Card& card = table.card(number);
  float y = rect.y;
  y += words(context, {rect.x, y, rect.width, 0}, context.in(card.name), style::sub_head, theme().ink) + 8;
  y += words(context, {rect.x, y, rect.width, 0}, context.in(card.explanation), style::small, theme().ink) + 12;
  words(context, {rect.x, y, rect.width, 0}, context.in(card.prompt), prompt_style, theme().ink);
}

void draw_closed_hand(Context& context, const Rect& rect, int cards) {
  const Size size = card_size(CardSize::hand);
  const float step =
      cards < 2 ? 0 : std::min(size.width + gap, (rect.width - size.width) / static_cast<float>(cards - 1));
  for (int index = 0; index < cards; ++index) {
    card_back(context, {rect.x + step * static_cast<float>(index), rect.y}, CardSize::hand);
  }
}

}  // namespace sprong::ui
