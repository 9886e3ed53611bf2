// Which engine looks at a picture, how the picture is prepared for it, and in which order.
//
// Purpose: the first look is quick enough for every frame; the thorough one costs ten times as much and reads
// what the first leaves: small, bent, shaded, dazzled codes.
// Threads: one each.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/vision/code_reader.h"
#include "kiosk/vision/variants.h"

namespace yimen::vision {

// What a picture says. Where it holds codes of different texts, it says none of them.
struct Reading {
  std::string text;
  bool several = false;
  bool nothing() const { return text.empty() && !several; }
};
Reading reading_of(std::vector<std::string> texts);

class FirstLook {
 public:
  explicit FirstLook(CodeReader& reader) : reader_(reader) {}
  Reading look(const Grey& picture);
  void wipe();

 private:
  CodeReader& reader_;
  Grey stretched_;
};

class ThoroughLook {
 public:
  // Goes on with the quick engine alone where the other has no models.
  explicit ThoroughLook(const std::filesystem::path& models);
  ~ThoroughLook();

  // One frame of many: the likeliest way, and one of the others in turn.
  Reading look(const Grey& frame);
  // A still picture is all there is: one way after the other until one reads.
  Reading look_long(const Grey& picture);

 private:
  struct Way {
    CodeReader* engine;
    Variant variant;
  };
  Reading look(const Way& way, const Grey& picture);

  std::unique_ptr<CodeReader> quick_;
  std::unique_ptr<CodeReader> thorough_;
  std::vector<Way> ways_;
  std::size_t turn_ = 0;
  Grey prepared_;
};

// Makes a ThoroughLook when it is called: for SecondLook.
std::function<std::function<Reading(const Grey&)>()> thorough_look_with(std::filesystem::path models);

}  // namespace yimen::vision
