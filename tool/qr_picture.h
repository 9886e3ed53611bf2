// Text -> QR code -> PNG.
// Threads: pure functions.
#pragma once

#include <string>

#include "kiosk/common/bytes.h"
#include "tool/outcome.h"

namespace yimen::tool {

struct QrPicture {
  int modules;  // a side, without the quiet zone
  Bytes png;    // eight pixels a module, a quiet zone of four
};

// At most 53 modules, what a camera at arm's length reads surely. Error correction M where it fits, else L.
Outcome<QrPicture> qr_picture(const std::string& text);

}  // namespace yimen::tool
