// Reflection: the form on which each participant chooses what to keep, discard and wish for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "content/pack.hpp"

namespace sprong::reflection {

/// What one does with a quartet. @source the method, meeting 2, step 2
enum class Choice { keep, discard, wish };

/// One choice with its reason.
struct Chosen {
  content::QuartetKey quartet;
  std::string reason;  ///< at most reason_limit code points; may be empty
  bool operator==(const Chosen&) const = default;
};

inline constexpr std::size_t reason_limit = 500;  ///< code points

/// What one participant chose. Only a form that was handed in counts anywhere.
struct Form {
  std::vector<content::QuartetKey> won;
  std::vector<Chosen> keep;     ///< only quartets that were won
  std::vector<Chosen> discard;  ///< only quartets that were won, none of them kept
  std::optional<Chosen> wish;   ///< one quartet that was not won
  std::string need;             ///< what does courage need here?
  bool operator==(const Form&) const = default;
};

/// Everything about the form alone that is wrong: codes form.*.
base::Result<void> check_form(const Form& form, const content::Deck& deck);

/// A quartet that two forms of one game at one table both claim to have won, with the indices of the two.
struct DoubleWin {
  content::QuartetKey quartet;
  std::size_t first = 0;
  std::size_t second = 0;
};
/// `forms` are those of one game at one table.
std::vector<DoubleWin> double_wins(const std::vector<const Form*>& forms);

}  // namespace sprong::reflection
