// What can be wrong with a program beside the terminal.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::process {

extern const Fault kNoSandbox;  // PROC-01 the kernel refuses to lock the process up

}  // namespace yimen::process
