// How well and how fast pinyin becomes Chinese: bench_pinyin DICTIONARY PHRASES [--misses]
//
// Types each phrase letter by letter, as on the glass: after every letter the candidates are asked for. What
// stands under "# names" is typed where a name is asked for. First page: the ten that the screen shows at
// once. Time is the processor's: other programs do not count.
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>

#include "ui/entry/rime_engine.h"

namespace {

using namespace yimen;

constexpr std::size_t kFirstPage = 10;

struct Phrase {
  std::string text, letters;
  entry::Matter matter;
};

double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::vector<Phrase> read(const std::filesystem::path& file) {
  std::vector<Phrase> phrases;
  std::ifstream in(file);
  auto matter = entry::Matter::text;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) matter = line == "# names" ? entry::Matter::name : entry::Matter::text;
    const auto tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string::npos) continue;
    std::string letters = line.substr(tab + 1);
    std::erase(letters, ' ');
    phrases.push_back({line.substr(0, tab), letters, matter});
  }
  return phrases;
}

class Typist {
 public:
  explicit Typist(entry::TextEngine& engine) : engine_(engine) {}

  // Where the phrase stands among the candidates; past the first page where it does not.
  std::size_t rank(const Phrase& phrase) {
    engine_.expect(phrase.matter);
    std::vector<std::string> candidates;
    for (const char letter : phrase.letters) candidates = type(letter);
    const auto at = std::ranges::find(candidates, phrase.text) - candidates.begin();
    first_ = candidates.empty() ? std::string("-") : candidates.front();
    return std::min(static_cast<std::size_t>(at), kFirstPage);
  }

  const std::string& first() const { return first_; }
  double p99_ms() {
    std::ranges::sort(ms_);
    return ms_.at(ms_.size() * 99 / 100);
  }
  double mean_ms() const {
    double all = 0;
    for (const double one : ms_) all += one;
    return all / static_cast<double>(ms_.size());
  }

 private:
  std::vector<std::string> type(char letter) {
    const double begin = processor_ms();
    engine_.key(letter);
    auto candidates = engine_.candidates();
    ms_.push_back(processor_ms() - begin);
    return candidates;
  }

  entry::TextEngine& engine_;
  std::vector<double> ms_;
  std::string first_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: bench_pinyin DICTIONARY PHRASES [--misses]\n";
    return 2;
  }
  const auto own = std::filesystem::temp_directory_path() / "yimen-bench-pinyin";
  const double begin = processor_ms();
  const auto engine = entry::make_rime_engine({.data = argv[1], .own = own});
  if (!engine) return 1;
  const double opening = processor_ms() - begin;
  const auto phrases = read(argv[2]);
  Typist typist(*engine);
  std::size_t first = 0;
  std::size_t page = 0;
  for (const auto& phrase : phrases) {
    const auto rank = typist.rank(phrase);
    first += rank == 0 ? 1U : 0U;
    page += rank < kFirstPage ? 1U : 0U;
    if (argc > 3 && rank > 0)
      std::cout << "miss " << phrase.text << ' ' << rank << ' ' << typist.first() << '\n';
  }
  std::cout << "phrases " << phrases.size() << "\ntop1 " << first << "\npage " << page << "\np99_ms "
            << typist.p99_ms() << "\nmean_ms " << typist.mean_ms() << "\nopen_ms " << opening << '\n';
  return 0;
}
