#include "hal/status.h"

namespace yimen::hal {

const char* to_string(Status status) {
  switch (status) {
    case Status::ok: return "ok";
    case Status::warning: return "warning";
    case Status::fault: return "fault";
    case Status::busy: return "busy";
    case Status::absent: return "absent";
    case Status::unknown: return "unknown";
  }
  return "unknown";
}

}  // namespace yimen::hal
