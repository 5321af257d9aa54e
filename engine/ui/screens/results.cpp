// Results: what the forms that were handed in say, for the whole room. Counts by the rules of the room screen: what
// could point at somebody is not shown, and the row says so.
#include <algorithm>

#include "report/summary.hpp"
#include "ui/cards.hpp"
#include "ui/screens/results_alone.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/step_foot.hpp"

namespace sprong::ui {
namespace {

constexpr float row_height = 72;
constexpr float bar_unit = 92;
constexpr float count_room = 150;  ///< for "4 van 4" beside a bar
constexpr float quote_height = 132;

/// Where the columns stand.
struct Columns {
  float name = 0;
  float axis = 0;
  float verdict = 0;
  float wish = 0;
  float right = 0;
  float unit = bar_unit;
};

class ResultsScreen final : public Screen {
 public:
  [[nodiscard]] std::string name() const override { return "results"; }

  void draw(Context& context) override {
    const Rect area = context.content_area();
    pool(context, {area.x + area.width * 0.45F, area.y + area.height * 0.5F}, 860);
    top_line(context, step_crumbs(context));
    report::SummaryOptions options;
    const bool alone = context.document().programme().kind == content::ProgrammeKind::individual;
    options.reader = alone ? report::Reader::self : report::Reader::room;
    const auto summary = report::summarise(context.session().documents(), options);
    const float title = screen_title(context, {area.x, area.y - 8, area.width, 0}, context.in(context.step()->title),
                                     alone ? std::string() : context.say("results.how"), Audience::room) -
                        8;
    if (!summary) {
      words(context, {area.x, area.y + title, area.width, 0}, context.words().sentence(summary.error()),
            style::room_body, theme().text);
    } else if (alone) {
      draw_results_alone(context, {area.x, area.y + title, area.width, area.height - title}, *summary);
    } else {
      draw_summary(context, {area.x, area.y + title, area.width, area.height - title}, *summary);
    }
    draw_foot(context, summary ? &*summary : nullptr);
  }

 private:
  static bool hidden(const report::QuartetFigures& quartet) { return quartet.suppressed; }

  /// Kept minus laid aside, the most first; what is not shown stands last.
  static std::vector<const report::QuartetFigures*> ordered(const report::Summary& summary) {
    std::vector<const report::QuartetFigures*> rows;
    for (const report::QuartetFigures& quartet : summary.quartets) rows.push_back(&quartet);
    std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
      if (hidden(*a) != hidden(*b)) return hidden(*b);
      return a->keep - a->discard > b->keep - b->discard;
    });
    return rows;
  }

  static Columns columns_for(const Context& context, const Rect& rect, const report::Summary& summary) {
    int kept = 1;
    int aside = 1;
    for (const report::QuartetFigures& quartet : summary.quartets) {
      kept = std::max(kept, quartet.keep);
      aside = std::max(aside, quartet.discard);
    }
    Columns at;
    at.name = rect.x + 106;
    at.right = rect.right();
    if (context.narrow()) {
      at.unit = std::min(bar_unit, (rect.width - 2 * count_room) / static_cast<float>(kept + aside));
      at.axis = rect.x + count_room + at.unit * static_cast<float>(aside);
      return at;
    }
    at.wish = rect.right() - 232;
    at.verdict = at.wish - 250;
    const float begin = at.name + 300;
    const float room = at.verdict - begin - 2 * count_room - 24;
    at.unit = std::min(bar_unit, room / static_cast<float>(kept + aside));
    const float used = at.unit * static_cast<float>(kept + aside);
    at.axis = begin + count_room + at.unit * static_cast<float>(aside) + (room - used) * 0.5F;
    return at;
  }

  static void draw_summary(Context& context, const Rect& rect, const report::Summary& summary) {
    const report::QuartetFigures* double_sided = ambivalent(summary);
    const float quotes = double_sided != nullptr && !context.narrow() ? quote_height + 16 : 0;
    const Columns at = columns_for(context, rect, summary);
    const float head = context.narrow() ? 0 : draw_head(context, rect, at);
    Scroll scroll(context, "results.rows", {rect.x, rect.y + head, rect.width, rect.height - head - quotes});
    Rect row = scroll.inner();
    if (summary.suppressed) {
      row.y += words(context, row,
                     context.counted("results.too-few-forms", summary.forms_handed_in,
                                     {{"needed", std::to_string(report::fewest_forms)}}),
                     style::room_body, theme().glow) +
               16;
    }
    row.height = row_height;
    int delay = motion::screen;
    const auto rows = ordered(summary);
    const float top = row.y;
    for (const report::QuartetFigures* quartet : rows) {
      row.y += context.narrow() ? draw_narrow(context, row, at, *quartet) : draw_row(context, row, at, *quartet, delay);
      delay += motion::bar_stagger;
    }
    if (!context.narrow() && !summary.suppressed)
      context.paint().line({at.axis, top}, {at.axis, row.y}, 3, theme().text);
    if (double_sided != nullptr && context.narrow()) {
      row.y += 16;
      draw_quotes(context, {row.x, row.y, row.width, quote_height}, *double_sided);
      row.y += quote_height;
    }
    scroll.used(row.y);
    if (quotes > 0)
      draw_quotes(context, {rect.x, rect.bottom() - quote_height, rect.width, quote_height}, *double_sided);
  }

  static float draw_head(Context& context, const Rect& rect, const Columns& at) {
    const auto head = [&](const char* id, float x, Align align, Colour colour) {
      const Rect place = align == Align::right ? Rect{x - 600, rect.y, 600, 48} : Rect{x, rect.y, 600, 48};
      words(context, place, context.say(id), TextStyle{Face::serif, 36, 1.1F}, colour, {.align = align, .wrap = false});
    };
    head("results.discarded", at.axis - 14, Align::right, theme().text);
    head("results.kept", at.axis + 14, Align::left, theme().title);
    head("results.verdict", at.verdict, Align::left, theme().dim);
    head("results.wished", at.right, Align::right, theme().dim);
    return 56;
  }

  static void draw_name(Context& context, const Rect& row, const Columns& at, const report::QuartetFigures& figures,
                        float room) {
    const content::Quartet* quartet = content::find_quartet(*context.deck(), figures.id);
    if (quartet != nullptr) {
      quartet_disc(context, *quartet, {row.x + 32, row.y + row_height / 2}, 29);
      pattern_bar(context, {row.x + 74, row.y + 10, 14, 52}, *quartet);
    }
    const TextStyle fitted = context.paint().fitting(context.in(figures.name), style::room_name, room, 26);
    words(context, {at.name, row.y, room, row_height}, context.in(figures.name), fitted, theme().text,
          {.upright = Upright::middle, .wrap = false});
  }

  static Colour verdict_colour(report::Verdict verdict) {
    if (verdict == report::Verdict::keep) return theme().title;
    if (verdict == report::Verdict::ambivalent) return theme().glow;
    return verdict == report::Verdict::discard ? theme().text : theme().dim;
  }

  static std::string verdict_words(const Context& context, const report::QuartetFigures& figures) {
    return context.say(std::string("report.verdict.") + report::verdict_name(figures.verdict));
  }

  static BarRow bars(const Context& context, const report::QuartetFigures& figures) {
    const auto of = [&](int count) {
      if (count == 0) return std::string("–");
      return context.say("results.of", {{"count", std::to_string(count)}, {"all", std::to_string(figures.won)}});
    };
    return {figures.keep, figures.discard, of(figures.keep), of(figures.discard)};
  }

  static float draw_row(Context& context, const Rect& row, const Columns& at, const report::QuartetFigures& figures,
                        int delay) {
    if (figures.verdict == report::Verdict::ambivalent && !hidden(figures)) {
      context.paint().rounded(row.inset(-12, 2), measure::radius_row, theme().wing_2);
    }
    context.interact("results.row-" + figures.id.value, row, context.in(figures.name), {.role = Role::area});
    draw_name(context, row, at, figures, 290);
    if (hidden(figures)) {
      words(context, {at.name + 300, row.y, at.wish - at.name - 320, row.height}, context.say("results.hidden"),
            style::room_body, theme().dim, {.align = Align::right, .upright = Upright::middle, .wrap = false});
    } else {
      const float grown = context.run("results.grow-" + figures.id.value, motion::bar, delay);
      bar_row(context, at.axis, row.centre().y, bars(context, figures), at.unit, 44, grown);
      const std::string verdict = verdict_words(context, figures);
      const float verdict_width = at.wish - at.verdict - 12;
      words(context, {at.verdict, row.y, verdict_width, row.height}, verdict,
            context.paint().fitting(verdict, style::room_name, verdict_width, 26), verdict_colour(figures.verdict),
            {.upright = Upright::middle, .wrap = false});
    }
    draw_wishes(context, row, at, figures);
    hairline(context, row.x, row.bottom() - 1, row.width);
    return row.height;
  }

  /// Wish lights and their count; as many lights as there is room for.
  static void draw_wishes(Context& context, const Rect& row, const Columns& at, const report::QuartetFigures& figures) {
    const bool none = figures.suppressed || figures.wish == 0;
    words(context, {at.right - 90, row.y, 90, row_height}, none ? "–" : std::to_string(figures.wish), style::count,
          none ? theme().dim : theme().text, {.align = Align::right, .upright = Upright::middle, .wrap = false});
    for (int light = 0; !none && light < std::min(figures.wish, 5); ++light) {
      icon(context, "sun", {at.wish + 14 + 34 * static_cast<float>(light), row.y + row_height / 2}, 30, theme().glow);
    }
  }

  /// Name and verdict, below them the bars. Gives the height.
  static float draw_narrow(Context& context, const Rect& row, const Columns& at,
                           const report::QuartetFigures& figures) {
    context.interact("results.row-" + figures.id.value, row, context.in(figures.name), {.role = Role::area});
    draw_name(context, row, at, figures, row.width - 400);
    const std::string verdict = hidden(figures) ? context.say("results.hidden") : verdict_words(context, figures);
    words(context, {row.right() - 560, row.y, 560, row_height}, verdict, style::room_name,
          hidden(figures) ? theme().dim : verdict_colour(figures.verdict),
          {.align = Align::right, .upright = Upright::middle, .wrap = false});
    float height = row_height;
    if (!hidden(figures)) {
      bar_row(context, at.axis, row.y + height + 28, bars(context, figures), at.unit);
      context.paint().line({at.axis, row.y + height}, {at.axis, row.y + height + 56}, 3, theme().text);
      height += 64;
    }
    if (!figures.suppressed && figures.wish > 0) {
      height += words(context, {row.x, row.y + height, row.width, 0},
                      context.counted("results.wished-by", figures.wish), style::room_body, theme().dim) +
                4;
    }
    hairline(context, row.x, row.y + height, row.width);
    return height + 8;
  }

  // ---- the two sides of what is ambivalent ----

  static const report::QuartetFigures* ambivalent(const report::Summary& summary) {
    for (const report::QuartetFigures& quartet : summary.quartets) {
      const bool both = !quartet.keep_reasons.empty() && !quartet.discard_reasons.empty();
      if (quartet.verdict == report::Verdict::ambivalent && !hidden(quartet) && both) return &quartet;
    }
    return nullptr;
  }

  static void draw_quotes(Context& context, const Rect& rect, const report::QuartetFigures& figures) {
    const content::Quartet* quartet = content::find_quartet(*context.deck(), figures.id);
    const float left = context.narrow() ? 0 : 300.0F;
    if (left > 0 && quartet != nullptr) {
      quartet_disc(context, *quartet, {rect.x + 32, rect.y + 50}, 29);
      words(context, {rect.x + 78, rect.y + 16, left - 90, 0}, context.in(figures.name),
            TextStyle{Face::serif, 32, 1.1F}, theme().glow);
      words(context, {rect.x + 78, rect.y + 58, left - 90, 0}, context.say("results.two-sides"), style::room_caption,
            theme().dim);
    }
    const float width = (rect.width - left - 24) / 2;
    draw_quote(context, {rect.x + left, rect.y, width, rect.height}, "results.kept", figures.keep_reasons.front().text);
    draw_quote(context, {rect.x + left + width + 24, rect.y, width, rect.height}, "results.discarded",
               figures.discard_reasons.front().text);
  }

  static void draw_quote(Context& context, const Rect& rect, const char* head, const std::string& text) {
    sheet(context, rect);
    const Rect inside = rect.inset(24, 12);
    const float top = words(context, inside, context.say(head), style::room_caption, theme().ink_2);
    const Rect place{inside.x, inside.y + top, inside.width, inside.height - top};
    const std::string quoted = "“" + text + "”";
    const TextStyle fitted =
        context.paint().fitting(quoted, TextStyle{Face::serif, 36, 1.15F}, Size{place.width, place.height}, 20);
    words(context, place, quoted, fitted, theme().ink, {.upright = Upright::middle});
  }

  static void draw_foot(Context& context, const report::Summary* summary) {
    const float left = step_foot_left(context, Audience::room);
    const std::string next = context.say("step.next");
    const Rect corner = next_step_rect(context, next, Audience::room);
    if (summary != nullptr && summary->reader == report::Reader::room) {
      const std::string forms =
          context.counted("results.forms", summary->forms_handed_in,
                          {{"all", std::to_string(std::max(summary->participants, summary->forms_handed_in))}});
      const Rect room{left + 28, corner.y, corner.x - left - 56, corner.height};
      const TextStyle fitted = context.paint().fitting(forms, style::room_body, Size{room.width, room.height}, 22);
      words(context, room, forms, fitted, theme().text, {.upright = Upright::middle});
    }
    if (next_step(context, "step.next", next, {}, Audience::room)) context.next();
  }
};

}  // namespace

std::unique_ptr<Screen> make_results_screen() { return std::make_unique<ResultsScreen>(); }

}  // namespace sprong::ui
