// Takes from this process what decoding and speaking do not need.
//
// Purpose: decoders of hostile pictures are taken over sooner or later, and large libraries have faults; then
//   little can be done with them. The process gains no rights (no_new_privs), starts no program and no
//   process, makes no socket but to itself, opens no file for writing, makes none and grows none, leaves no
//   core dump, looks at no other process, has few descriptors and bounded memory, and dies with the terminal.
//   By prctl, rlimits, and one seccomp list of the system calls that are allowed.
// What it still can do: read files that the terminal's user may read (without root only Landlock limits
//   that, and not every kernel has it), use the camera, spend processor time until the watchdog ends it, and
//   tell lies over its socket, which the terminal checks.
// Threads: call before any is started; it holds for all that come.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::process {

enum class Devices {
  none,
  camera  // of the kernel: opened for reading and writing, and controlled
};

// Fails where the kernel refuses any of it; the process must end then.
Result<void> enter_sandbox(Devices devices);

// Tries what must not be possible, one line each on standard output; false where something was. For tests.
bool sandbox_holds();

}  // namespace yimen::process
