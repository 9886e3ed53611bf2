// What can go wrong with reading a code by the scanner.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::hal {

extern const Fault kCodeTooLong;
extern const Fault kCodeNotText;
extern const Fault kScannerSetting;  // the configured string is wrong

}  // namespace yimen::hal
