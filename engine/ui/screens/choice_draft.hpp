// ChoiceDraft: a form while it is being filled in, behind the screens for choosing and for entering paper.
// Keeps the choices in one short line of text, so that an unfinished form outlives a crash as a draft.
#pragma once

#include <string>
#include <vector>

#include "content/pack.hpp"
#include "reflection/form.hpp"

namespace sprong::ui {

/// What a form says about one quartet.
enum class Mark { none, won, keep, discard, wish };

class ChoiceDraft {
 public:
  explicit ChoiceDraft(const content::Deck& deck);

  [[nodiscard]] Mark at(const content::QuartetKey& quartet) const;
  [[nodiscard]] bool won(const content::QuartetKey& quartet) const;  ///< won, kept or laid aside
  /// The same mark again takes it off: a quartet that was won stays won, a wish is gone. A second wish takes the
  /// first one's place.
  void press(const content::QuartetKey& quartet, Mark mark);
  void set(const content::QuartetKey& quartet, Mark mark);
  [[nodiscard]] std::vector<content::QuartetKey> all(Mark mark) const;  ///< in the order of the deck
  [[nodiscard]] int choices() const;                                    ///< kept, laid aside and wished
  [[nodiscard]] bool empty() const;

  /// "keep:motivation discard:legitimation"; read back by read(). What the deck does not know is left out.
  [[nodiscard]] std::string line() const;
  void read(const std::string& line);

  /// From a form, without its reasons.
  void take(const reflection::Form& form);
  /// As a form; `reason` gives the reason by its name ("keep-motivation").
  template <class Reason>
  [[nodiscard]] reflection::Form form(const std::string& need, Reason&& reason) const {
    reflection::Form form;
    form.need = need;
    for (std::size_t index = 0; index < m_ids.size(); ++index) {
      const content::QuartetKey& id = m_ids[index];
      const Mark mark = m_marks[index];
      if (won(id)) form.won.push_back(id);
      if (mark == Mark::keep) form.keep.push_back({id, reason(reason_name(mark, id))});
      if (mark == Mark::discard) form.discard.push_back({id, reason(reason_name(mark, id))});
      if (mark == Mark::wish) form.wish = reflection::Chosen{id, reason(reason_name(mark, id))};
    }
    return form;
  }

  /// "keep-motivation": the end of the name of a row, a field and a draft.
  static std::string reason_name(Mark mark, const content::QuartetKey& quartet);

 private:
  [[nodiscard]] std::size_t place(const content::QuartetKey& quartet) const;
  std::vector<content::QuartetKey> m_ids;
  std::vector<Mark> m_marks;
};

}  // namespace sprong::ui
