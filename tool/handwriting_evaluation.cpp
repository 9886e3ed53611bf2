#include "tool/handwriting_evaluation.h"

#include <iconv.h>
#include <time.h>

#include <algorithm>
#include <array>
#include <iomanip>
#include <ostream>

#include "kiosk/form/characters.h"
#include "kiosk/writing/train/hand.h"

namespace yimen::tool {
namespace {

// Of this thread alone: others may keep the processor busy.
double processor_ms() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double share_at(std::vector<double>& sorted, double share) {
  if (sorted.empty()) return 0;
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

void reverse(PenDrawing& strokes) {
  std::ranges::reverse(strokes);
  for (auto& stroke : strokes) std::ranges::reverse(stroke);
}

}  // namespace

void change_hands(std::vector<writing::DrawnCharacter>& characters, const HandChange& change) {
  std::mt19937 random(1);
  for (auto& drawn : characters) {
    if (change.tremor > 0) drawn.strokes = writing::written_with_tremor(drawn.strokes, change.tremor, random);
    if (change.is_reversed) reverse(drawn.strokes);
  }
}

double percent(std::size_t part, std::size_t of) {
  return of == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(of);
}

bool is_in_gb2312(char32_t character) {
  auto text = form::to_utf8({&character, 1});
  std::array<char, 8> bytes{};
  auto* in = text.data();
  auto* out = bytes.data();
  auto in_left = text.size(), out_left = bytes.size();
  static const auto converter = ::iconv_open("GB2312", "UTF-8");
  // Its marks and letters come before 0xB0.
  return ::iconv(converter, &in, &in_left, &out, &out_left) == 0 && out_left == bytes.size() - 2 &&
         static_cast<unsigned char>(bytes[0]) >= 0xB0;
}

Reader reader_of(const writing::Recogniser& recogniser) {
  return {[&](const PenDrawing& strokes) { return recogniser.best(strokes, 10); },
          [&](const std::string& character) { return recogniser.knows(character); }};
}

Rates rates_of(const Reader& reader, const std::vector<writing::DrawnCharacter>& characters) {
  Rates rates;
  std::vector<double> took;
  for (const auto& drawn : characters) {
    const auto meant = form::to_utf8({&drawn.character, 1});
    if (!reader.knows(meant)) {
      ++rates.outside;
      continue;
    }
    const double start = processor_ms();
    const auto best = reader.best_ten(drawn.strokes);
    took.push_back(processor_ms() - start);
    ++rates.characters;
    rates.first += !best.empty() && best.front() == meant;
    rates.among_ten += std::ranges::find(best, meant) != best.end();
  }
  std::ranges::sort(took);
  rates.median_ms = share_at(took, 0.5);
  rates.p99_ms = share_at(took, 0.99);
  return rates;
}

void print_rates(const Rates& rates, std::ostream& out) {
  out << std::fixed << std::setprecision(2) << "characters " << rates.characters << "\noutside "
      << rates.outside << "\ntop-1 " << percent(rates.first, rates.characters) << "\ntop-10 "
      << percent(rates.among_ten, rates.characters) << "\nms " << rates.median_ms << ' ' << rates.p99_ms
      << '\n';
}

}  // namespace yimen::tool
