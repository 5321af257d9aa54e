#include "ui/screens/choice_draft.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/verify.hpp"

namespace sprong::ui {

namespace {

constexpr std::array<const char*, 5> names{"none", "won", "keep", "discard", "wish"};
const char* name(Mark mark) { return names[static_cast<std::size_t>(mark)]; }

}  // namespace

ChoiceDraft::ChoiceDraft(const content::Deck& deck) {
  for (const content::Quartet& quartet : deck.quartets) m_ids.push_back(quartet.id);
  m_marks.resize(m_ids.size(), Mark::none);
}

std::size_t ChoiceDraft::place(const content::QuartetKey& quartet) const {
  const auto found = std::find(m_ids.begin(), m_ids.end(), quartet);
  VERIFY(found != m_ids.end());
  return static_cast<std::size_t>(found - m_ids.begin());
}

Mark ChoiceDraft::at(const content::QuartetKey& quartet) const { return m_marks[place(quartet)]; }

bool ChoiceDraft::won(const content::QuartetKey& quartet) const {
  const Mark mark = at(quartet);
  return mark == Mark::won || mark == Mark::keep || mark == Mark::discard;
}

void ChoiceDraft::set(const content::QuartetKey& quartet, Mark mark) {
  if (mark == Mark::wish) std::replace(m_marks.begin(), m_marks.end(), Mark::wish, Mark::none);
  m_marks[place(quartet)] = mark;
}

void ChoiceDraft::press(const content::QuartetKey& quartet, Mark mark) {
  if (at(quartet) != mark) return set(quartet, mark);
  set(quartet, mark == Mark::keep || mark == Mark::discard ? Mark::won : Mark::none);
}

std::vector<content::QuartetKey> ChoiceDraft::all(Mark mark) const {
  std::vector<content::QuartetKey> result;
  for (std::size_t index = 0; index < m_ids.size(); ++index) {
    if (m_marks[index] == mark) result.push_back(m_ids[index]);
  }
  return result;
}

int ChoiceDraft::choices() const {
  return static_cast<int>(std::count_if(m_marks.begin(), m_marks.end(), [](Mark mark) { return mark >= Mark::keep; }));
}

bool ChoiceDraft::empty() const {
  return std::all_of(m_marks.begin(), m_marks.end(), [](Mark mark) { return mark == Mark::none; });
}

std::string ChoiceDraft::line() const {
  std::string line;
  for (std::size_t index = 0; index < m_ids.size(); ++index) {
    if (m_marks[index] == Mark::none) continue;
    line += (line.empty() ? "" : " ") + std::string(name(m_marks[index])) + ":" + m_ids[index].value;
  }
  return line;
}

void ChoiceDraft::read(const std::string& line) {
  std::fill(m_marks.begin(), m_marks.end(), Mark::none);
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    const std::size_t colon = word.find(':');
    if (colon == std::string::npos) continue;
    const auto id = std::find(m_ids.begin(), m_ids.end(), content::QuartetKey(word.substr(colon + 1)));
    const auto mark = std::find(names.begin(), names.end(), word.substr(0, colon));
    if (id != m_ids.end() && mark != names.end()) set(*id, static_cast<Mark>(mark - names.begin()));
  }
}

void ChoiceDraft::take(const reflection::Form& form) {
  std::fill(m_marks.begin(), m_marks.end(), Mark::none);
  for (const content::QuartetKey& id : form.won) set(id, Mark::won);
  for (const reflection::Chosen& chosen : form.keep) set(chosen.quartet, Mark::keep);
  for (const reflection::Chosen& chosen : form.discard) set(chosen.quartet, Mark::discard);
  if (form.wish) set(form.wish->quartet, Mark::wish);
}

std::string ChoiceDraft::reason_name(Mark mark, const content::QuartetKey& quartet) {
  return std::string(name(mark)) + "-" + quartet.value;
}

}  // namespace sprong::ui
