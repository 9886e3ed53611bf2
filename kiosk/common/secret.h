// What must not outlive its use: overwritten before its memory is given back.
// Threads: wipe() on data no other thread touches.
#pragma once

#include <string>
#include <vector>

#include "kiosk/common/bytes.h"

namespace yimen {

void wipe(std::string& text);  // overwritten, then empty
void wipe(Bytes& bytes);

// Has the C library overwrite every heap block as it is freed (glibc M_PERTURB), so that no string,
// vector or library buffer leaves its content behind. Once, at the start of main.
void wipe_freed_memory();

// No core dumps, no debugger of another process: memory holds people's answers. Once, at the start of main.
void forbid_dumps();

}  // namespace yimen
