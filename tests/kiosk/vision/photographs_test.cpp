// Real photographs, where they are on this machine: they are nobody's to ship.
#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <map>

#include "kiosk/vision/models.h"
#include "kiosk/vision/reading.h"
#include "kiosk/vision/still_picture.h"
#include "tests/kiosk/vision/pictures.h"

namespace yimen::vision {
namespace {

constexpr double kLeastRead = 0.92;
constexpr double kLeastReadByOneEngine = 0.78;

// One field of RFC 4180 off the front of a line.
std::string field(std::string& line) {
  std::string value;
  const bool quoted = line.starts_with('"');
  std::size_t i = quoted ? 1 : 0;
  for (; i < line.size(); ++i) {
    if (quoted && line.compare(i, 2, "\"\"") == 0) {
      ++i;
    } else if (line[i] == (quoted ? '"' : ',')) {
      break;
    }
    value += line[i];
  }
  const auto rest = line.find(',', i);
  line = rest == std::string::npos ? "" : line.substr(rest + 1);
  return value;
}

std::map<std::string, std::string> expected_texts(const std::filesystem::path& manifest) {
  std::map<std::string, std::string> texts;
  std::ifstream in(manifest);
  std::string line;
  std::getline(in, line);  // the heading
  while (std::getline(in, line)) {
    const auto file = field(line);
    texts[file] = field(line);
  }
  return texts;
}

struct Count {
  int right = 0, wrong = 0, all = 0;
};

Count read_all(const std::filesystem::path& folder, const std::filesystem::path& models) {
  const auto quick = make_zxing_reader();
  FirstLook first(*quick);
  ThoroughLook thorough(models);
  Count count;
  for (const auto& [file, text] : expected_texts(folder / "manifest.csv")) {
    const auto picture = load_grey((folder / file).string());
    if (!picture) continue;
    auto read = first.look(*picture);
    if (read.nothing()) read = thorough.look_long(*picture);
    ++count.all;
    count.right += read.text == text ? 1 : 0;
    count.wrong += !read.text.empty() && read.text != text ? 1 : 0;
  }
  std::cout << "read " << count.right << " of " << count.all << ", " << count.wrong << " wrong\n";
  return count;
}

TEST(Photographs, AreReadOftenAndNeverWrong) {
  const std::filesystem::path folder = PHOTOGRAPHS;
  if (!std::filesystem::exists(folder / "manifest.csv")) GTEST_SKIP() << "no photographs on this machine";
  const bool models = models_are(MODELS, kCodeModels) == hal::Status::ok;
  const auto count = read_all(folder, models ? MODELS : "");
  EXPECT_GT(count.all, 0);
  EXPECT_GE(count.right, (models ? kLeastRead : kLeastReadByOneEngine) * count.all);
  EXPECT_EQ(count.wrong, 0);
}

}  // namespace
}  // namespace yimen::vision
