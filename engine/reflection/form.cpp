#include "reflection/form.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace sprong::reflection {
namespace {

using content::QuartetKey;

base::Error about(std::string code, const char* choice, const QuartetKey& quartet) {
  return {std::move(code), {{"choice", choice}, {"quartet", quartet.value}}, {}};
}

/// For a quartet that the deck does not have that is error enough.
bool known(const content::Deck& deck, const QuartetKey& quartet) {
  return content::find_quartet(deck, quartet) != nullptr;
}

/// One list of the form: every quartet known, none twice.
void check_list(const std::vector<QuartetKey>& quartets, const char* choice, const content::Deck& deck,
                base::Errors& errors) {
  std::set<QuartetKey> seen;
  for (const QuartetKey& quartet : quartets) {
    if (!known(deck, quartet)) {
      errors.push_back(about("form.unknown-quartet", choice, quartet));
    } else if (!seen.insert(quartet).second) {
      errors.push_back(about("form.chosen-twice", choice, quartet));
    }
  }
}

void check_words(const std::string& text, const char* choice, const QuartetKey& quartet, base::Errors& errors) {
  const auto checked = base::check_text(text, reason_limit, base::Empty::allowed);
  if (checked.ok()) return;
  base::Error error = checked.error();
  error.arguments.push_back({"choice", choice});
  error.arguments.push_back({"quartet", quartet.value});
  errors.push_back(std::move(error));
}

std::vector<QuartetKey> quartets_of(const std::vector<Chosen>& chosen) {
  std::vector<QuartetKey> result;
  for (const Chosen& choice : chosen) result.push_back(choice.quartet);
  return result;
}

bool contains(const std::vector<QuartetKey>& quartets, const QuartetKey& quartet) {
  return std::find(quartets.begin(), quartets.end(), quartet) != quartets.end();
}

}  // namespace

base::Result<void> check_form(const Form& form, const content::Deck& deck) {
  base::Errors errors;
  const std::vector<QuartetKey> kept = quartets_of(form.keep);
  check_list(form.won, "won", deck, errors);
  check_list(kept, "keep", deck, errors);
  check_list(quartets_of(form.discard), "discard", deck, errors);
  if (form.wish) check_list({form.wish->quartet}, "wish", deck, errors);
  for (const Chosen& choice : form.keep) {
    if (known(deck, choice.quartet) && !contains(form.won, choice.quartet)) {
      errors.push_back(about("form.keep-not-won", "keep", choice.quartet));
    }
    check_words(choice.reason, "keep", choice.quartet, errors);
  }
  for (const Chosen& choice : form.discard) {
    if (known(deck, choice.quartet) && !contains(form.won, choice.quartet)) {
      errors.push_back(about("form.discard-not-won", "discard", choice.quartet));
    }
    if (contains(kept, choice.quartet)) errors.push_back(about("form.keep-and-discard", "discard", choice.quartet));
    check_words(choice.reason, "discard", choice.quartet, errors);
  }
  if (form.wish) {
    if (contains(form.won, form.wish->quartet)) errors.push_back(about("form.wish-won", "wish", form.wish->quartet));
    check_words(form.wish->reason, "wish", form.wish->quartet, errors);
  }
  check_words(form.need, "need", {}, errors);
  if (!errors.empty()) return errors;
  return {};
}

std::vector<DoubleWin> double_wins(const std::vector<const Form*>& forms) {
  std::vector<DoubleWin> result;
  std::map<QuartetKey, std::size_t> winner;
  for (std::size_t index = 0; index < forms.size(); ++index) {
    for (const QuartetKey& quartet : forms[index]->won) {
      const auto [found, first] = winner.emplace(quartet, index);
      if (!first && found->second != index) result.push_back({quartet, found->second, index});
    }
  }
  return result;
}

}  // namespace sprong::reflection
