// Every screen of the table, one after the other through the real screens. With SPRONG_TABLE_PICTURES=FOLDER also a
// picture of each, in two languages, at two sizes and with three and six people; else one walk without pictures.
#include <cstdlib>

#include "ui/screens/ask_chooser.hpp"
#include "unit/ui/table.hpp"

namespace base = sprong::base;
namespace content = sprong::content;
namespace quartet = sprong::quartet;
namespace session = sprong::session;
namespace ui = sprong::ui;
using ui::tests::Table;

namespace {

struct Look {
  const char* language = "nl";
  int width = 1280;
  int height = 720;
  int seats = 3;
  float scale = 1;
  bool dyslexic = false;
};

class Walk {
 public:
  Walk(const Look& look, std::filesystem::path folder)
      : m_look(look), m_table(look.seats, look.seats, 5, look.width, look.height), m_folder(std::move(folder)) {
    m_name = std::string(look.language) + "-" + std::to_string(look.width) + "x" + std::to_string(look.height) + "-" +
             std::to_string(look.seats) + (look.scale > 1 ? "-large" : "") + (look.dyslexic ? "-dyslexic" : "");
    ui::Settings settings = m_table.context().settings();
    settings.language = content::Language{look.language};
    settings.text_scale = look.scale;
    settings.dyslexic = look.dyslexic;
    m_table.context().change_settings(settings);
    m_table.frames(3);
  }

  void all() {
    ask();
    wait_for_moment(quartet::EventKind::laid, "10-laid-down");
    end_and_stop();
    with_computers();
    set_up();
    printed();
  }

 private:
  void shot(const std::string& name, const char* widget) {
    INFO(m_name << " " << name);
    CHECK(m_table.has(widget));
    m_table.frames(2);
    if (m_folder.empty()) return;
    REQUIRE(m_table.on->shot(m_folder / (m_name + "-" + name + ".png")).ok());
  }

  /// The first widget whose name begins so, and that can be pressed.
  std::string first(const std::string& prefix) const {
    for (const ui::WidgetEntry& entry : m_table.app->log().entries()) {
      if (entry.enabled && entry.name.rfind(prefix, 0) == 0) return entry.name;
    }
    return {};
  }

  /// The ask that will be given (or not), as the rules know it.
  quartet::Ask ask_with_answer(bool given) {
    const auto game = session::replay(m_table.record(), *m_table.context().deck());
    REQUIRE(game.ok());
    for (const quartet::Ask& ask : game->legal_asks()) {
      if (game->hand(ask.asked).has(ask.card) == given) return ask;
    }
    FAIL("no such ask");
    return {};
  }

  /// Asks by clicks with the hand held open; makes a picture of each step.
  void choose(const quartet::Ask& ask, bool pictures) {
    if (m_look.scale > 1) return choose_by_keys(ask);
    const auto& deck = *m_table.context().deck();
    const content::Quartet& quartet = deck.quartets[static_cast<std::size_t>(ask.card / 4)];
    m_table.click("quartet.seat-" + std::to_string(ask.asked + 1));
    m_table.key_down("Space");
    if (pictures) shot("04-which-quartet", "quartet.ask");
    if (pictures) {
      m_table.click(first("quartet.hand-"));
      shot("05-zoomed-card", "quartet.ask");
      m_table.key_up("Space");
      m_table.key_down("Space");
    }
    m_table.click("quartet.which-" + quartet.id.value);
    if (pictures) shot("06-which-card", "quartet.ask");
    m_table.click("quartet.card-" + quartet.cards[static_cast<std::size_t>(ask.card % 4)].id.value);
    m_table.key_up("Space");
  }

  /// Where not everything fits on the screen at once.
  void choose_by_keys(const quartet::Ask& ask) {
    const auto game = session::replay(m_table.record(), *m_table.context().deck());
    ui::AskChooser chooser;
    chooser.offer(game->view(game->on_turn()));
    const auto press = [&](const std::vector<int>& offered, int wanted) {
      const auto place = std::find(offered.begin(), offered.end(), wanted) - offered.begin();
      m_table.key(std::to_string(place + 1).c_str());
    };
    if (!chooser.player()) press(chooser.players(), ask.asked);
    m_table.key_down("Space");
    shot("04-which-quartet", "quartet.ask");
    if (!chooser.quartet()) press(chooser.quartets(), ask.card / 4);
    chooser.choose_quartet(ask.card / 4);
    shot("06-which-card", "quartet.ask");
    press(chooser.cards(), ask.card);
    m_table.key_up("Space");
  }

  void ask() {
    while (!m_table.has("quartet.i-am")) m_table.key("PageDown");  // somebody was dealt a whole quartet
    shot("01-hand-over", "quartet.i-am");
    m_table.click("quartet.i-am");
    shot("02-hand-closed", "quartet.ask");
    m_table.key_down("Space");
    shot("03-hand-open", "quartet.ask");
    m_table.key_up("Space");
    choose(ask_with_answer(true), true);
    shot("07-given", "quartet.on");
    m_table.click("quartet.on");
    while (!m_table.has("quartet.ask")) m_table.key("PageDown");
    choose(ask_with_answer(false), false);
    shot("08-not-given", "quartet.on");
    m_table.click("quartet.on");
    shot("09-next-hand-over", "quartet.i-am");
  }

  /// Plays on by sending asks until such a moment is on the screen.
  void wait_for_moment(quartet::EventKind kind, const std::string& name) {
    for (int step = 0; step < 400; ++step) {
      if (kind == quartet::EventKind::laid && m_table.has("quartet.on") && !m_table.has("quartet.leave")) break;
      if (m_table.has("quartet.on") || m_table.has("quartet.i-am")) {
        m_table.key("PageDown");
        continue;
      }
      // On its own screen a quartet that was laid down has no log beside it.
      choose(ask_with_answer(true), false);
      m_table.key("PageDown");
    }
    shot(name, "quartet.on");
    m_table.clock.advance(70000);
    m_table.frames(3);
    shot(name + "-time-over", "quartet.on");
    m_table.key("PageDown");
  }

  /// Past a screen that only says something, or with an ask that is not given.
  void go_on() {
    if (m_table.has("quartet.on") || m_table.has("quartet.i-am")) return m_table.key("PageDown");
    choose(ask_with_answer(false), false);
  }

  void end_and_stop() {
    // At large text only the hand-over has room for it.
    const auto in_sight = [&] {
      return m_table.has("quartet.stop") && (m_look.scale <= 1 || m_table.has("quartet.i-am"));
    };
    for (int step = 0; step < 50 && !in_sight(); ++step) go_on();
    shot("11-log", "quartet.stop");
    m_table.click("quartet.stop");
    shot("12-stop", "quartet.stop-now");
    m_table.click("quartet.stop-now");
    shot("13-end", "quartet.to-choices");
  }

  void with_computers() {
    std::vector<session::Seat> seats = m_table.record().seats;
    std::vector<content::QuartetKey> quartets = m_table.record().quartets;
    for (std::size_t seat = 0; seat < seats.size(); ++seat) {
      if (seat != 1) seats[seat].kind = session::SeatKind::attentive;
    }
    m_table.game = *m_table.context().send(session::StartGame{1, quartets, seats, 3, 45});
    m_table.context().set_mark("quartet.game", m_table.game.value);
    m_table.frames(3);
    shot("14-computer-thinks", "quartet.on");
    m_table.key("PageDown");
    shot("15-computer-asked", "quartet.why");
    m_table.click("quartet.why");
    shot("16-why", "quartet.on");
  }

  void set_up() {
    m_table.context().go_to(content::StepKey("quartet"));
    m_table.frames(4);
    shot("17-games", "quartet.new");
    m_table.click("quartet.new");
    shot("18-setup", "quartet.deal");
    if (m_look.scale > 1) return;
    m_table.click("quartet.seat-2-attentive");
    m_table.click(first("quartet.with-"));
    shot("19-setup-changed", "quartet.deal");
    m_table.click("quartet.printed");
    shot("20-setup-printed", "quartet.deal");
  }

  void printed() {
    if (m_look.scale > 1) return;
    m_table.click("quartet.deal");
    m_table.key("1");
    m_table.key("2");
    m_table.key("1");
    shot("21-printed", "printed.next-table");
    m_table.context().open_screen("paper_forms");
    m_table.frames(4);
    shot("22-paper-forms", "paper.game");
  }

  Look m_look;
  Table m_table;
  std::filesystem::path m_folder;
  std::string m_name;
};

}  // namespace

TEST_CASE("every screen of the table is reached") {
  const char* folder = std::getenv("SPRONG_TABLE_PICTURES");
  if (folder == nullptr) return Walk({}, {}).all();
  std::filesystem::create_directories(folder);
  for (const char* language : {"nl", "en"}) {
    for (const int height : {720, 1080}) {
      for (const int seats : {3, 6}) Walk({language, height * 16 / 9, height, seats}, folder).all();
    }
  }
  Walk({"nl", 1280, 720, 8}, folder).all();
  Walk({"en", 1024, 768, 7}, folder).all();
  Walk({"nl", 1280, 720, 4, 2}, folder).all();
  Walk({"nl", 1280, 720, 4, 1, true}, folder).all();
}
