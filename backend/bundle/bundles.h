// What is published to the terminals: one signed set of files at a time.
//
// Purpose: makes a manifest whenever the sources have changed, and a fresh one, of the same files, before the
// last could run out; each has a higher version than any before. Manifests and files are in the database, so
// that all backends of a fleet tell the same; they have to be given the same sources. Sources with a mistake
// change nothing. Threads: any; sources are looked at by one at a time and at most every kLookedAt.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "backend/bundle/sources.h"
#include "backend/sql/database.h"

namespace yimen::backend {

struct Published {
  std::int64_t version = 0;
  WallTime made_at;
  std::string content;  // what it stands for: a hash over its files
  Bytes manifest;       // the exact bytes
};

class Bundles {
 public:
  static constexpr seconds kLookedAt{2};
  static constexpr std::chrono::days kLife{30};

  // What the database has to add to the sources.
  using Amend = std::function<Result<void>(Files&)>;

  Bundles(sql::Database& database, Sources sources, const Keys& keys, const Clock& clock, Amend amend = {})
      : database_(database),
        sources_(std::move(sources)),
        keys_(keys),
        clock_(clock),
        amend_(std::move(amend)) {}

  // Nothing where nothing was ever published: the sources have had mistakes from the first.
  Result<std::optional<Published>> current();
  Result<std::optional<Bytes>> file(const std::string& sha256) const;

 private:
  Result<std::optional<Published>> look();
  Result<Files> gather() const;
  Result<Published> publish(const Files& files);
  Result<Published> renew(const Published& last);

  sql::Database& database_;
  const Sources sources_;
  const Keys& keys_;
  const Clock& clock_;
  const Amend amend_;
  std::mutex mutex_;
  std::optional<Published> current_;
  std::optional<Instant> looked_at_;
  std::string told_;  // the last mistake that was told in the log
};

// The message whose signature goes with a manifest.
Bytes signed_message(ByteView manifest);

}  // namespace yimen::backend
