// What can be wrong with a camera.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::hal {

extern const Fault kCameraAbsent;   // CAM-01 nothing there
extern const Fault kCameraFault;    // CAM-02 there, but gives no pictures
extern const Fault kCameraUnknown;  // CAM-03 the configured string names no driver

}  // namespace yimen::hal
