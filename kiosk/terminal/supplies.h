// What a terminal works with and is told from above: services, notices, and the keys of others.
//
// Purpose: gathers it from the bundle that is installed, and from what was shipped where the bundle has
// nothing of a kind or something that cannot be read. Nothing of the network is touched.
// Threads: any; reads files. Ownership: plain values.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/catalogue/catalogue.h"
#include "kiosk/identity/keys.h"
#include "kiosk/identity/revocations.h"
#include "kiosk/outbox/sealer.h"
#include "kiosk/terminal/config.h"

namespace yimen::terminal {

struct Supplies {
  std::optional<catalogue::Catalogue> services;      // nothing: keep those in use
  std::optional<identity::KeySet> issuers;           // nothing: keep those in use
  std::optional<identity::Revocations> revocations;  // the same
  std::vector<visit::OfficeNotice> notices;
  std::optional<outbox::Sealer> sealer;  // nothing: the one configured
};

// `set` is the folder of the installed bundle, if there is one. Logs what it cannot use.
Supplies gather_supplies(const Config& config, const std::optional<std::filesystem::path>& set, WallTime now);

}  // namespace yimen::terminal
