// What can be wrong with reading handwriting and finding rare characters.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::writing {

extern const Fault
    kWritingMissing;  // WRI-01 the file is not there: scripts/models brings what it is made from
extern const Fault kWritingDamaged;  // WRI-02 the file is not whole, or of another version

}  // namespace yimen::writing
