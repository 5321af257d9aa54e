#include "ui/screens/label_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <sstream>

#include "base/utf8.hpp"
#include "ui/cards.hpp"

namespace sprong::ui {
namespace {

constexpr float gap_across = 24;
constexpr float gap_down = 34;
constexpr float gap_least = 10;   ///< between labels that were hung by hand
constexpr float first_drop = 26;  ///< of the string over the highest label
constexpr float least_height = 92;
constexpr std::size_t long_text = 120;  ///< code points; longer texts stand in smaller type
constexpr TextStyle long_style{Face::text_medium, 28, 1.22F};

/// How wide the longest word of a text is: a label does not break a word that has room.
float longest_word(Context& context, const std::string& text, const TextStyle& style) {
  float longest = 0;
  std::istringstream parts(text);
  for (std::string word; parts >> word;) longest = std::max(longest, context.paint().width(word, style));
  return longest;
}

/// A label is not made higher by a long column of line breaks: those are kept for whoever reads it by itself.
std::string wall_text(const std::string& text) {
  constexpr std::ptrdiff_t most_breaks = 5;
  if (std::count(text.begin(), text.end(), '\n') <= most_breaks) return text;
  std::string plain;
  for (const char character : text) {
    const bool space = character == '\n' || character == '\r' || character == ' ';
    if (!space)
      plain += character;
    else if (!plain.empty() && plain.back() != ' ')
      plain += ' ';
  }
  return plain;
}

/// The first label in the way, or none.
const HungLabel* in_the_way(const LabelPage& page, const Rect& rect, float across, float down) {
  for (const HungLabel& hung : page.labels) {
    const Rect& other = hung.place;
    if (rect.x < other.right() + across && other.x < rect.right() + across && rect.y < other.bottom() + down &&
        other.y < rect.bottom() + down)
      return &hung;
  }
  return nullptr;
}

/// The next place on the strings: from left to right, on every string from the top down.
std::optional<Rect> on_strings(const LabelPage& page, const Rect& free, Size size) {
  std::vector<float> lefts{free.x};
  for (const HungLabel& hung : page.labels) lefts.push_back(hung.place.right() + gap_across);
  std::sort(lefts.begin(), lefts.end());
  int string = 0;
  float before = free.x - 1;
  for (const float left : lefts) {
    if (left <= before || left < free.x) continue;
    if (left + size.width > free.right() + 0.5F) break;
    before = left;
    const float drop = first_drop + (string++ % 2 == 1 ? 30.0F : 0.0F);
    Rect place{left, free.y + drop, size.width, size.height};
    const HungLabel* other = in_the_way(page, place, gap_across - 1, gap_down - 1);
    while (other != nullptr && place.bottom() <= free.bottom()) {
      place.y = other->place.bottom() + gap_down;
      other = in_the_way(page, place, gap_across - 1, gap_down - 1);
    }
    if (other == nullptr && place.bottom() <= free.bottom()) return place;
  }
  // Higher than the room: alone at the top.
  if (page.labels.empty()) return Rect{free.x, free.y + first_drop, size.width, size.height};
  return std::nullopt;
}

Rect within(const Rect& cloth, const Rect& rect) {
  Rect inside = rect;
  inside.x = std::max(cloth.x, std::min(rect.x, cloth.right() - rect.width));
  inside.y = std::max(cloth.y + 14, std::min(rect.y, cloth.bottom() - rect.height));
  return inside;
}

}  // namespace

Point eye_at(const Rect& cloth, float x, float y) { return {cloth.x + x * cloth.width, cloth.y + y * cloth.height}; }

session::LabelPlace place_of(const Rect& cloth, const Rect& label, int page) {
  const auto share = [](float at, float from, float whole) { return std::clamp((at - from) / whole, 0.0F, 1.0F); };
  return {share(label.centre().x, cloth.x, cloth.width), share(label.y + label_eyelet, cloth.y, cloth.height),
          std::clamp(page, 0, session::most_cloths - 1)};
}

std::string label_mark(const Context& context, const session::Item& item) {
  return item.what.perspective == content::Perspective::client ? context.say("labels.client-mark") : std::string();
}

std::optional<Rect> LabelLayout::settled(const LabelRoom& room, const LabelPage& page, Size label, Point eye) {
  const Rect wanted = within(room.cloth, {eye.x - label.width / 2, eye.y - label_eyelet, label.width, label.height});
  const auto free = [&](const Rect& rect) { return in_the_way(page, rect, gap_least, gap_least) == nullptr; };
  if (free(wanted)) return wanted;
  // The nearest free place touches labels or edges: try all of those.
  std::vector<float> across{wanted.x};
  std::vector<float> down{wanted.y};
  for (const HungLabel& hung : page.labels) {
    across.insert(across.end(), {hung.place.right() + gap_least, hung.place.x - gap_least - label.width});
    down.insert(down.end(), {hung.place.bottom() + gap_least, hung.place.y - gap_least - label.height});
  }
  std::optional<Rect> best;
  float nearest = std::numeric_limits<float>::max();
  for (const float x : across) {
    if (x < room.cloth.x || x + label.width > room.cloth.right()) continue;
    for (const float y : down) {
      if (y < room.cloth.y || y + label.height > room.cloth.bottom()) continue;
      const float far = std::hypot(x - wanted.x, y - wanted.y);
      const Rect there{x, y, label.width, label.height};
      if (far >= nearest || !free(there)) continue;
      nearest = far;
      best = there;
    }
  }
  return best;
}

HungLabel LabelLayout::sized(Context& context, const session::Item& item, float most_width) {
  std::string key = std::to_string(item.stamp.revision) + "/" + std::to_string(most_width) + "/" +
                    std::to_string(context.paint().scale()) + (context.settings().dyslexic ? "d" : "") +
                    context.language().code + (item.stamp.id.empty() ? item.what.text : std::string());
  const auto found = m_sizes.find(item.stamp.id);
  if (found != m_sizes.end() && found->second.key == key) {
    HungLabel label = found->second.label;
    label.item = &item;
    return label;
  }
  // The narrowest label on which the text takes few lines and no word is broken; the widest when none does.
  HungLabel label{&item, wall_text(item.what.text), {}, style::label};
  const bool long_one = !base::first_ill_formed(label.text) && base::code_points(label.text) > long_text;
  if (long_one) label.style = long_style;
  const float most_height = long_one ? 340.0F : 262.0F;
  constexpr std::array<float, 6> widths{label_width, 340, 460, 620, 860, 1400};
  const std::string mark = label_mark(context, item);
  const float word = longest_word(context, label.text, label.style) + 28;
  for (const float width : widths) {
    const LabelPaper paper{{}, label.text, mark, label.style, std::min(width, most_width)};
    label.place = {0, 0, paper.width, label_height(context, paper)};
    if (label.place.height <= most_height && word <= label.place.width) break;
    if (width >= most_width) break;
  }
  m_sizes[item.stamp.id] = {std::move(key), label};
  return label;
}

std::vector<LabelPage> LabelLayout::laid_out(Context& context, const LabelRoom& room,
                                             const std::vector<const session::Item*>& labels,
                                             const session::RecordId& without) {
  // First every label gets the place on the strings that would be its own if nobody had moved any: so nobody
  // else's label moves when one is taken elsewhere.
  std::vector<LabelPage> homes(1);
  std::vector<HungLabel> all;
  std::vector<std::size_t> home_page;
  for (const session::Item* item : labels) {
    HungLabel label = sized(context, *item, room.free.width);
    std::optional<Rect> place;
    std::size_t page = 0;
    for (; !place; ++page) {
      if (page == homes.size()) homes.emplace_back();
      place = on_strings(homes[page], room.free, {label.place.width, label.place.height});
    }
    label.place = *place;
    homes[page - 1].labels.push_back(label);
    home_page.push_back(page - 1);
    all.push_back(label);
  }
  std::vector<LabelPage> pages(homes.size());
  const auto hang = [&](HungLabel label, std::size_t page, Point eye) {
    for (;; ++page) {
      if (page >= pages.size()) pages.resize(page + 1);
      const auto place = settled(room, pages[page], {label.place.width, label.place.height}, eye);
      if (!place && !pages[page].labels.empty()) continue;
      if (place) label.place = *place;
      pages[page].labels.push_back(label);
      return;
    }
  };
  const auto by_hand = [&](const HungLabel& label) { return !room.in_rows && label.item->x && label.item->y; };
  const auto taken = [&](const HungLabel& label) { return !without.empty() && label.item->stamp.id == without; };
  for (const HungLabel& label : all) {
    if (!by_hand(label) || taken(label)) continue;
    hang(label, static_cast<std::size_t>(label.item->cloth), eye_at(room.cloth, *label.item->x, *label.item->y));
  }
  for (std::size_t index = 0; index < all.size(); ++index) {
    const HungLabel& label = all[index];
    if (by_hand(label) || taken(label)) continue;
    hang(label, home_page[index], {label.place.centre().x, label.place.y + label_eyelet});
  }
  while (pages.size() > 1 && pages.back().labels.empty()) pages.pop_back();
  if (const auto next = on_strings(homes.back(), room.free, {label_width, least_height});
      next && homes.size() == pages.size()) {
    const Point eye{next->centre().x, next->y + label_eyelet};
    pages.back().next_place = settled(room, pages.back(), {label_width, least_height}, eye).value_or(Rect{});
  }
  for (LabelPage& page : pages) {
    std::stable_sort(page.labels.begin(), page.labels.end(),
                     [](const HungLabel& a, const HungLabel& b) { return a.place.y < b.place.y; });
  }
  return pages;
}

const std::vector<LabelPage>& LabelLayout::pages(Context& context, const LabelRoom& room,
                                                 const std::vector<const session::Item*>& labels,
                                                 const session::RecordId& without) {
  std::string key;
  const auto add = [&key](float value) { key.append(reinterpret_cast<const char*>(&value), sizeof value); };
  for (const Rect& rect : {room.cloth, room.free}) {
    for (const float value : {rect.x, rect.y, rect.width, rect.height}) add(value);
  }
  add(context.paint().scale());
  add(room.in_rows ? 1.0F : 0.0F);
  key += context.language().code + (context.settings().dyslexic ? "d" : "-") + without.value;
  for (const session::Item* item : labels) {
    const auto* pointer = item;
    key.append(reinterpret_cast<const char*>(&pointer), sizeof pointer);
    key += item->stamp.id.value;
    add(static_cast<float>(item->stamp.revision));
  }
  if (key != m_key) {
    m_pages = laid_out(context, room, labels, without);
    m_key = std::move(key);
  }
  return m_pages;
}

std::optional<session::LabelPlace> LabelLayout::place_for(Context& context, const LabelRoom& room,
                                                          const std::vector<const session::Item*>& labels,
                                                          const journey::ItemText& text) {
  session::Item fresh;
  fresh.what = text;
  std::vector<const session::Item*> all = labels;
  all.push_back(&fresh);
  const std::vector<LabelPage> pages = laid_out(context, room, all, {});
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const HungLabel& label : pages[page].labels) {
      if (label.item == &fresh) return place_of(room.cloth, label.place, static_cast<int>(page));
    }
  }
  return std::nullopt;
}

}  // namespace sprong::ui
