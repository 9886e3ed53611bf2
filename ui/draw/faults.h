// What can go wrong while drawing.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::draw {

extern const Fault kFontMissing;
extern const Fault kWindowFailed;
extern const Fault kPictureUnreadable;
extern const Fault kPictureUnwritable;

}  // namespace yimen::draw
