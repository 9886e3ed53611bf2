// Looks whether there is a newer bundle, brings what of it is not there yet, and has it installed.
//
// Purpose: whatever goes wrong, the last good bundle stays in use. Threads: one, the transport's. Ownership:
// as Uploader.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "kiosk/bundle/installer.h"
#include "kiosk/sync/line.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

class BundleFetch {
 public:
  BundleFetch(Transport& transport, Line& line, const Config& config, const Clock& clock, Random& random,
              Emit emit);

  // Asks where it is time to. Returns how long nothing needs to be done.
  milliseconds work();

 private:
  void ask();
  void take_manifest(const Exchange& exchange);
  Result<void> prepare(const Reply& reply);
  std::vector<Bytes> keys() const;
  void ask_for(const bundle::File& file);
  void take_file(const bundle::File& file, const Exchange& exchange);
  void install();
  void refuse(const Error& error);
  void rest();

  Transport& transport_;
  Line& line_;
  const Config& config_;
  const Clock& clock_;
  Random& random_;
  Emit emit_;
  bundle::Installer installer_;
  Instant ask_at_{};
  bool under_way_ = false;
  std::string etag_;          // of what is installed
  std::string offered_etag_;  // of what is being fetched
  Bytes manifest_bytes_;
  std::optional<bundle::Manifest> manifest_;  // of what is being fetched
  std::vector<bundle::File> missing_;
  std::map<std::string, Bytes> contents_;  // by hash
  const Fault* told_ = nullptr;
};

}  // namespace yimen::sync
