// What reads for the keyboards: pinyin, handwriting, parts of characters. Each is made when it is first
// needed and may be missing: then its keyboard is not offered. Threads: the UI thread. Ownership: the
// keyboards own what the makers return.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "kiosk/common/pen.h"
#include "ui/entry/explanations.h"
#include "ui/entry/text_engine.h"

namespace yimen::entry {

class StrokeReader {
 public:
  virtual ~StrokeReader() = default;
  // What one character may be, likeliest first; the strokes may have any size and place.
  virtual std::vector<std::string> best(const PenDrawing& strokes, std::size_t count) const = 0;
};

class PartFinder {
 public:
  virtual ~PartFinder() = default;
  // Characters that have all these parts.
  virtual std::vector<std::string> with(std::span<const std::string> parts, std::size_t count) const = 0;
};

struct Makers {
  std::function<std::unique_ptr<TextEngine>()> pinyin = {};
  std::function<std::unique_ptr<StrokeReader>()> handwriting = {};
  std::function<std::unique_ptr<PartFinder>()> parts = {};
  std::function<Explanations()> explanations = {};
};

// Made at its first use, and once, also where there is none.
template <class T>
class Lazy {
 public:
  explicit Lazy(std::function<std::unique_ptr<T>()> make = {}) : make_(std::move(make)) {}
  T* get() {
    if (const auto make = std::exchange(make_, nullptr)) made_ = make();
    return made_.get();
  }
  T* made() const { return made_.get(); }  // without making it

 private:
  std::function<std::unique_ptr<T>()> make_;
  std::unique_ptr<T> made_;
};

}  // namespace yimen::entry
