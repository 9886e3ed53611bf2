// What waits on a terminal whose network never comes back, in a file that staff carry to the backend.
//
// Purpose: lines of JSON. The first names format and source, then comes a line for each submission that is
// not yet delivered, followed by its attachments in pieces, and the last has their number and the SHA-256 of
// everything before it. All of it stays sealed. write_export() may run while the terminal works: what is
// delivered meanwhile does no harm, as importing is idempotent. read_export() first reads the whole file and
// hands out nothing of one that is cut, changed, foreign or newer. Both need memory for one submission at
// most. Threads: as the outbox.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "kiosk/common/result.h"
#include "kiosk/outbox/row.h"

namespace yimen::outbox {

class Outbox;

struct Exported {
  Claimed claimed;           // with row.state as it was on the terminal
  std::vector<Bytes> parts;  // the sealed bytes of claimed.parts, in their order
};

struct ExportSummary {
  std::string source;  // tells one terminal's database from another's
  WallTime made_at{};
  std::int64_t rows = 0;
  std::int64_t left_out = 0;  // whose bytes no longer fit their hash (write_export only)
};

// For its owner alone, and there only when it is complete and on the disk.
Result<ExportSummary> write_export(Outbox& outbox, const std::filesystem::path& file, WallTime now);

using TakeExported = std::function<Result<void>(const Exported&)>;

// kExportForeign, kExportNewer, kExportCut or kExportChanged; or what `take` answered, which ends the
// reading.
Result<ExportSummary> read_export(const std::filesystem::path& file, const TakeExported& take);
Result<ExportSummary> read_export(std::istream& in, const TakeExported& take);  // one that can go back

}  // namespace yimen::outbox
