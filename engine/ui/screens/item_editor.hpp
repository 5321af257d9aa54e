// Changes a text that is there: its words, where it hangs or whom it is about, its group, and for a label whose
// journey it is. One page, for labels, conclusions and cards alike.
#pragma once

#include <string>
#include <vector>

#include "journey/journey.hpp"
#include "ui/context.hpp"

namespace sprong::ui {

class ItemEditor {
 public:
  /// `name` is the prefix of its widgets: "labels".
  explicit ItemEditor(const std::string& name) : m_name(name) {}

  void open(Context& context, const session::Item& item);
  [[nodiscard]] bool is_open() const { return !m_id.empty(); }
  void close(Context& context);
  /// Draws the whole screen.
  void draw(Context& context);

 private:
  void draw_choices(Context& context, Rect& row);
  void keep(Context& context);
  /// A caption and chips to choose one of; gives its height, and sets `chosen`.
  float chips(Context& context, const Rect& row, const std::string& part, const std::vector<std::string>& texts,
              std::size_t& chosen);

  std::string m_name;
  session::RecordId m_id;    ///< empty: closed
  journey::ItemText m_what;  ///< as it will be, without its text
};

}  // namespace sprong::ui
