// What must not outlive its use: overwritten before its memory is given back.
// Threads: wipe() on data no other thread touches.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/common/bytes.h"

namespace yimen {

void wipe(std::string& text);  // overwritten, then empty
void wipe(Bytes& bytes);
void wipe(std::span<float> numbers);  // overwritten with zeros

// Equal, in a time that does not say where two of the same size differ.
bool same_secret(std::string_view one, std::string_view other);

// What calls that have returned left on this thread's stack.
void wipe_stack();

// Has the C library overwrite every heap block (but its last 8 bytes) as it is freed, so that no string,
// vector or library buffer leaves its content behind. First thing in main, once: glibc takes this setting
// only as a program starts, so the program is started again in its place (same process, same arguments).
// Children inherit it.
void wipe_freed_memory();

// No core dumps, no debugger of another process: memory holds people's answers. Once, at the start of main.
void forbid_dumps();

}  // namespace yimen
