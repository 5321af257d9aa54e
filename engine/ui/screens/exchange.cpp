// Exchange: what people at a table let each other read, after choosing on the laptop. Only what each released, without
// a name, in the order of the quartets: the order tells nothing about people.
#include <algorithm>
#include <tuple>

#include "ui/cards.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

/// One choice that was released.
struct Shown {
  int choice = 0;  ///< index in `choices`
  std::size_t quartet = 0;
  const content::Quartet* card = nullptr;  ///< none for what courage needs
  std::string text;
};

constexpr const char* choices[] = {"keep", "discard", "wish", "need"};

class ExchangeScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "exchange"; }

  void draw(Context& context) override {
    if (context.deck() == nullptr) return context.close_screen();
    const Rect area = context.content_area();
    pool(context, {area.x + area.width * 0.4F, area.y + area.height * 0.4F}, 820);
    top_line(context, step_crumbs(context));
    float y = area.y + screen_title(context, area, context.say("exchange.title"), {}, Audience::room) + 8;
    y += words(context, {area.x, y, area.width, 0}, context.say("exchange.words"), style::room_caption, theme().dim) +
         28;
    const std::vector<int> all = tables(context);
    const int table = chosen_table(context, all);
    if (all.size() > 1) y += draw_tables(context, {area.x, y, area.width, 0}, all, table) + 12;
    {
      Scroll scroll(context, "exchange.list", {area.x, y, area.width, area.bottom() - y}, Scroll::Use::reading);
      const Rect row = scroll.inner();
      scroll.used(row.y + (all.empty()
                               ? words(context, row, context.say("exchange.none"), style::room_body, theme().text)
                               : draw_shown(context, row, shown_at(context, table))));
    }
    if (foot_left(context, "exchange.back", context.say("step.back"), true, Audience::room)) context.close_screen();
    if (next_step(context, "exchange.done", context.say("exchange.done"), {}, Audience::room)) context.close_screen();
  }

 private:
  /// Tables of which somebody released something, 0 for those who sat at none.
  static std::vector<int> tables(const Context& context) {
    std::vector<int> found;
    for (const session::FormRecord* form : context.document().forms_in_order()) {
      if (!form->exchanged.empty() && (found.empty() || found.back() != form->table)) found.push_back(form->table);
    }
    return found;
  }

  static int chosen_table(const Context& context, const std::vector<int>& all) {
    const int wanted = context.mark_number("exchange.table", -1);
    if (std::find(all.begin(), all.end(), wanted) != all.end()) return wanted;
    return all.empty() ? 0 : all.front();
  }

  static float draw_tables(Context& context, const Rect& rect, const std::vector<int>& all, int table) {
    Point at{rect.x, rect.y};
    for (const int each : all) {
      const std::string text = each == 0 ? context.say("paper.no-table")
                                         : context.say("paper.table-number", {{"table", std::to_string(each)}});
      const float width = chip_width(context, text, false);
      if (at.x > rect.x && at.x + width > rect.right()) at = {rect.x, at.y + 70};
      if (chip(context, "exchange.table-" + std::to_string(each), at, text, each == table))
        context.set_mark("exchange.table", each);
      at.x += width + 12;
    }
    return at.y + 60 - rect.y;
  }

  static std::vector<Shown> shown_at(const Context& context, int table) {
    std::vector<Shown> shown;
    const auto add = [&](const session::FormRecord& form, int choice, const reflection::Chosen& chosen) {
      if (!form.exchanged.contains(std::string(choices[choice]) + "/" + chosen.quartet.value)) return;
      const auto& quartets = context.deck()->quartets;
      const auto found = std::find_if(quartets.begin(), quartets.end(),
                                      [&](const content::Quartet& quartet) { return quartet.id == chosen.quartet; });
      if (found == quartets.end()) return;
      shown.push_back({choice, static_cast<std::size_t>(found - quartets.begin()), &*found, chosen.reason});
    };
    for (const auto& [id, form] : context.document().forms) {
      if (form.table != table) continue;
      for (const reflection::Chosen& chosen : form.form.keep) add(form, 0, chosen);
      for (const reflection::Chosen& chosen : form.form.discard) add(form, 1, chosen);
      if (form.form.wish) add(form, 2, *form.form.wish);
      if (form.exchanged.contains("need") && !form.form.need.empty()) shown.push_back({3, 0, nullptr, form.form.need});
    }
    std::sort(shown.begin(), shown.end(), [](const Shown& one, const Shown& other) {
      return std::tie(one.choice, one.quartet, one.text) < std::tie(other.choice, other.quartet, other.text);
    });
    return shown;
  }

  /// Sheets in one or two columns, under the heading of their choice. Gives the height.
  static float draw_shown(Context& context, const Rect& rect, const std::vector<Shown>& shown) {
    const int across = rect.width > 1300 ? 2 : 1;
    const float width = (rect.width - 24 * static_cast<float>(across - 1)) / static_cast<float>(across);
    float y = rect.y;
    for (std::size_t begin = 0; begin < shown.size();) {
      std::size_t end = begin;
      while (end < shown.size() && shown[end].choice == shown[begin].choice) ++end;
      y += words(context, {rect.x, y, rect.width, 0},
                 context.say(std::string("exchange.") + choices[shown[begin].choice]), style::room_head, theme().text) +
           10;
      for (; begin < end; begin += static_cast<std::size_t>(across)) {
        const std::size_t stop = std::min(end, begin + static_cast<std::size_t>(across));
        float height = 0;
        for (std::size_t each = begin; each < stop; ++each)
          height = std::max(height, sheet_height(context, width, shown[each]));
        float x = rect.x;
        for (std::size_t each = begin; each < stop; ++each) {
          draw_sheet(context, {x, y, width, height}, shown[each]);
          x += width + 24;
        }
        y += height + 20;
      }
      begin = end;
      y += 12;
    }
    return y - rect.y;
  }

  static constexpr float text_left = 100;

  static std::string quoted(const Shown& what) { return what.text.empty() ? std::string() : "“" + what.text + "”"; }

  static float sheet_height(Context& context, float width, const Shown& what) {
    const float name = what.card == nullptr ? 0 : 56;
    const float text =
        what.text.empty() ? 0 : context.paint().measure(quoted(what), style::room_body, width - left(what) - 32).height;
    return std::max(92.0F, name + text + 40);
  }

  static float left(const Shown& what) { return what.card == nullptr ? 32 : text_left; }

  static void draw_sheet(Context& context, const Rect& rect, const Shown& what) {
    sheet(context, rect);
    float y = rect.y + 20;
    if (what.card != nullptr) {
      quartet_disc(context, *what.card, {rect.x + 54, rect.y + 46}, 30);
      y += words(context, {rect.x + text_left, y, rect.width - text_left - 32, 52}, context.in(what.card->name),
                 style::room_name, theme().ink, {.upright = Upright::middle, .wrap = false}) +
           4;
      y = rect.y + 76;
    }
    if (!what.text.empty())
      words(context, {rect.x + left(what), y, rect.width - left(what) - 32, 0}, quoted(what), style::room_body,
            theme().ink_2);
  }
};

}  // namespace

std::unique_ptr<Screen> make_exchange_screen() { return std::make_unique<ExchangeScreen>(); }

}  // namespace sprong::ui
