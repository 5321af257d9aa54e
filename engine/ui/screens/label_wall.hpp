// The wall of labels: draws those that hang, and lets one be hung elsewhere: with the mouse by dragging it, or
// lifted, moved by the arrows or a digit and hung with Enter.
#pragma once

#include <optional>

#include "ui/cards.hpp"
#include "ui/screens/label_layout.hpp"

namespace sprong::ui {

class LabelWall {
 public:
  /// What there is to draw, in this frame.
  struct View {
    const content::Station* station = nullptr;
    std::vector<const session::Item*> labels;
    LabelRoom room;
    bool stacked = false;  ///< all cloths below each other, in a region that scrolls
    int page = 0;
    float figure_right = 0;  ///< up to here labels are pinned to the figure, beyond it they hang on strings
  };

  /// Draws the labels. Gives the one that was pressed, to be read; empty: none.
  session::RecordId draw(Context& context, const View& view);
  /// Pages as laid out; at least 1.
  int page_count(Context& context, const View& view);
  /// How far a page stands below the first one.
  static float page_top(const View& view, int page);
  /// The lowest edge of what hangs, with all pages below each other.
  float bottom(Context& context, const View& view);
  /// On which page a label hangs; 0 when it does not.
  int page_of(Context& context, const View& view, const session::RecordId& id);

  /// Takes a label in the hand, to be moved by keys or by pressing a place.
  void lift(Context& context, const session::RecordId& id);
  [[nodiscard]] bool lifted() const { return !m_lifted.empty(); }
  [[nodiscard]] bool dragging() const { return m_drag == Drag::on; }
  /// Leaves it where it hung.
  void put_back(Context& context);
  /// Hangs it where it is shown.
  void hang(Context& context);
  /// The keys of a lifted label: arrows, digits, Enter, Space. False: not one of those.
  bool key(Context& context, const stage::Key& key);
  /// To the next or the previous cloth with it; one past the last begins a new one.
  void turn_page(Context& context, int by);
  /// A label that was just made: it swings.
  void swing(Context& context, const session::RecordId& id);
  /// Where a new label finds a place.
  std::optional<session::LabelPlace> place_for(Context& context, const View& view, const journey::ItemText& text) {
    return m_layout.place_for(context, view.room, view.labels, text);
  }

 private:
  enum class Drag { no, pressed, on, given_up };

  void take_mouse(Context& context, const View& view, const session::RecordId& id, const Rect& place, int page);
  void follow(Context& context, const View& view);
  bool let_go(Context& context, const View& view);
  std::optional<Rect> settle(Context& context, const View& view, const session::Item& item);
  session::RecordId draw_page(Context& context, const View& view, const LabelPage& page, int number);
  bool draw_label(Context& context, const View& view, const HungLabel& label, int page);
  void draw_in_hand(Context& context, const View& view);
  void take_place(Context& context, const View& view);
  void hold_at(const View& view, Point eye);

  LabelLayout m_layout;
  session::RecordId m_swings;
  session::RecordId m_lifted;                    ///< in the hand: lifted by key, or dragged
  int m_page = 0;                                ///< the cloth over which it is held
  Point m_eye;                                   ///< where its eyelet is held, in units of its cloth
  std::optional<session::LabelPlace> m_settles;  ///< where it would hang, as drawn last
  Rect m_cloth;                                  ///< as drawn last
  Point m_offset;                                ///< of the region that scrolls, as drawn last
  Drag m_drag = Drag::no;
  bool m_hangs = false;         ///< what was dragged is let go in this frame
  session::RecordId m_pressed;  ///< the label on which the mouse went down
  Point m_grip;                 ///< from its eyelet to the mouse
  Point m_pressed_at;
};

}  // namespace sprong::ui
