// A picture at half its size: small enough to keep, large enough to see what changed.
#pragma once

#include "ui/draw/canvas.h"

namespace yimen::screens {

draw::Canvas halved(const draw::Canvas& canvas);

}  // namespace yimen::screens
