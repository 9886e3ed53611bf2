#include "kiosk/vision/scan.h"

#include "kiosk/common/secret.h"

namespace yimen::vision {
namespace {

constexpr int kFramesAway = 20;  // about a second without a code: then it is shown anew

}  // namespace

Scan::Seen Scan::look(const hal::Frame& frame) {
  grey_of_rgb(frame.width, frame.height, frame.rgb, grey_);
  Seen seen;
  seen.code = reading_.read(grey_);
  const Hint hint = seen.code.empty() ? measure(grey_) : Hint::none;
  if (hint_.add(hint)) seen.hint = hint_.current();
  if (!is_new(seen.code)) seen.code.clear();
  return seen;
}

bool Scan::is_new(const std::string& code) {
  if (code.empty()) {
    if (++frames_without_ >= kFramesAway) wipe(told_);
    return false;
  }
  frames_without_ = 0;
  if (code == told_) return false;
  wipe(told_);
  told_ = code;
  return true;
}

void Scan::reset() {
  reading_.wipe();
  wipe(grey_.pixels);
  wipe(told_);
  grey_ = {};
  hint_.reset();
  frames_without_ = 0;
}

}  // namespace yimen::vision
