#include <sodium.h>

#include <fstream>

#include "kiosk/outbox/export_file.h"
#include "kiosk/outbox/export_lines.h"
#include "kiosk/outbox/faults.h"

namespace yimen::outbox {
namespace {

// Reads line by line, with a limit, and hashes what it has read.
class Lines {
 public:
  explicit Lines(std::istream& in) : in_(in), buffer_(kLongestLine + 2) { crypto_hash_sha256_init(&hash_); }

  // The next line without its end. kExportCut where the file ends in its middle or before it.
  Result<std::string_view> next() {
    in_.getline(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    const auto taken = static_cast<std::size_t>(in_.gcount());
    if (in_.fail() && taken + 1 >= buffer_.size()) return fail(kExportChanged, "a line is too long");
    if (in_.fail() || in_.eof()) return fail(kExportCut);
    ++number_;
    return std::string_view(buffer_.data(), taken - 1);
  }

  // The line last read belongs to what the hash is over.
  void hash(std::string_view line) {
    crypto_hash_sha256_update(&hash_, as_bytes(line).data(), line.size());
    crypto_hash_sha256_update(&hash_, as_bytes("\n").data(), 1);
  }
  std::string sha256() {
    Bytes digest(crypto_hash_sha256_BYTES);
    crypto_hash_sha256_final(&hash_, digest.data());
    return to_hex(digest);
  }
  bool at_end() { return in_.peek() == std::istream::traits_type::eof(); }
  std::string place() const { return "line " + std::to_string(number_); }

 private:
  std::istream& in_;
  std::vector<char> buffer_;
  crypto_hash_sha256_state hash_{};
  int number_ = 0;
};

Result<Header> read_header(Lines& lines) {
  const auto line = lines.next();
  const auto header = line ? header_in(*line) : std::nullopt;
  if (!header) return fail(kExportForeign);
  if (header->format > kExportFormat) return fail(kExportNewer);
  lines.hash(*line);
  return *header;
}

// All pieces of one attachment. What it claims to be long is not believed before it has come.
Result<Bytes> read_part(Lines& lines, const Part& part) {
  Bytes all;
  while (static_cast<std::int64_t>(all.size()) < part.size) {
    const auto line = lines.next();
    if (!line) return fail(line);
    const auto piece = piece_in(*line);
    if (!piece || piece->sha256 != part.sha256) return fail(kExportChanged, lines.place());
    lines.hash(*line);
    all.insert(all.end(), piece->bytes.begin(), piece->bytes.end());
  }
  const bool fits = static_cast<std::int64_t>(all.size()) == part.size && to_hex(sha256(all)) == part.sha256;
  if (!fits) return fail(kExportChanged, lines.place());
  return all;
}

Result<ExportSummary> read_end(Lines& lines, const Header& header, const End& end, std::int64_t rows) {
  const bool whole = end.rows == rows && end.sha256 == lines.sha256() && lines.at_end();
  if (!whole) return fail(kExportChanged, lines.place());
  return ExportSummary{header.source, header.made_at, rows};
}

Result<ExportSummary> read_once(std::istream& in, const TakeExported& take) {
  Lines lines(in);
  const auto header = read_header(lines);
  if (!header) return fail(header);
  for (std::int64_t rows = 0;; ++rows) {
    const auto line = lines.next();
    if (!line) return fail(line);
    if (const auto end = end_in(*line)) return read_end(lines, *header, *end, rows);
    auto claimed = claimed_in(*line);
    if (!claimed) return fail(kExportChanged, lines.place());
    lines.hash(*line);
    Exported exported{std::move(*claimed), {}};
    for (const auto& part : exported.claimed.parts) {
      auto bytes = read_part(lines, part);
      if (!bytes) return fail(bytes);
      exported.parts.push_back(std::move(*bytes));
    }
    if (const auto taken = take(exported); !taken) return fail(taken);
  }
}

}  // namespace

Result<ExportSummary> read_export(std::istream& in, const TakeExported& take) {
  const auto whole = read_once(in, [](const Exported&) { return Result<void>(); });
  if (!whole) return whole;
  in.clear();
  in.seekg(0);
  return read_once(in, take);
}

Result<ExportSummary> read_export(const std::filesystem::path& file, const TakeExported& take) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(kExportForeign, "cannot be opened: " + file.string());
  return read_export(in, take);
}

}  // namespace yimen::outbox
