// What the handlers work with: made once at start (main.cpp), handed to each of them.
// Threads: what it refers to may be used from any.
#pragma once

#include "backend/bundle/bundles.h"
#include "backend/keys.h"
#include "backend/offices/offices.h"
#include "backend/store.h"
#include "backend/terminals/authority.h"
#include "backend/terminals/gate.h"
#include "backend/workflow/timetable.h"
#include "issuer/issuer_key.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"

namespace yimen::backend {

struct House {
  sql::Database& database;
  Store& store;
  const Keys& keys;
  const Offices& offices;
  const workflow::Timetable& timetable;
  const Authority& authority;
  Gate& gate;
  Bundles& bundles;
  Random& random;
  const Clock& clock;
  const issuer::IssuerKey* issuer = nullptr;  // signs elder codes; null: none are issued here
};

}  // namespace yimen::backend
