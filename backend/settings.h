// What an installation has in its files: keys, offices, timetable, authority.
// Threads: load once; what it holds may be used from any.
#pragma once

#include <filesystem>

#include "backend/keys.h"
#include "backend/offices/offices.h"
#include "backend/terminals/authority.h"
#include "backend/workflow/timetable.h"

namespace yimen::backend {

struct Places {
  std::filesystem::path data;
  std::filesystem::path
      ca_certificate;  // with ca_key; empty: keys/ca.pem and keys/ca.key, made where missing
  std::filesystem::path ca_key;
};

struct Settings {
  Keys keys;
  Offices offices;
  workflow::Timetable timetable;
  Authority authority;
};

// Files that are missing are made, with an example's content; files that are wrong are a fault and stay as
// they are.
Result<Settings> load_settings(const Places& places, const Clock& clock);

}  // namespace yimen::backend
