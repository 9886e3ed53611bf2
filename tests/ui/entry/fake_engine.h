// Engines that know a few words, for tests.
#pragma once

#include "ui/entry/engines.h"

namespace yimen::entry {

class FakeEngine : public TextEngine {
 public:
  void key(char letter) override { letters_ += letter; }
  void erase() override { letters_.pop_back(); }
  std::string choose(std::size_t candidate) override {
    std::string chosen = candidates().at(candidate);
    letters_.clear();
    return chosen;
  }
  void forget() override { letters_.clear(); }
  std::string composing() const override { return letters_; }
  std::vector<std::string> candidates() const override {
    if (letters_.empty()) return {};
    if (letters_ == "wo") return {"我", "握", "卧", "沃"};
    return {"北京", "背景", "背静", "被", "北", "背", "倍", "贝", "备", "杯",
            "悲",   "辈",   "卑",   "蓓", "碑", "悖", "狈", "钡", "焙", "惫"};
  }

 private:
  std::string letters_;
};

// One stroke may be ten characters, two others.
class FakeReader : public StrokeReader {
 public:
  std::vector<std::string> best(const PenDrawing& strokes, std::size_t count) const override {
    std::vector<std::string> all{"一", "丨", "丿", "丶", "乙", "十", "二", "七", "八", "人", "入"};
    if (strokes.size() == 2) all = {"二", "十", "人", "八", "入", "七", "厂", "儿", "几", "九", "力"};
    if (strokes.size() > 2) all = {"张", "长", "章", "掌", "弛", "弘", "弟", "强", "弦", "弥", "弧"};
    all.resize(std::min(count, all.size()));
    return all;
  }
};

class FakeParts : public PartFinder {
 public:
  std::vector<std::string> with(std::span<const std::string> parts, std::size_t) const override {
    if (parts.size() == 1 && parts[0] == "土") return {"吐", "圭", "地", "𠮷"};
    if (parts.size() == 2 && parts[0] == "土" && parts[1] == "口") return {"吐", "𠮷"};
    return {};
  }
};

inline Makers fake_makers() {
  return {.pinyin = [] { return std::make_unique<FakeEngine>(); },
          .handwriting = [] { return std::make_unique<FakeReader>(); },
          .parts = [] { return std::make_unique<FakeParts>(); }};
}

}  // namespace yimen::entry
