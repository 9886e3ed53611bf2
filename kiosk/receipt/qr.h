// QR codes as a matrix of modules, for paper and screen alike.
// Threads: pure functions.
#pragma once

#include <string_view>
#include <vector>

namespace yimen::receipt {

struct QrMatrix {
  int size = 0;               // modules a side, without the quiet zone; 0: nothing could be made
  std::vector<bool> modules;  // row by row, true is dark
  bool dark(int x, int y) const {
    return modules[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                   static_cast<std::size_t>(x)];
  }
};

constexpr int kQuietModules = 4;  // of light around it, or readers miss it (ISO/IEC 18004)

enum class QrRobustness { low, medium, quarter };  // 7, 15, 25 % may be damaged

// Empty for an empty text or one that no QR code holds.
QrMatrix make_qr(std::string_view text, QrRobustness robustness = QrRobustness::medium);

}  // namespace yimen::receipt
