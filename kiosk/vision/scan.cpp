#include "kiosk/vision/scan.h"

#include "kiosk/common/secret.h"

namespace yimen::vision {
namespace {

constexpr int kFramesAway = 20;     // about a second without a code: then it is shown anew
constexpr int kFramesCrowded = 10;  // a frame that shows one code of two by chance is not believed

Hint hint_for(const Reading& reading, const Grey& picture) {
  if (reading.several) return Hint::one_code;
  return reading.text.empty() ? measure(picture) : Hint::none;
}

}  // namespace

Scan::Seen Scan::look(const hal::Frame& frame) {
  grey_of_rgb(frame.width, frame.height, frame.rgb, grey_);
  auto reading = read();
  Seen seen;
  if (hint_.add(hint_for(reading, grey_))) seen.hint = hint_.current();
  if (is_alone(reading) && is_new(reading.text)) seen.code = std::move(reading.text);
  return seen;
}

// The second look has a frame or two behind it. What the first one reads is newer.
Reading Scan::read() {
  auto later = second_.take();
  auto reading = first_.look(grey_);
  if (reading.nothing()) {
    second_.offer(grey_);
    std::swap(reading, later);
  }
  wipe(later.text);
  return reading;
}

bool Scan::is_alone(const Reading& reading) {
  if (reading.several) {
    frames_crowded_ = kFramesCrowded;
  } else if (frames_crowded_ > 0) {
    --frames_crowded_;
  }
  return frames_crowded_ == 0;
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
  first_.wipe();
  second_.forget();
  wipe(grey_.pixels);
  wipe(told_);
  grey_ = {};
  hint_.reset();
  frames_without_ = 0;
  frames_crowded_ = 0;
}

}  // namespace yimen::vision
