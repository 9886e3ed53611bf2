// How often handwriting is read rightly, and how fast.
// Threads: pure functions but for the clock.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "kiosk/writing/recogniser.h"
#include "kiosk/writing/train/ink_file.h"

namespace yimen::tool {

struct HandChange {
  float tremor = 0;  // of the character's size; the same file and tremor always shake in the same way
  bool is_reversed = false;
};

void change_hands(std::vector<writing::DrawnCharacter>& characters, const HandChange& change);

// What is measured: the recogniser, or another to compare it with.
struct Reader {
  std::function<std::vector<std::string>(const PenDrawing&)> best_ten;
  std::function<bool(const std::string&)> knows;
};

Reader reader_of(const writing::Recogniser& recogniser);  // which has to outlive it

struct Rates {
  std::size_t characters = 0;  // that it knows
  std::size_t outside = 0;     // that it does not know: counted apart
  std::size_t first = 0;
  std::size_t among_ten = 0;
  double median_ms = 0, p99_ms = 0;  // processor time
};

Rates rates_of(const Reader& reader, const std::vector<writing::DrawnCharacter>& characters);

double percent(std::size_t part, std::size_t of);

// One of the 6,763 characters of GB 2312, which is what simplified Chinese mostly takes.
bool is_in_gb2312(char32_t character);

// "characters N", "outside N", "top-1 PERCENT", "top-10 PERCENT", "ms MEDIAN P99", one a line.
void print_rates(const Rates& rates, std::ostream& out);

}  // namespace yimen::tool
