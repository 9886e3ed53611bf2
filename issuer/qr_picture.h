// Text -> QR code -> PNG.
// Threads: pure functions.
#pragma once

#include <string>

#include "issuer/outcome.h"
#include "kiosk/common/bytes.h"

namespace yimen::issuer {

struct QrPicture {
  int modules;  // a side, without the quiet zone
  Bytes png;    // eight pixels a module, a quiet zone of four
};

// As qr_code().
Outcome<QrPicture> qr_picture(const std::string& text);

}  // namespace yimen::issuer
