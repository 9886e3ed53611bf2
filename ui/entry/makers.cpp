#include "ui/entry/makers.h"

#include "kiosk/common/log.h"
#include "kiosk/writing/parts.h"
#include "kiosk/writing/recogniser.h"
#include "ui/entry/rime_engine.h"

namespace yimen::entry {
namespace {

class Reader : public StrokeReader {
 public:
  explicit Reader(std::unique_ptr<writing::Recogniser> recogniser) : recogniser_(std::move(recogniser)) {}

  std::vector<std::string> best(const PenDrawing& drawing, std::size_t count) const override {
    std::vector<writing::Stroke> strokes;
    for (const PenStroke& stroke : drawing) {
      auto& points = strokes.emplace_back();
      for (const PenPoint& point : stroke) points.push_back({point.x, point.y});
    }
    return recogniser_->best(strokes, count);
  }

 private:
  std::unique_ptr<writing::Recogniser> recogniser_;
};

class Finder : public PartFinder {
 public:
  explicit Finder(std::unique_ptr<writing::Parts> parts) : parts_(std::move(parts)) {}
  std::vector<std::string> with(std::span<const std::string> parts, std::size_t count) const override {
    return parts_->with(parts, count);
  }

 private:
  std::unique_ptr<writing::Parts> parts_;
};

// What cannot be loaded is not offered.
template <class Made, class Wanted, class Loaded>
std::unique_ptr<Wanted> wrapped(Result<std::unique_ptr<Loaded>> loaded, const char* what) {
  if (loaded) return std::make_unique<Made>(std::move(*loaded));
  log::warning("entry", std::string(what) + " is missing or damaged: this way of writing is not offered");
  return nullptr;
}

}  // namespace

Makers makers(const Folders& folders) {
  return {.pinyin = [folders] { return make_rime_engine({.data = folders.pinyin, .own = folders.own}); },
          .handwriting =
              [file = folders.models / "handwriting.model"] {
                return wrapped<Reader, StrokeReader>(writing::Recogniser::load(file), "handwriting.model");
              },
          .parts =
              [file = folders.models / "parts.index"] {
                return wrapped<Finder, PartFinder>(writing::Parts::load(file), "parts.index");
              },
          .explanations = [folders] { return Explanations::load(folders.pinyin / "explanations.tsv"); }};
}

}  // namespace yimen::entry
