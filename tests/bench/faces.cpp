// What scripts/bench faces measures. Prints NAME VALUE, a line each.
//
// bench_faces gallery [COUNT]: scanning COUNT (100000) embeddings, and reading and copying as much memory, in
// GB/s.
//
// bench_faces greeting VISION MODELS PICTURE [TURNS]: ms from wanting a face to five looks at it that match.
// It goes through the worker, which loads its models anew each time; PICTURE is held up to the bench camera,
// which gives 20 frames a second. A line a turn.
#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <mutex>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "kiosk/faces/policy.h"
#include "kiosk/vision/client.h"
#include "tests/kiosk/faces/people.h"

namespace {

using namespace yimen;
using Clock = std::chrono::steady_clock;

constexpr int kRounds = 15;

double seconds_of(Clock::duration duration) { return std::chrono::duration<double>(duration).count(); }

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Reads all of it and does next to nothing with it.
float sum_of(const std::vector<faces::Embedding>& gallery) {
  float sums[32] = {};
  for (const auto& face : gallery) {
    for (std::size_t i = 0; i < face.size(); i += 32) {
      for (std::size_t j = 0; j < 32; ++j) sums[j] += face[i + j];
    }
  }
  return std::accumulate(std::begin(sums), std::end(sums), 0.0F);
}

// GB/s of `work`, which goes over so many bytes.
template <class Work>
double speed(double bytes, Work work) {
  const auto start = Clock::now();
  work();
  return bytes / 1e9 / seconds_of(Clock::now() - start);
}

int bench_gallery(std::size_t count) {
  std::vector<faces::Embedding> gallery(count);
  std::mt19937 random(1);
  for (auto& face : gallery) {
    for (auto& number : face) number = static_cast<float>(random() % 1000) / 20000.0F;
  }
  const auto face = faces::person(2);
  std::vector<unsigned char> copy(count * sizeof(faces::Embedding));
  const auto bytes = static_cast<double>(copy.size());
  std::vector<double> scan, read, copied;
  float kept = 0;  // or the compiler would read nothing
  for (int round = 0; round < kRounds; ++round) {
    scan.push_back(speed(bytes, [&] { kept += faces::best_of(gallery, face).similarity; }));
    read.push_back(speed(bytes, [&] { kept += sum_of(gallery); }));
    copied.push_back(speed(2 * bytes, [&] { std::memcpy(copy.data(), gallery.data(), copy.size()); }));
  }
  std::cout << "scan " << median(scan) << "\nread " << median(read) << "\ncopy " << median(copied)
            << "\nscan_ms " << bytes / 1e6 / median(scan) << '\n';
  return kept == 0 && copy[0] == 0 ? 1 : 0;
}

// Waits for so many good looks at one face.
class Looks {
 public:
  void add(const vision::FaceSample& sample) {
    const std::lock_guard lock(mutex_);
    if (sample.track != track_) count_ = 0;
    track_ = sample.track;
    const bool alike = !first_ || faces::similarity(*first_, sample.embedding) >= policy_.threshold;
    if (!first_) first_ = sample.embedding;
    if (alike && sample.quality >= policy_.least_quality) ++count_;
    changed_.notify_all();
  }
  bool wait() {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, seconds(10), [&] { return count_ >= policy_.verify_samples; });
  }
  void forget() {
    const std::lock_guard lock(mutex_);
    count_ = 0;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  faces::Policy policy_;
  std::optional<faces::Embedding> first_;
  std::uint32_t track_ = 0;
  int count_ = 0;
};

int bench_greeting(const std::string& program, const std::string& models, const std::string& picture,
                   int turns) {
  Looks looks;
  vision::Client client({.program = program, .camera = "bench", .models = models},
                        [&](const vision::Event& event) {
                          if (const auto* seen = std::get_if<vision::FaceSampled>(&event))
                            looks.add(seen->sample);
                        });
  client.start();
  client.show(picture);
  for (int turn = 0; turn <= turns; ++turn) {
    std::this_thread::sleep_for(milliseconds(150));  // the last turn's frames are past
    looks.forget();
    const auto start = Clock::now();
    client.look_for(vision::Look::face);
    if (!looks.wait()) return 1;
    // The first turn sees the picture being raised.
    if (turn > 0) std::cout << "greeting " << seconds_of(Clock::now() - start) * 1000 << '\n';
    client.look_for(vision::Look::nothing);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const auto number = [&](std::size_t at, int otherwise) {
    return words.size() > at ? std::atoi(words[at].c_str()) : otherwise;
  };
  if (!words.empty() && words[0] == "gallery")
    return bench_gallery(static_cast<std::size_t>(number(1, 100000)));
  if (words.size() >= 4 && words[0] == "greeting")
    return bench_greeting(words[1], words[2], words[3], number(4, 20));
  std::cerr << "bench_faces gallery [COUNT] | greeting VISION MODELS PICTURE [TURNS]\n";
  return 2;
}
