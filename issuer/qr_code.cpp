#include "issuer/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace yimen::issuer {
namespace {

constexpr int kMostModules = 53;

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Code encode(const std::string& text) {
  for (const auto level : {QR_ECLEVEL_M, QR_ECLEVEL_L}) {
    Code code(QRcode_encodeString(text.c_str(), 0, level, QR_MODE_8, 1), QRcode_free);
    if (code && code->width <= kMostModules) return code;
  }
  return Code(nullptr, QRcode_free);
}

}  // namespace

Outcome<QrCode> qr_code(const std::string& text) {
  const auto code = encode(text);
  if (!code)
    return problem(
        "this needs a QR code of more than 53 modules, which cameras read badly: is the name too long?");
  QrCode made{code->width, {}};
  const int size = code->width * code->width;
  made.dark.reserve(static_cast<std::size_t>(size));
  for (int i = 0; i < size; ++i) made.dark.push_back((code->data[i] & 1) != 0);
  return made;
}

}  // namespace yimen::issuer
