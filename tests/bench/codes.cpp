// scripts/bench codes: our pipeline, and zbar, ZXing and WeChatQRCode alone, on photographs and on made-up
// frames. bench_codes MODELS SEED OF-EACH [MANIFEST]: prints a table, WHAT ENGINE PICTURES READ MISREAD
// MEDIAN-MS, where a picture that took more than 250 ms of processor time was not read; then "first-look ms
// MEDIAN P95" for frames without a code.
#include <time.h>
#include <zbar.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <opencv2/core.hpp>

#include "kiosk/vision/reading.h"
#include "kiosk/vision/still_picture.h"
#include "tests/bench/code_series.h"
#include "tests/bench/first_frame.h"
#include "tool/code_manifest.h"

namespace {

using namespace yimen;
using vision::Grey;

constexpr double kInTimeMs = 250;

class ZbarReader : public vision::CodeReader {
 public:
  ZbarReader() {
    scanner_.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner_.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
  }
  std::vector<std::string> read(const Grey& picture) override {
    zbar::Image image(static_cast<unsigned>(picture.width), static_cast<unsigned>(picture.height), "Y800",
                      picture.pixels.data(), picture.pixels.size());
    scanner_.scan(image);
    std::vector<std::string> texts;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
      texts.push_back(symbol->get_data());
    return texts;
  }

 private:
  zbar::ImageScanner scanner_;
};

// One way to read a picture, and how well it did.
struct Contender {
  std::string name;
  std::function<vision::Reading(const Grey&)> read;
};

struct Tally {
  int pictures = 0, read = 0, misread = 0;
  std::vector<double> ms;

  void add(const std::string& text, const std::string& expected, double took_ms) {
    ++pictures;
    read += text == expected && took_ms <= kInTimeMs ? 1 : 0;
    misread += !text.empty() && text != expected ? 1 : 0;
    ms.push_back(took_ms);
  }
};

// Of this thread's processor time: what others do on the machine does not count.
double now_ms() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double milliseconds_of(const std::function<void()>& work) {
  const double start = now_ms();
  work();
  return now_ms() - start;
}

double at(std::vector<double>& values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

class Contest {
 public:
  explicit Contest(std::vector<Contender> contenders) : contenders_(std::move(contenders)) {}

  // The result counts under each of these names.
  void show(const std::vector<std::string>& names, const Grey& picture, const std::string& text) {
    for (std::size_t i = 0; i < contenders_.size(); ++i) {
      vision::Reading reading;
      const double ms = milliseconds_of([&] { reading = contenders_[i].read(picture); });
      for (const auto& name : names) tallies_[{name, i}].add(reading.text, text, ms);
    }
  }

  void print() {
    for (auto& [key, tally] : tallies_) {
      std::printf("%-12s %-8s %5d %5d %3d %7.1f\n", key.first.c_str(), contenders_[key.second].name.c_str(),
                  tally.pictures, tally.read, tally.misread, at(tally.ms, 0.5));
    }
  }

 private:
  std::vector<Contender> contenders_;
  std::map<std::pair<std::string, std::size_t>, Tally> tallies_;
};

Contender alone(const std::string& name, std::shared_ptr<vision::CodeReader> reader) {
  return {name, [reader](const Grey& picture) { return vision::reading_of(reader->read(picture)); }};
}

std::vector<Contender> contenders(const std::string& models) {
  const std::shared_ptr<vision::CodeReader> zxing = vision::make_zxing_reader();
  const auto first = std::make_shared<vision::FirstLook>(*zxing);
  const auto thorough = std::make_shared<vision::ThoroughLook>(models);
  const auto pipeline = [zxing, first, thorough](const Grey& picture) {
    auto reading = first->look(picture);
    return reading.nothing() ? thorough->look_long(picture) : reading;
  };
  std::vector<Contender> all = {
      {"ours", pipeline}, alone("zbar", std::make_shared<ZbarReader>()), alone("zxing", zxing)};
  if (auto wechat = vision::make_wechat_reader(models)) all.push_back(alone("wechat", std::move(*wechat)));
  return all;
}

void time_first_look(unsigned seed) {
  const auto zxing = vision::make_zxing_reader();
  vision::FirstLook first(*zxing);
  std::vector<double> ms;
  for (const auto& frame : bench::frames_without_code(seed, 150))
    ms.push_back(milliseconds_of([&] { first.look(frame); }));
  std::printf("first-look ms %.2f %.2f\n", at(ms, 0.5), at(ms, 0.95));
}

void time_first_frame(const std::string& models, unsigned seed) {
  auto ms = bench::time_first_frames(models, seed, 100);
  std::printf("first-frame ms %.1f %.1f\n", at(ms, 0.5), at(ms, 0.95));
}

int run(const std::string& models, unsigned seed, int of_each, const char* manifest) {
  Contest contest(contenders(models));
  if (manifest != nullptr) {
    const auto pictures = tool::read_code_manifest(manifest);
    if (!pictures) return std::fprintf(stderr, "%s\n", pictures.error().c_str()), 1;
    for (const auto& [file, text] : *pictures) {
      if (const auto grey = vision::load_grey(file)) contest.show({"photographs"}, *grey, text);
    }
  }
  bench::for_each_hard_frame(seed, of_each, [&](const bench::CodeFrame& frame) {
    contest.show({"made-up", frame.trouble}, frame.picture, frame.text);
  });
  contest.print();
  time_first_look(seed);
  time_first_frame(models, seed);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  cv::setNumThreads(1);
  return run(argv[1], static_cast<unsigned>(std::stoul(argv[2])), std::stoi(argv[3]),
             argc > 4 ? argv[4] : nullptr);
}
