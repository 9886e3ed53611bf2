#include "kiosk/receipt/qr.h"

#include <qrencode.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace yimen::receipt {
namespace {

QRecLevel level_of(QrRobustness robustness) {
  switch (robustness) {
    case QrRobustness::low: return QR_ECLEVEL_L;
    case QrRobustness::medium: return QR_ECLEVEL_M;
    case QrRobustness::quarter: return QR_ECLEVEL_Q;
  }
  return QR_ECLEVEL_M;
}

}  // namespace

QrMatrix make_qr(std::string_view text, QrRobustness robustness) {
  const std::string content(text);
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString(content.c_str(), 0, level_of(robustness), QR_MODE_8, 1), &QRcode_free);
  if (!code) return {};
  QrMatrix matrix;
  matrix.size = code->width;
  const std::span<const std::uint8_t> bytes(code->data, static_cast<std::size_t>(code->width * code->width));
  for (const auto byte : bytes) matrix.modules.push_back((byte & 1U) != 0);  // bit 0: dark
  return matrix;
}

}  // namespace yimen::receipt
