// What can be wrong with seeing.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::vision {

extern const Fault kModelMissing;  // VIS-03 a model file is not there: scripts/models brings it
extern const Fault kModelDamaged;  // VIS-04 a model file is not what assets/models.json says

}  // namespace yimen::vision
