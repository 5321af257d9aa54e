#include "ui/cards.hpp"

#include <algorithm>

namespace sprong::ui {

namespace {

struct PatternLook {
  const char* name;
  Size tile;
  float paper_strength;  ///< opacity when drawn in paper
  float ink_strength;    ///< opacity when drawn in ink
};

PatternLook look_of(content::Pattern pattern) {
  switch (pattern) {
    case content::Pattern::bricks:
      return {"pattern-bricks", {24, 16}, 0.62F, 0.55F};
    case content::Pattern::lines:
      return {"pattern-lines", {16, 16}, 0.60F, 0.55F};
    case content::Pattern::dashes:
      return {"pattern-dashes", {24, 24}, 0.70F, 0.55F};
    case content::Pattern::waves:
      return {"pattern-waves", {32, 16}, 0.75F, 0.55F};
    case content::Pattern::grid:
      return {"pattern-grid", {18, 18}, 0.60F, 0.55F};
    case content::Pattern::flames:
      return {"pattern-flames", {24, 24}, 0.60F, 0.55F};
    case content::Pattern::zigzag:
      return {"pattern-zigzag", {24, 18}, 0.60F, 0.60F};
    case content::Pattern::dots:
      return {"pattern-dots", {20, 20}, 0.60F, 0.60F};
  }
  return {"pattern-dots", {20, 20}, 0.60F, 0.60F};
}

void band(Context& context, const Rect& rect, const content::Quartet& quartet, float radius, stage::Corners corners) {
  stage::Painter& paint = context.paint();
  const PatternLook look = look_of(quartet.pattern);
  const bool paper = quartet.ink == content::Ink::paper;
  const Colour tint = (paper ? theme().paper : theme().ink).faded(paper ? look.paper_strength : look.ink_strength);
  paint.rounded(rect, radius, colour_of(quartet.colour), corners);
  paint.tiled(context.asset(look.name), rect, look.tile, tint, radius, corners);
}

/// Measures of a card, by its size.
struct CardLook {
  Size size;
  float band;
  float disc;
  float padding;
  float quartet_size;
  float name_size;
  bool prompt;
};

CardLook look_of(CardSize size) {
  switch (size) {
    case CardSize::print:
      return {{300, 458}, 107, 44, 18, 22, 34, true};
    case CardSize::zoom:
      return {{268, 378}, 75, 40, 18, 22, 32, true};
    case CardSize::hand:
      return {{208, 318}, 62, 29, 14, 20, 27, false};
  }
  return {};
}

constexpr float foot_band = 14;

void draw_pips(Context& context, const Rect& card, const CardLook& look, const content::Quartet& quartet,
               const content::Card& own) {
  stage::Painter& paint = context.paint();
  const auto count = static_cast<float>(quartet.cards.size());
  float x = card.right() - look.padding - 6.5F - 16 * (count - 1);
  for (const content::Card& one : quartet.cards) {
    const Point centre{x, card.y + look.band * 0.43F};
    paint.disc(centre, 7.5F, theme().ink);
    paint.disc(centre, 5.5F, theme().paper);
    if (one.id == own.id) paint.disc(centre, 3.5F, theme().ink);
    x += 16;
  }
}

constexpr float mate_indent = 18;
constexpr float mate_gap = 5;

/// The other cards of the quartet, each with a ring; smaller where names are long and there is less room than they
/// need.
void draw_mates(Context& context, const Rect& box, const content::Quartet& quartet, const content::Card& own) {
  stage::Painter& paint = context.paint();
  TextStyle style{Face::text, 20, 23.0F / 20.0F};
  const auto height = [&] {
    float sum = 0;
    for (const content::Card& mate : quartet.cards) {
      if (mate.id != own.id)
        sum += paint.measure(context.in(mate.name), style, box.width - mate_indent).height + mate_gap;
    }
    return sum;
  };
  while (style.size > 13 && height() > box.height + mate_gap) style.size -= 1;
  float y = box.y;
  for (const content::Card& mate : quartet.cards) {
    if (mate.id == own.id) continue;
    paint.ring({box.x + 6, y + style.size * 0.6F}, 5, 2, theme().ink);
    const Rect place{box.x + mate_indent, y, box.width - mate_indent, 0};
    y += paint.text(place, context.in(mate.name), style, theme().ink).height + mate_gap;
  }
}

/// Gives where it begins.
float draw_prompt(Context& context, const Rect& card, const CardLook& look, const content::Card& own) {
  stage::Painter& paint = context.paint();
  TextStyle style{Face::serif, 20, 1.25F};
  const float width = card.width - 2 * look.padding;
  style = paint.fitting(context.in(own.prompt), style, Size{width, 108}, 15);
  const Size taken = paint.measure(context.in(own.prompt), style, width);
  const float bottom = card.bottom() - foot_band - 2.5F;
  const Rect box{card.x + 2, bottom - taken.height - 22, card.width - 4, taken.height + 22};
  paint.fill(box, theme().paper_2);
  dotted_line(context, card.x + look.padding, box.y - 1, width);
  paint.text({card.x + look.padding, box.y + 10, width, taken.height}, context.in(own.prompt), style, theme().ink);
  return box.y;
}

void draw_card_head(Context& context, const Rect& card, const CardLook& look, const content::Quartet& quartet,
                    const content::Card& own) {
  stage::Painter& paint = context.paint();
  band(context, {card.x, card.y, card.width, look.band}, quartet, measure::radius_card, stage::Corners::top);
  paint.fill({card.x, card.y + look.band, card.width, 2.5F}, theme().ink);
  band(context, {card.x, card.bottom() - foot_band, card.width, foot_band}, quartet, measure::radius_card,
       stage::Corners::bottom);
  paint.fill({card.x, card.bottom() - foot_band - 2.5F, card.width, 2.5F}, theme().ink);
  draw_pips(context, card, look, quartet, own);
  const Point disc{card.x + look.padding - 4 + look.disc, card.y + look.band - look.disc * 0.36F};
  quartet_disc(context, quartet, disc, look.disc);
  const float left = disc.x + look.disc + 8;
  const TextStyle style = paint.fitting(context.in(quartet.name), {Face::text_bold, look.quartet_size, 1.1F},
                                        card.right() - look.padding - left, 14);
  paint.text({left, card.y + look.band + 30}, context.in(quartet.name), style, theme().ink);
}

}  // namespace

void pattern_band(Context& context, const Rect& rect, const content::Quartet& quartet) {
  band(context, rect, quartet, 0, stage::Corners::all);
}

void pattern_bar(Context& context, const Rect& rect, const content::Quartet& quartet, Ground ground) {
  band(context, rect, quartet, 4, stage::Corners::all);
  context.paint().border(rect, 4, 2, ground == Ground::night ? theme().text : theme().ink);
}

void quartet_disc(Context& context, const content::Quartet& quartet, Point centre, float radius) {
  stage::Painter& paint = context.paint();
  const float line = std::max(2.0F, radius * 0.06F);
  paint.disc(centre, radius + line / 2, theme().ink);
  paint.disc(centre, radius - line / 2, theme().paper);
  const float inner = radius * 0.93F - line / 2;
  paint.ring(centre, inner, std::max(2.0F, radius * 0.07F), colour_of(quartet.colour));
  const float side = radius * 1.18F;
  paint.picture_inside(context.pack_file(quartet.icon), {centre.x - side / 2, centre.y - side / 2, side, side});
}

// ---- cards ----------------------------------------------------------------------------------

Size card_size(CardSize size) { return look_of(size).size; }

void card_face(Context& context, Point corner, const content::Quartet& quartet, const content::Card& card,
               CardSize size, float lifted) {
  stage::Painter& paint = context.paint();
  const CardLook look = look_of(size);
  const Rect rect{corner.x, corner.y - 20 * lifted, look.size.width, look.size.height};
  paint.shadow(rect, 9, 8 + 12 * lifted, theme().shade.faded(0.5F));
  paper_face(context, rect, measure::radius_card);
  const float end = look.prompt ? draw_prompt(context, rect, look, card) : rect.bottom() - foot_band;
  draw_card_head(context, rect, look, quartet, card);
  const float width = rect.width - 2 * look.padding;
  const Rect name_box{rect.x + look.padding, rect.y + look.band + 44, width, look.name_size * 1.5F};
  TextStyle name{Face::serif_bold, look.name_size, 1.06F};
  name = paint.fitting(context.in(card.name), name, width, std::min(22.0F, look.name_size));
  const Size taken = paint.text(name_box, context.in(card.name), name, theme().ink);
  const float line = name_box.y + std::max(taken.height, name.size * 1.06F) + 7;
  paint.fill({name_box.x, line, width, 2}, theme().ink);
  draw_mates(context, {name_box.x, line + 13, width, end - 8 - line - 13}, quartet, card);
  paint.border(rect, measure::radius_card, 2, theme().ink);
}

void card_back(Context& context, const Rect& rect) {
  stage::Painter& paint = context.paint();
  paint.shadow(rect, 9, 8, theme().shade.faded(0.5F));
  if (paint.picture(context.asset("card-back"), rect)) return;
  paint.rounded(rect, measure::radius_card, theme().paper);
  paint.rounded(rect.inset(rect.width * 0.04F), measure::radius_card - 4, theme().night);
}

void card_back(Context& context, Point corner, CardSize size) {
  card_back(context, {corner.x, corner.y, card_size(size).width, card_size(size).height});
}

bool hand_card(Context& context, const std::string& name, Point corner, const content::Quartet& quartet,
               const content::Card& card, bool lifted, bool enabled) {
  const Size size = card_size(CardSize::hand);
  const float lift = context.animate("lift:" + name, lifted ? 1.0F : 0.0F, motion::press);
  const Rect rect{corner.x, corner.y - 20 * lift, size.width, size.height};
  const Interaction on = context.interact(name, rect, context.in(card.name), {Role::choice, enabled, lifted});
  card_face(context, corner, quartet, card, CardSize::hand, lift);
  if (on.ring) focus_ring(context, rect, measure::radius_card);
  return on.activated;
}

// ---- seats and log --------------------------------------------------------------------------

namespace {

constexpr int most_backs = 8;  ///< more are told by the count
constexpr int most_discs = 3;

void draw_backs(Context& context, Point at, int cards, bool chosen) {
  stage::Painter& paint = context.paint();
  const Colour edge = chosen ? theme().rail : theme().text;
  const int backs = std::min(cards, most_backs);
  for (int card = 0; card < backs; ++card) {
    const Rect back{at.x + 17 * static_cast<float>(card), at.y, 24, 34};
    paint.rounded(back, 4, theme().wing);
    paint.border(back, 4, 2, edge);
  }
  const float end = at.x + (backs > 0 ? 17 * static_cast<float>(backs - 1) + 24 : 0);
  const TextStyle count{Face::text_bold, 24, 1, true};
  paint.text({end + 11, at.y + 26}, std::to_string(cards), count, chosen ? theme().ink : theme().text);
}

void draw_laid_down(Context& context, const Rect& rect, const std::vector<const content::Quartet*>& quartets,
                    bool chosen) {
  const auto shown = std::min<std::size_t>(quartets.size(), most_discs);
  float x = rect.right() - 44;
  if (quartets.size() > shown) {
    const TextStyle count{Face::text_bold, 24, 1, true};
    context.paint().text({rect.right() - 14, rect.bottom() - 31}, std::to_string(quartets.size()), count,
                         chosen ? theme().ink : theme().text, Align::right);
    x -= 34;
  }
  for (std::size_t at = shown; at-- > 0;) {
    quartet_disc(context, *quartets[at], {x, rect.bottom() - 40}, 29);
    x -= 50;
  }
}

}  // namespace

bool seat_panel(Context& context, const std::string& name, const Rect& rect, const SeatPanel& seat) {
  stage::Painter& paint = context.paint();
  const Interaction on = context.interact(name, rect, seat.title, {Role::choice, seat.enabled, seat.chosen});
  if (seat.chosen) {
    paint.shadow(rect, 9, 8, theme().shade.faded(0.5F));
    paper_face(context, rect, measure::radius_panel);
  } else {
    paint.rounded(rect, measure::radius_panel, mixed(theme().wing, theme().wing_2, on.warmth));
    paint.border(rect, measure::radius_panel, 2, seat.enabled ? theme().rail : theme().wing_2);
  }
  animal_disc(context, seat.animal, {rect.x + 64, rect.centre().y}, 46);
  const Colour first = seat.chosen ? theme().ink : theme().text;
  const Colour second = seat.chosen ? theme().ink_2 : theme().dim;
  const float left = rect.x + 126;
  const TextStyle title = paint.fitting(seat.title, {Face::serif_bold, 30, 1.1F}, rect.right() - left - 48, 20);
  paint.text({left, rect.y + 44}, seat.title, title, first);
  draw_backs(context, {left, rect.y + 60}, seat.cards, seat.chosen);
  paint.text({left, rect.y + 118}, seat.words, style::smallest, second);
  draw_laid_down(context, rect, seat.laid_down, seat.chosen);
  if (seat.chosen) tick_disc(context, {rect.right() - 26, rect.y + 26}, 15, Ground::paper);
  if (on.ring) focus_ring(context, rect, measure::radius_panel);
  return on.activated;
}

float log_line(Context& context, const Rect& rect, int animal, std::string_view who, std::string_view rest,
               bool newest) {
  stage::Painter& paint = context.paint();
  const TextStyle bold{Face::text_bold, 22, 29.0F / 22.0F};
  const TextStyle plain{Face::text, 22, 29.0F / 22.0F};
  const float left = rect.x + 68;
  const float room = rect.width - 82;
  // The name in bold takes its room in the first line; spaces stand in for it in the plain text.
  const float indent = paint.width(who, bold) + paint.width(" ", plain);
  std::string spaces;
  while (paint.width(spaces, plain) < indent) spaces += "\u00A0";
  spaces += rest;
  const float words = paint.measure(spaces, plain, room).height;
  const float height = std::max(60.0F, words + 26);
  if (newest) paint.rounded({rect.x, rect.y, rect.width, height}, 6, theme().wing_2);
  animal_disc(context, animal, {rect.x + 36, rect.y + height / 2}, 22);
  const float top = rect.y + (height - words) / 2;
  paint.text({left, top, room, 0}, who, bold, theme().text);
  paint.text({left, top, room, 0}, spaces, plain, theme().text);
  return height;
}

}  // namespace sprong::ui
