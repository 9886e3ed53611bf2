// The lines of an exported file, one by one. For this folder's own files.
// Threads: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/outbox/export_file.h"

namespace yimen::outbox {

constexpr int kExportFormat = 1;
constexpr std::int64_t kPieceSize = 512 * 1024;
constexpr std::size_t kLongestLine = 2 * 1024 * 1024;  // a body of 512 KiB in base64, with room

struct Header {
  int format = kExportFormat;
  std::string source{};
  WallTime made_at{};
};
struct Piece {  // of the attachment that is not complete yet
  std::string sha256;
  Bytes bytes;
};
struct End {
  std::int64_t rows = 0;
  std::string sha256;  // of all lines before it, with their line ends
};

// Without the line end.
std::string line_of(const Header& header);
std::string line_of(const Claimed& claimed);
std::string line_of(const Piece& piece);
std::string line_of(const End& end);

// Nothing where the line is something else. Only `format` is sure of a newer header.
std::optional<Header> header_in(std::string_view line);
std::optional<Claimed> claimed_in(std::string_view line);
std::optional<Piece> piece_in(std::string_view line);
std::optional<End> end_in(std::string_view line);

}  // namespace yimen::outbox
