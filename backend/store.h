// What has been received.
//
// Purpose: keeps each submission once, sealed as it came, committed to the disk before it is acknowledged.
// Threads: any; calls take turns.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"
#include "kiosk/database/database.h"

namespace yimen::backend {

struct Submission {
  std::int64_t seq = 0;  // order of arrival, given by the store
  std::string key;       // idempotency key
  std::string receipt;
  std::string kind;  // "request", "evaluation"
  std::string service_id;
  int service_version = 1;
  std::string refers_to;
  std::string state = "received";
  WallTime received_at;
  std::string key_id;
  std::string sha256;
  Bytes sealed;
};

// `same`: it was here already, byte for byte. `conflict`: something else is here under its key.
enum class Put { created, same, conflict };

struct Page {
  std::vector<Submission> submissions;
  std::optional<std::int64_t> next;  // hand it back as `after` for what follows
};

class Store {
 public:
  static Result<std::unique_ptr<Store>> open(const std::filesystem::path& file, const Clock& clock);

  Result<Put> put(const Submission& submission);
  Result<Page> page(const std::string& kind, std::int64_t after, int limit);
  // All that carry this receipt number: terminals make the numbers, so two may once coincide.
  Result<std::vector<Submission>> with_receipt(const std::string& kind, const std::string& receipt);
  Result<void> check();  // answers at all

 private:
  explicit Store(database::Connection connection) : connection_(std::move(connection)) {}

  std::mutex mutex_;
  database::Connection connection_;
};

}  // namespace yimen::backend
