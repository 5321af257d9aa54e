// Bodies: records as JSON, as they stand in the file (engine/docs/session-file.md). Inside this room only.
#pragma once

#include <string>

#include "base/result.hpp"
#include "session/kinds.hpp"

namespace sprong::session {

/// The record without its stamp, as JSON with sorted keys. All its texts are well-formed UTF-8.
std::string write_body(const Record& record);

/// Error: session.damaged {record} when `body` is not such a record.
base::Result<Record> read_body(Kind kind, const Stamp& stamp, const std::string& body);

}  // namespace sprong::session
