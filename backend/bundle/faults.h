// Why nothing new is published. Threads: immutable.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::backend {

extern const Fault kBadSources;  // what is to be published has a mistake; what was published stays

}  // namespace yimen::backend
