#include "tests/bench/code_series.h"

#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "hal/camera/bench_scene.h"
#include "issuer/qr_picture.h"

namespace yimen::bench {
namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr double kSizes[] = {3.2, 4.5, 7};  // pixels a module
constexpr int kPicturePixels = 8;           // a module in the picture of a code

double between(cv::RNG& random, double least, double most) { return random.uniform(least, most); }

std::string elder_text(cv::RNG& random) {
  constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  std::string text = "EC1:";
  while (text.size() < 180)
    text += kLetters[static_cast<std::size_t>(random.uniform(0, static_cast<int>(kLetters.size())))];
  return text;
}

cv::Mat room() {
  static hal::BenchScene scene;
  cv::Mat grey;
  cv::cvtColor(scene.next(), grey, cv::COLOR_BGR2GRAY);
  return grey;
}

// Where the code's paper is in the frame: its corners, clockwise from the upper left.
using Corners = std::vector<cv::Point2f>;

// A code of this size, turned a little in the plane, and by `tilt` degrees out of it.
Corners placed(cv::RNG& random, double side, double tilt) {
  const double turn = between(random, -15, 15) * CV_PI / 180;
  const double lean = tilt * CV_PI / 180;
  const bool sideways = random.uniform(0, 2) == 1;
  const double distance = 4 * side;  // of the eye: nearer makes the far edge shorter
  const cv::Point2d middle(kWidth / 2.0 + between(random, -150, 150),
                           kHeight / 2.0 + between(random, -60, 60));
  Corners corners;
  for (const auto& [x, y] : {std::pair(-1, -1), {1, -1}, {1, 1}, {-1, 1}}) {
    const double u = x * side / 2, v = y * side / 2;
    const double depth = (sideways ? u : v) * std::sin(lean);
    const double shrink = distance / (distance + depth);
    const double a = u * (sideways ? std::cos(lean) : 1) * shrink,
                 b = v * (sideways ? 1 : std::cos(lean)) * shrink;
    corners.emplace_back(static_cast<float>(middle.x + a * std::cos(turn) - b * std::sin(turn)),
                         static_cast<float>(middle.y + a * std::sin(turn) + b * std::cos(turn)));
  }
  return corners;
}

cv::Mat shown(const cv::Mat& code, const Corners& corners) {
  const auto w = static_cast<float>(code.cols), h = static_cast<float>(code.rows);
  const Corners own = {{0, 0}, {w, 0}, {w, h}, {0, h}};
  cv::Mat paper, small, frame = room();
  code.convertTo(paper, -1, 0.76, 28);  // paper is not white, ink not black
  const double scale = cv::norm(corners[1] - corners[0]) / code.cols;
  if (scale < 0.9) cv::GaussianBlur(paper, paper, {}, 0.4 / scale);  // a pixel sees an area
  cv::warpPerspective(paper, frame, cv::getPerspectiveTransform(own, corners), frame.size(), cv::INTER_LINEAR,
                      cv::BORDER_TRANSPARENT);
  return frame;
}

void add_noise(cv::Mat& frame, cv::RNG& random, double sigma) {
  cv::Mat noise(frame.size(), CV_16S), sum;
  random.fill(noise, cv::RNG::NORMAL, 0, sigma);
  cv::add(frame, noise, frame, cv::noArray(), CV_8U);
}

void move_along(cv::Mat& frame, cv::RNG& random, double pixels) {
  const int length = std::max(1, static_cast<int>(std::lround(pixels)));
  const double angle = between(random, 0, CV_PI);
  cv::Mat path = cv::Mat::zeros(length * 2 + 1, length * 2 + 1, CV_32F);
  const cv::Point2d half(std::cos(angle) * length / 2, std::sin(angle) * length / 2), middle(length, length);
  cv::line(path, cv::Point(middle - half), cv::Point(middle + half), 1.0);
  cv::filter2D(frame, frame, -1, path / cv::sum(path)[0]);
}

void dazzle(cv::Mat& frame, cv::RNG& random, const Corners& corners, double radius) {
  const cv::Point2f middle = (corners[0] + corners[2]) / 2;
  const double side = cv::norm(corners[1] - corners[0]);
  const double x = middle.x + between(random, -0.5, 0.5) * side,
               y = middle.y + between(random, -0.5, 0.5) * side;
  cv::Mat light(frame.size(), CV_16S);
  for (int row = 0; row < frame.rows; ++row) {
    for (int column = 0; column < frame.cols; ++column) {
      const double away = std::hypot(column - x, row - y) / (radius * side);
      light.at<short>(row, column) = static_cast<short>(400 * std::exp(-away * away));
    }
  }
  cv::add(frame, light, frame, cv::noArray(), CV_8U);
}

vision::Grey grey_of(const cv::Mat& frame) {
  return {frame.cols, frame.rows, Bytes(frame.datastart, frame.dataend)};
}

// One way for a frame to be hard; `module` in pixels, `much` from 0 to 1.
struct Trouble {
  const char* name;
  double (*tilt)(double much);
  void (*spoil)(cv::Mat& frame, cv::RNG& random, const Corners& corners, double module, double much);
};

double upright(double) { return 0; }

const Trouble kTroubles[] = {
    {"blur", upright,
     [](cv::Mat& frame, cv::RNG&, const Corners&, double module, double much) {
       cv::GaussianBlur(frame, frame, {}, (0.1 + 0.5 * much) * module);
     }},
    {"noise", upright,
     [](cv::Mat& frame, cv::RNG& random, const Corners&, double, double much) {
       add_noise(frame, random, 5 + 45 * much);
     }},
    {"dim", upright,
     [](cv::Mat& frame, cv::RNG& random, const Corners&, double, double much) {
       frame.convertTo(frame, -1, 0.5 - 0.42 * much);
       add_noise(frame, random, 3);
     }},
    {"glare", upright,
     [](cv::Mat& frame, cv::RNG& random, const Corners& corners, double, double much) {
       dazzle(frame, random, corners, 0.05 + 0.22 * much);
     }},
    {"tilt", [](double much) { return 20 + 40 * much; },
     [](cv::Mat&, cv::RNG&, const Corners&, double, double) {}},
    {"motion", upright,
     [](cv::Mat& frame, cv::RNG& random, const Corners&, double module, double much) {
       move_along(frame, random, (0.5 + 1.7 * much) * module);
     }},
};

cv::Mat code_of(const std::string& text) {
  return cv::imdecode(issuer::qr_picture(text).value().png, cv::IMREAD_GRAYSCALE);
}

CodeFrame hard_frame(const Trouble& trouble, cv::RNG& random, double module) {
  const auto text = elder_text(random);
  const auto code = code_of(text);
  const double much = between(random, 0, 1);
  const auto corners = placed(random, module * code.cols / kPicturePixels, trouble.tilt(much));
  auto frame = shown(code, corners);
  trouble.spoil(frame, random, corners, module, much);
  add_noise(frame, random, 2);
  return {trouble.name, text, grey_of(frame)};
}

}  // namespace

void for_each_hard_frame(unsigned seed, int of_each, const std::function<void(const CodeFrame&)>& use) {
  cv::RNG random(seed);
  for (const auto& trouble : kTroubles) {
    for (const double module : kSizes) {
      for (int i = 0; i < of_each; ++i) use(hard_frame(trouble, random, module));
    }
  }
}

vision::Grey sharp_frame(unsigned seed, const std::string& text) {
  cv::RNG random(seed);
  const auto code = code_of(text);
  const double module = kSizes[random.uniform(0, 3)];
  const auto corners = placed(random, module * code.cols / kPicturePixels, between(random, 0, 20));
  auto frame = shown(code, corners);
  add_noise(frame, random, 2);
  return grey_of(frame);
}

std::vector<vision::Grey> frames_without_code(unsigned seed, int count) {
  cv::RNG random(seed);
  std::vector<vision::Grey> frames;
  for (int i = 0; i < count; ++i) {
    cv::Mat frame = room();
    if (i % 4 == 1) {  // a page of small print
      for (int line = 0; line < 24; ++line) {
        cv::putText(frame, elder_text(random).substr(0, 70), {100, 60 + 26 * line}, cv::FONT_HERSHEY_PLAIN,
                    1.4, 40);
      }
    } else if (i % 4 == 3) {  // a checked shirt
      const int step = random.uniform(12, 30);
      for (int x = 300; x < 980; x += 2 * step) frame.colRange(x, x + step) *= 0.5;
      for (int y = 100; y < 700; y += 2 * step) frame.rowRange(y, std::min(kHeight, y + step)) *= 0.6;
    }
    add_noise(frame, random, 1.5);
    frames.push_back(grey_of(frame));
  }
  return frames;
}

}  // namespace yimen::bench
