// Text -> QR code, as modules.
// Threads: pure function.
#pragma once

#include <string>
#include <vector>

#include "issuer/outcome.h"

namespace yimen::issuer {

struct QrCode {
  int modules;             // a side, without the quiet zone
  std::vector<bool> dark;  // row by row

  // Outside the code all is light.
  bool is_dark(int x, int y) const {
    return x >= 0 && y >= 0 && x < modules && y < modules && dark[static_cast<std::size_t>(y * modules + x)];
  }
};

inline constexpr int kQuietZone = 4;  // modules; source: ISO/IEC 18004

// At most 53 modules, what a camera at arm's length reads surely. Error correction M where it fits, else L.
Outcome<QrCode> qr_code(const std::string& text);

}  // namespace yimen::issuer
