#include "kiosk/vision/finder_patterns.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace yimen::vision {
namespace {

// A pattern's middle is three modules high: half of those rows must agree on it, and at least two.
int least_sightings(double module) { return std::max(2, static_cast<int>(module * 1.5)); }

Grey black_and_white(const Grey& picture) {
  Grey result{picture.width, picture.height, Bytes(picture.pixels.size())};
  const cv::Mat from(picture.height, picture.width, CV_8U, const_cast<std::uint8_t*>(picture.pixels.data()));
  cv::Mat to(result.height, result.width, CV_8U, result.pixels.data());
  const int around = std::max(31, std::min(picture.width, picture.height) / 8) | 1;
  cv::adaptiveThreshold(from, to, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY, around, 8);
  return result;
}

using Runs = std::array<int, 5>;

// The module size where five runs are as 1:1:3:1:1, else 0.
double module_of(const Runs& runs) {
  const double module = (runs[0] + runs[1] + runs[2] + runs[3] + runs[4]) / 7.0;
  if (module < 1) return 0;
  const double slack = module * 0.6 + 0.3;
  const bool narrow_fit = std::abs(runs[0] - module) < slack && std::abs(runs[1] - module) < slack &&
                          std::abs(runs[3] - module) < slack && std::abs(runs[4] - module) < slack;
  return narrow_fit && std::abs(runs[2] - 3 * module) < 2 * slack ? module : 0;
}

// How far the colour at (x, y) goes on in direction `dy`, up to `most` pixels; moves y behind it.
int run_length(const Grey& picture, int x, int& y, int dy, int most) {
  const auto colour = picture.at(x, y);
  int length = 0;
  while (y >= 0 && y < picture.height && picture.at(x, y) == colour && length <= most) {
    ++length;
    y += dy;
  }
  return length;
}

// Whether the column through (x, y) shows the pattern too, with about the same module size.
bool holds_vertically(const Grey& picture, int x, int y, double module) {
  const int most = static_cast<int>(module * 5) + 2;
  Runs runs{};
  int up = y, down = y + 1;
  if (down >= picture.height || picture.at(x, y) != 0 || picture.at(x, down) != 0) return false;
  runs[2] = run_length(picture, x, up, -1, most) + run_length(picture, x, down, 1, most);
  for (std::size_t i = 1; i <= 2; ++i) {
    if (up < 0 || down >= picture.height) return false;
    runs[2 - i] = run_length(picture, x, up, -1, most);
    runs[2 + i] = run_length(picture, x, down, 1, most);
  }
  const double vertical = module_of(runs);
  return vertical > module * 0.6 && vertical < module * 1.6;
}

struct Sighting {
  FinderPattern sum;
  int count;
};

void add(std::vector<Sighting>& all, const FinderPattern& seen) {
  for (auto& known : all) {
    const double n = known.count;
    const double reach = 2 * seen.module;
    if (std::abs(known.sum.x / n - seen.x) > reach || std::abs(known.sum.y / n - seen.y) > 2 * reach)
      continue;
    known = {{known.sum.x + seen.x, known.sum.y + seen.y, known.sum.module + seen.module}, known.count + 1};
    return;
  }
  all.push_back({seen, 1});
}

void search_row(const Grey& picture, int y, std::vector<Sighting>& sightings) {
  Runs runs{};
  int start = 0;
  bool dark = picture.at(0, y) == 0;
  for (int x = 1; x <= picture.width; ++x) {
    if (x < picture.width && (picture.at(x, y) == 0) == dark) continue;
    std::rotate(runs.begin(), runs.begin() + 1, runs.end());
    runs[4] = x - start;
    const double module = dark ? module_of(runs) : 0;
    const int middle = x - runs[4] - runs[3] - runs[2] / 2;
    if (module > 0 && runs[0] > 0 && holds_vertically(picture, middle, y, module)) {
      add(sightings, {static_cast<double>(middle), static_cast<double>(y), module});
    }
    start = x;
    dark = !dark;
  }
}

}  // namespace

std::vector<FinderPattern> find_finder_patterns(const Grey& picture) {
  if (picture.width < 20 || picture.height < 20) return {};
  const auto binary = black_and_white(picture);
  std::vector<Sighting> sightings;
  for (int y = 0; y < binary.height; ++y) search_row(binary, y, sightings);
  std::vector<FinderPattern> patterns;
  for (const auto& [sum, count] : sightings) {
    const double module = sum.module / count;
    if (count >= least_sightings(module)) patterns.push_back({sum.x / count, sum.y / count, module});
  }
  return patterns;
}

}  // namespace yimen::vision
