// The terminal around a visit: its devices, its network, its office, its rules.
//
// Purpose: what screens and the visit need to know of the machine, as a plain value that outlives visits.
// Threads, ownership: owned by the UI thread; kept up to date by the terminal from device events.
#pragma once

#include <string>
#include <vector>

#include "hal/status.h"
#include "kiosk/catalogue/catalogue.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/text.h"

namespace yimen::visit {

struct Office {
  Text name;          // "和平街道社区服务中心"
  Text counter;       // "一楼人工窗口"
  std::string phone;  // shown with help and on receipts
};

// A notice of the office: opening hours, a new service.
struct OfficeNotice {
  std::string id;
  Text title;
  Text text;
  std::string from;  // "2026-11-22", the first and the last day it is shown; empty: no such day
  std::string until;
};

// Every duration after which something happens by itself.
struct Limits {
  seconds idle_warning{120};   // without any action: warn
  seconds idle_countdown{30};  // from the warning to the wipe; at least 20 s (WCAG 2.2.1)
  seconds away_warning{10};    // the presence sensor sees nobody: warn
  seconds goodbye{10};
  seconds face{30};      // before the camera without being recognised: that was one try
  seconds same_code{4};  // a refused code held still is judged again after this
};

struct Station {
  hal::Status camera = hal::Status::unknown;
  hal::Status scanner = hal::Status::unknown;
  hal::Status card = hal::Status::absent;
  hal::Status face = hal::Status::unknown;  // the models by which faces are compared
  hal::Status printer = hal::Status::unknown;
  hal::Status storage = hal::Status::ok;  // fault: the outbox cannot be opened; nothing can be submitted
  bool can_verify_codes = false;          // the issuers' keys are there
  bool card_has_pin = false;              // the reader can check a card's PIN
  bool face_offered = false;              // this office has decided for it; docs/faces.md
  int face_years = 3;                     // how long a registered face is kept
  bool headset = false;                   // is plugged in
  bool online = false;
  std::size_t waiting = 0;  // requests not delivered yet
  int draft_hours = 0;      // how long an unfinished application is kept for its owner; 0: not at all
  std::vector<OfficeNotice> notices;
  Office office;
  Limits limits;
};

// Those of today.
std::vector<const OfficeNotice*> notices_on(const Station& station, WallTime wall);

// What next() and the screens look at besides the State.
struct World {
  const catalogue::Catalogue& catalogue;
  const Station& station;
  Instant now;
  WallTime wall;
};

// How a way to identify stands on this terminal at this moment.
enum class WayState { ready, out_of_order, not_here };

}  // namespace yimen::visit
