// Sealed attachments, read a piece at a time. For this folder's own files.
// Threads: as the session. Throws SQLite::Exception.
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/outbox/row.h"

namespace yimen::database {
class Session;
}

namespace yimen::outbox {

// In the order in which the envelope names them.
std::vector<Part> parts_of(database::Session& session, std::string_view id);

// Nothing where there is no such attachment; fewer bytes than `most` at its end.
std::optional<Bytes> read_part(database::Session& session, std::string_view id, std::string_view sha256,
                               std::int64_t offset, std::int64_t most);

// Whether each still fits its hash. Reads all of them.
bool parts_are_whole(database::Session& session, std::string_view id);

}  // namespace yimen::outbox
