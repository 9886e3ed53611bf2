// What can go wrong when the services are loaded.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::catalogue::faults {

extern const Fault kNoFolder;

}  // namespace yimen::catalogue::faults
