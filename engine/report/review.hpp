// Review: what people wrote, text by text, and whether it may leave the room.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "report/hints.hpp"
#include "session/commands.hpp"
#include "session/document.hpp"

namespace sprong::report {

/// A label, card, conclusion or story, or one reason or need of a form that was handed in.
struct ReviewEntry {
  /// Of the item or story; for a reason or need an id of its own, the same at every review: that of its form would
  /// tie the reasons of one person together.
  std::string id;
  std::string kind;   ///< label, green, red, conclusion, story, keep, discard, wish, need
  std::string about;  ///< the station, whom a card is about, or the quartet; empty for conclusions and needs
  session::Release release = session::Release::unset;  ///< what was decided
  bool shared = false;                                 ///< whether it leaves the room as things stand
  std::vector<Hint> hints;
  std::string text;

  session::RecordId record;  ///< the item, story or form
  std::string reason;        ///< of a form: as in FormRecord::releases; else empty
};

/// Everything there is to review, by kind, about, text and id: the order tells nothing about people. Forms that were
/// not handed in are nobody's business.
std::vector<ReviewEntry> review(const std::vector<const session::Document*>& meetings);

/// What carries these decisions out. An id may be cut short to 6 characters or more when one text only has it.
/// Errors, all of them: review.unknown {id}, review.ambiguous {id}, review.both {id} for what is approved and held.
base::Result<std::vector<session::Command>> decide(const std::vector<ReviewEntry>& entries,
                                                   const std::vector<std::string>& approve,
                                                   const std::vector<std::string>& hold);

/// As lines with a tab between the fields, after a header: id, kind, about, shared (yes, no), decided (-, approved,
/// held), hints ("!name !phone"), text. In a text a tab, line break or backslash is written \t, \n, \r or two
/// backslashes.
std::string review_lines(const std::vector<ReviewEntry>& entries);

}  // namespace sprong::report
