// How much work the table asks of people, counted through the real screens; and several games at one table.
#include "session/merge.hpp"
#include "ui/screens/choice_people.hpp"
#include "unit/ui/table.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace quartet = sprong::quartet;
namespace session = sprong::session;
namespace ui = sprong::ui;
using ui::tests::Table;

namespace {

content::QuartetKey key(const char* id) { return content::QuartetKey(id); }

/// The `number`-th widget that can be pressed and whose name begins so.
std::string widget(const Table& table, const std::string& prefix, std::size_t number) {
  std::vector<std::string> names;
  for (const ui::WidgetEntry& entry : table.app->log().entries()) {
    if (entry.enabled && entry.name.rfind(prefix, 0) == 0) names.push_back(entry.name);
  }
  REQUIRE_FALSE(names.empty());
  return names[number % names.size()];
}

}  // namespace

TEST_CASE("an ask is three clicks at most") {
  Table table(3, 3, 4, 1280, 720);
  base::Random random(12);
  int asks = 0;
  for (int step = 0; step < 200 && asks < 12; ++step) {
    if (!table.has("quartet.ask")) {
      table.key("PageDown");
      continue;
    }
    const std::size_t before = table.record().asks.size();
    int clicks = 0;
    table.key_down("Space");  // held, not pressed: it opens the hand
    for (const char* prefix : {"quartet.seat-", "quartet.which-", "quartet.card-"}) {
      table.click(widget(table, prefix, random.below(8)));
      ++clicks;
    }
    table.key_up("Space");
    REQUIRE(clicks <= 3);
    REQUIRE(table.record().asks.size() == before + 1);
    ++asks;
  }
  CHECK(asks == 12);
}

TEST_CASE("a game with printed cards is entered with fewer than four clicks a quartet, and with one key each") {
  Table table(3, 3, 4, 1280, 720);
  table.context().go_to(content::StepKey("quartet"));
  table.frames(4);
  int clicks = 0;
  const auto click = [&](const std::string& name) {
    table.click(name);
    ++clicks;
  };
  click("quartet.new");
  click("quartet.printed");
  click("quartet.deal");
  const auto& quartets = table.context().deck()->quartets;
  int seat = 0;
  for (const content::Quartet& quartet : quartets)
    click("printed." + quartet.id.value + "-" + std::to_string(seat++ % 4 + 1));
  CHECK(clicks <= 4 * static_cast<int>(quartets.size()));
  CHECK(clicks == static_cast<int>(quartets.size()) + 3);
  const auto won = [&](int number) {
    std::size_t sum = 0;
    for (const auto* game : table.context().document().games_in_order()) {
      if (game->printed && game->table == number) {
        for (const auto& list : game->won) sum += list.size();
      }
    }
    return sum;
  };
  CHECK(won(1) == quartets.size());
  click("printed.next-table");
  for (std::size_t keys = 0; keys < quartets.size(); ++keys) table.key("2");
  CHECK(won(2) == quartets.size());
}

TEST_CASE("at the table Ctrl+Z takes back what nobody has learnt from, and says so of all else") {
  Table table(4, 4, 11);
  const auto send = [&](bool certain) {
    const auto game = *session::replay(table.record(), *table.context().deck());
    for (const quartet::Ask& ask : game.legal_asks()) {
      quartet::Game tried = game;
      REQUIRE(tried.apply(ask).ok());
      if (tried.take_back().ok() != certain) continue;
      const content::Quartet& quartet = table.context().deck()->quartets[static_cast<std::size_t>(ask.card / 4)];
      REQUIRE(table.context().send(session::MakeAsk{
          table.game,
          {game.on_turn(), ask.asked, quartet.id, quartet.cards[static_cast<std::size_t>(ask.card % 4)].id}}));
      table.frames(2);
      return true;
    }
    return false;
  };
  REQUIRE(send(false));
  table.key("Ctrl+z");
  CHECK(table.record().asks.size() == 1);
  CHECK(table.shows("Deze vraag kan niet meer terug"));
  for (int more = 0; more < 30 && !send(true); ++more) REQUIRE(send(false));
  const std::size_t before = table.record().asks.size();
  table.key("Ctrl+z");
  CHECK(table.record().asks.size() == before - 1);
}

TEST_CASE("a quartet that was laid down has its time, and nobody has to wait for it") {
  Table table(3, 3, 4, 1280, 720);
  const auto laid = [&] { return table.has("quartet.on") && !table.has("quartet.leave"); };
  for (int step = 0; step < 900 && !laid(); ++step) {
    if (!table.has("quartet.ask")) {
      table.key("PageDown");
      continue;
    }
    const auto game = *session::replay(table.record(), *table.context().deck());
    auto asks = game.legal_asks();
    const auto given = std::find_if(asks.begin(), asks.end(),
                                    [&](const quartet::Ask& ask) { return game.hand(ask.asked).has(ask.card); });
    const content::Quartet& quartet = table.context().deck()->quartets[static_cast<std::size_t>(given->card / 4)];
    table.context().send(session::MakeAsk{
        table.game,
        {game.on_turn(), given->asked, quartet.id, quartet.cards[static_cast<std::size_t>(given->card % 4)].id}});
    table.frames(3);
  }
  REQUIRE(laid());
  CHECK(table.shows("Nog 0:45"));
  table.clock.advance(30000);
  table.frames(3);
  CHECK(table.shows("Nog 0:15"));
  table.clock.advance(20000);
  table.frames(3);
  CHECK(table.shows("Uitgepraat"));
  CHECK(laid());  // it waits for the table
  table.key("PageDown");
  CHECK_FALSE(laid());
}

TEST_CASE("forms of a second printed game at a table name their game") {
  Table table(3, 3, 4, 1280, 720);
  table.context().open_screen("paper_forms");
  table.frames(4);
  const auto enter = [&] {
    table.click("paper.won-motivation");
    table.click("paper.keep");
  };
  CHECK_FALSE(table.has("paper.game"));
  enter();
  REQUIRE(table.context().document().forms.size() == 1);
  enter();
  CHECK(table.context().document().forms.size() == 1);  // the quartet was won already
  REQUIRE(table.has("paper.game"));
  table.key("Ctrl+F8");
  table.click("paper.keep");
  REQUIRE(table.context().document().forms.size() == 2);
  for (const auto& [id, form] : table.context().document().forms) CHECK(form.form.won.front() == key("motivation"));
}

TEST_CASE("the form of a seat is found again after a merge") {
  Table table(3, 3, 4);
  session::PutForm put{{}, 1, "", table.game, {}, true};
  put.seat = 2;
  const session::RecordId form = *table.context().send(put);
  const auto in = table.context().session().path();
  const auto out = Table::sessions() / "merged.sprong";
  table.app->close_session();
  REQUIRE(session::merge(out, {in}, std::filesystem::path(SPRONG_SOURCE_DIR) / "content", base::Random(5)).ok());
  table.app->open_session(out);
  table.frames(3);
  const auto people = ui::choice_people(table.context());
  REQUIRE(people.size() == 3);
  CHECK(people[0].form.empty());
  CHECK(people[1].form == form);
  CHECK(people[2].form.empty());
}
