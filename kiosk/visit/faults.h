// What can go wrong in a visit itself.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::visit {

extern const Fault kStorageOut;  // the outbox cannot be opened
extern const Fault kNotHere;     // a way or service that this terminal does not offer

}  // namespace yimen::visit
