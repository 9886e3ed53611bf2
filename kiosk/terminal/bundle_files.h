// The smaller files of a bundle, as values.
// Threads: pure functions. The bundle's signature was checked when it was installed; what is not as it should
// be is left out.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/common/result.h"
#include "kiosk/outbox/sealer.h"
#include "kiosk/visit/station.h"

namespace yimen::terminal {

// notices.json: {"format": 1, "notices": [{"id", "from", "until", "title", "text"}]}. kBadBundle.
Result<std::vector<visit::OfficeNotice>> notices_from_json(std::string_view json);

// keys/seal.json: {"format": 1, "keys": [{"key_id", "public_key", "from", "until"?}]}. The newest key that is
// in force; kBadBundle where none is.
Result<outbox::Sealer> sealer_from_json(std::string_view json, WallTime now);

}  // namespace yimen::terminal
