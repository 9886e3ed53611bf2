// Lets a value through once it has held for a few frames, so that the screen does not flicker.
// Threads: one.
#pragma once

namespace yimen::vision {

template <class T>
class Steady {
 public:
  explicit Steady(int frames) : frames_(frames) {}

  // True where the steady value is now another.
  bool add(T measured) {
    if (measured != candidate_) held_ = 0;
    candidate_ = measured;
    if (++held_ < frames_ || candidate_ == current_) return false;
    current_ = candidate_;
    return true;
  }
  T current() const { return current_; }
  void reset() {
    current_ = candidate_ = T{};
    held_ = 0;
  }

 private:
  int frames_;
  T current_{};
  T candidate_{};
  int held_ = 0;
};

}  // namespace yimen::vision
