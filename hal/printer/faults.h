// What can go wrong with printing, for the citizen and for staff.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::hal {

extern const Fault kPrinterPaperOut;
extern const Fault kPrinterJam;
extern const Fault kPrinterOff;
extern const Fault kPrinterFailed;
extern const Fault kPrinterAbsent;

}  // namespace yimen::hal
