#include <cerrno>
#include <cstring>

#include "kiosk/common/log.h"
#include "kiosk/outbox/export_file.h"
#include "kiosk/outbox/export_lines.h"
#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/line_writer.h"
#include "kiosk/outbox/outbox.h"

namespace yimen::outbox {
namespace {

Result<void> write_part(Outbox& outbox, LineWriter& out, const std::string& id, const Part& part) {
  for (std::int64_t offset = 0; offset < part.size; offset += kPieceSize) {
    auto bytes = outbox.read_part(id, part.sha256, offset, kPieceSize);
    if (!bytes) return fail(bytes);
    out.write(line_of(Piece{part.sha256, std::move(*bytes)}));
  }
  return {};
}

Result<void> write_one(Outbox& outbox, LineWriter& out, const Claimed& one) {
  out.write(line_of(one));
  for (const auto& part : one.parts)
    if (const auto written = write_part(outbox, out, one.row.id, part); !written) return written;
  return {};
}

Result<void> write_rows(Outbox& outbox, LineWriter& out, ExportSummary& summary) {
  const auto ids = outbox.undelivered();
  if (!ids) return fail(ids);
  for (const auto& id : *ids) {
    const auto one = outbox.copy_of(id);
    if (!one && one.error().fault != &kDamagedContent) return fail(one);
    ++(one ? summary.rows : summary.left_out);
    if (!one) log::fault("outbox", one.error());
    if (!one) continue;
    if (const auto written = write_one(outbox, out, *one); !written) return written;
  }
  return {};
}

}  // namespace

Result<ExportSummary> write_export(Outbox& outbox, const std::filesystem::path& file, WallTime now) {
  auto source = outbox.identity();
  if (!source) return fail(source);
  ExportSummary summary{*source, now};
  LineWriter out(file);
  out.write(line_of(Header{kExportFormat, *source, now}));
  if (const auto written = write_rows(outbox, out, summary); !written) return fail(written);
  out.write(line_of(End{summary.rows, out.sha256()}));
  if (!out.finish()) return fail(kExportNotWritten, std::strerror(errno));
  return summary;
}

}  // namespace yimen::outbox
