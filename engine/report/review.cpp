#include "report/review.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>

#include "report/figures.hpp"

namespace sprong::report {
namespace {

using session::Release;

/// In the order in which they are listed.
constexpr std::array<std::string_view, 9> kinds{"label", "green",   "red",  "conclusion", "story",
                                                "keep",  "discard", "wish", "need"};

std::string item_kind(journey::ItemKind kind) {
  switch (kind) {
    case journey::ItemKind::label:
      return "label";
    case journey::ItemKind::green:
      return "green";
    case journey::ItemKind::red:
      return "red";
    case journey::ItemKind::conclusion:
      return "conclusion";
  }
  VERIFY(false);
}

std::string item_about(const journey::ItemText& what) {
  switch (what.about) {
    case journey::About::none:
      return what.station.value;
    case journey::About::self:
      return "self";
    case journey::About::organisation:
      return "organisation";
    case journey::About::client:
      return "client";
  }
  VERIFY(false);
}

class Lister {
 public:
  void add(const session::Document& meeting) {
    for (const auto& [id, item] : meeting.items) {
      add_text(
          {id.value, item_kind(item.what.kind), item_about(item.what), item.release, false, {}, item.what.text, id, ""},
          Origin::together);
    }
    for (const auto& [id, story] : meeting.stories) {
      add_text({id.value, "story", story.station.value, story.release, false, {}, story.text, id, ""},
               Origin::together);
    }
    for (const auto& [id, form] : meeting.forms) {
      if (form.handed_in) add_form(form);
    }
  }

  std::vector<ReviewEntry> sorted() {
    const auto key = [](const ReviewEntry& entry) {
      return std::tuple(std::find(kinds.begin(), kinds.end(), entry.kind), std::tie(entry.about, entry.text, entry.id));
    };
    std::sort(m_entries.begin(), m_entries.end(),
              [&](const ReviewEntry& one, const ReviewEntry& other) { return key(one) < key(other); });
    return std::move(m_entries);
  }

 private:
  void add_form(const session::FormRecord& form) {
    for (const reflection::Chosen& chosen : form.form.keep) add_reason(form, "keep", chosen);
    for (const reflection::Chosen& chosen : form.form.discard) add_reason(form, "discard", chosen);
    if (form.form.wish) add_reason(form, "wish", *form.form.wish);
    add_reason(form, "need", {content::QuartetKey(), form.form.need});
  }

  void add_reason(const session::FormRecord& form, const std::string& kind, const reflection::Chosen& chosen) {
    const std::string& quartet = chosen.quartet.value;
    const std::string what = quartet.empty() ? kind : kind + "/" + quartet;
    const auto decided = form.releases.find(what);
    const Release release = decided == form.releases.end() ? Release::unset : decided->second;
    const std::string id = reason_id(form, what).value;
    add_text({id, kind, quartet, release, false, {}, chosen.reason, form.stamp.id, what}, Origin::form);
  }

  void add_text(ReviewEntry entry, Origin origin) {
    if (entry.text.empty()) return;
    entry.shared = may_read(Reader::share, origin, entry.release);
    entry.hints = find_hints(entry.text);
    m_entries.push_back(std::move(entry));
  }

  std::vector<ReviewEntry> m_entries;
};

constexpr std::size_t shortest_prefix = 6;

/// The entry that `id` names, or why there is none.
base::Result<const ReviewEntry*> find_entry(const std::vector<ReviewEntry>& entries, const std::string& id) {
  const ReviewEntry* found = nullptr;
  for (const ReviewEntry& entry : entries) {
    if (id.size() < shortest_prefix || !entry.id.starts_with(id)) continue;
    if (found != nullptr) return base::Error{"review.ambiguous", {{"id", id}}, {}};
    found = &entry;
  }
  if (found == nullptr) return base::Error{"review.unknown", {{"id", id}}, {}};
  return found;
}

session::Command command_of(const ReviewEntry& entry, Release release) {
  if (entry.reason.empty()) return session::ReleaseItem{entry.record, release};
  return session::ReleaseReason{entry.record, entry.reason, release};
}

std::string escaped(const std::string& text) {
  std::string result;
  for (const char character : text) {
    switch (character) {
      case '\t':
        result += "\\t";
        break;
      case '\n':
        result += "\\n";
        break;
      case '\r':
        result += "\\r";
        break;
      case '\\':
        result += "\\\\";
        break;
      default:
        result += character;
    }
  }
  return result;
}

std::string hints_of(const ReviewEntry& entry) {
  std::set<std::string> names;
  for (const Hint& hint : entry.hints) names.insert(std::string("!") + hint_name(hint.kind));
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : " ") + name;
  return all;
}

}  // namespace

std::vector<ReviewEntry> review(const std::vector<const session::Document*>& meetings) {
  Lister lister;
  for (const session::Document* meeting : meetings) lister.add(*meeting);
  return lister.sorted();
}

base::Result<std::vector<session::Command>> decide(const std::vector<ReviewEntry>& entries,
                                                   const std::vector<std::string>& approve,
                                                   const std::vector<std::string>& hold) {
  std::vector<session::Command> commands;
  base::Errors errors;
  std::set<const ReviewEntry*> approved;
  const auto add = [&](const std::vector<std::string>& ids, Release release) {
    for (const std::string& id : ids) {
      const auto entry = find_entry(entries, id);
      if (!entry) {
        errors.push_back(entry.error());
      } else if (release == Release::held && approved.contains(*entry)) {
        errors.push_back({"review.both", {{"id", id}}, {}});
      } else {
        if (release == Release::approved) approved.insert(*entry);
        commands.push_back(command_of(**entry, release));
      }
    }
  };
  add(approve, Release::approved);
  add(hold, Release::held);
  if (!errors.empty()) return errors;
  return commands;
}

std::string review_lines(const std::vector<ReviewEntry>& entries) {
  std::string lines = "id\tkind\tabout\tshared\tdecided\thints\ttext\n";
  for (const ReviewEntry& entry : entries) {
    const char* decided = entry.release == Release::approved ? "approved"
                          : entry.release == Release::held   ? "held"
                                                             : "-";
    lines += entry.id + '\t' + entry.kind + '\t' + entry.about + '\t' + (entry.shared ? "yes" : "no") + '\t' + decided +
             '\t' + hints_of(entry) + '\t' + escaped(entry.text) + '\n';
  }
  return lines;
}

}  // namespace sprong::report
