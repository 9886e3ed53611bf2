#include "hal/scanner/framer.h"

#include "hal/scanner/faults.h"
#include "hal/scanner/utf8.h"
#include "kiosk/common/secret.h"

namespace yimen::hal {

ScannerEvent judge_code(std::string code) {
  if (code.size() > kLongestCode) return CodeRefused{&kCodeTooLong};
  if (!is_utf8(code)) return CodeRefused{&kCodeNotText};
  return CodeScanned{std::move(code)};
}

void Framer::bytes(std::string_view read) {
  for (const char byte : read) {
    if (byte == '\r' || byte == '\n') {
      end();
    } else if (code_.size() < kLongestCode) {
      code_.push_back(byte);
    } else {
      overlong_ = true;
    }
  }
}

void Framer::pause() { end(); }

void Framer::forget() {
  wipe(code_);
  overlong_ = false;
}

void Framer::end() {
  if (overlong_) {
    sink_(CodeRefused{&kCodeTooLong});
  } else if (!code_.empty()) {
    sink_(judge_code(code_));
  }
  forget();
}

}  // namespace yimen::hal
