// What can be wrong with seeing.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::vision {

extern const Fault kNoSandbox;  // VIS-01 the kernel refuses to lock the worker up

}  // namespace yimen::vision
