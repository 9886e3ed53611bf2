// A pinyin engine of three words, for tests.
#pragma once

#include "ui/entry/text_engine.h"

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

}  // namespace yimen::entry
