// One text at a time, as large as the screen: a label, a conclusion, a green or red card. From here it is also
// changed, taken down, or erased for good.
#pragma once

#include <string>
#include <vector>

#include "ui/screens/item_editor.hpp"

namespace sprong::ui {

class ItemReader {
 public:
  /// `name` is the prefix of its widgets: "labels".
  explicit ItemReader(const std::string& name) : m_name(name), m_editor(name) {}

  void read(Context& context, const session::RecordId& id);
  [[nodiscard]] bool open() const { return !m_id.empty(); }
  [[nodiscard]] const session::RecordId& id() const { return m_id; }
  void close(Context& context);

  enum class Act { none, closed, move };
  /// Draws the whole screen. `move`: the text shown is to be hung elsewhere (offered when `can_move`).
  Act draw(Context& context, const std::vector<const session::Item*>& items, bool can_move);
  /// The one after (1) or before (-1); past the end one stops reading.
  void turn(Context& context, const std::vector<const session::Item*>& items, int by);
  /// Left and Right turn, Esc goes back one layer. For early_key and key. False: not used.
  bool key(Context& context, const std::vector<const session::Item*>& items, const stage::Key& key);

 private:
  void draw_paper(Context& context, const session::Item& item, std::size_t number, std::size_t count);
  Act draw_foot(Context& context, const std::vector<const session::Item*>& items, std::size_t index, bool can_move);
  void draw_erase(Context& context, const session::Item& item);
  [[nodiscard]] std::string named(const std::string& part) const { return m_name + "." + part; }

  std::string m_name;
  session::RecordId m_id;  ///< empty: closed
  bool m_erasing = false;  ///< asks whether it is to be erased
  ItemEditor m_editor;
};

/// In which type a text stands on paper with this room: the largest in which it fits.
TextStyle reading_style(Context& context, const session::Item& item, Size room);
/// Draws a text on the paper of its kind, as large as fits: at least 1/50 of the screen's height, 1/30 when short.
void draw_large(Context& context, const std::string& scroll, const Rect& rect, const session::Item& item);

}  // namespace sprong::ui
