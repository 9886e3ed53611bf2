// The attachments of submissions, piece by piece.
//
// Purpose: keeps what a terminal uploads of a part until it is whole; a part is finished when all its bytes
// are here and make the hash that the submission says, and is never changed afterwards. Which parts there are
// is said by submissions alone (store.h), so nothing is kept that nobody has announced. Threads: any.
#pragma once

#include <optional>
#include <string>

#include "backend/store.h"

namespace yimen::backend {

constexpr std::int64_t kLargestPart = 32 * 1024 * 1024;
constexpr std::size_t kMostParts = 20;
constexpr std::size_t kLargestPiece = 512 * 1024;

struct Upload {
  std::string id;
  std::int64_t size = 0;
  std::int64_t received = 0;
};

struct Append {
  enum class What { appended, wrong_offset, spoiled } what = What::appended;  // spoiled: begins again at 0
  std::int64_t received = 0;
};

class Attachments {
 public:
  Attachments(sql::Database& database, Store& store) : database_(database), store_(store) {}

  Result<std::optional<Upload>> find(const std::string& id);
  // Needs: the piece fits into what is still to come of the part.
  Result<Append> append(const std::string& id, std::int64_t offset, ByteView piece, WallTime now);
  // The sealed bytes of a finished part of any submission with this receipt number.
  Result<std::optional<Bytes>> read(const std::string& receipt, const std::string& sha256);
  // Takes back the room of parts that nobody has added to since; how many. They may be uploaded again.
  Result<int> forget_unfinished(WallTime since);

 private:
  Result<Append> append_in(sql::Connection& connection, const std::string& id, std::int64_t offset,
                           ByteView piece, WallTime now);

  sql::Database& database_;
  Store& store_;
};

}  // namespace yimen::backend
