// scripts/bench handwriting: our recogniser and zinnia, on the same drawings. bench_handwriting OURS ZINNIA
// DRAWINGS [INK]: prints, one a line, SERIES READER CHARACTERS OUTSIDE TOP-1 TOP-10 MEDIAN-MS P99-MS.
#include <zinnia.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <memory>

#include "kiosk/writing/shape.h"
#include "tool/handwriting_evaluation.h"

namespace {

using namespace yimen;
using writing::DrawnCharacter;

// What it knows its interface does not tell: it is asked about characters that ours knows as well.
tool::Reader zinnia_reader(const zinnia::Recognizer& recognizer, const tool::Reader& ours) {
  const auto best_ten = [&](const PenDrawing& strokes) {
    constexpr float kSide = 1000;
    const std::unique_ptr<zinnia::Character> character(zinnia::Character::create());
    character->set_width(static_cast<std::size_t>(kSide));
    character->set_height(static_cast<std::size_t>(kSide));
    const auto fitted = writing::fitted(strokes);
    for (std::size_t i = 0; i < fitted.size(); ++i) {
      for (const auto p : fitted[i])
        character->add(i, static_cast<int>(p.x * kSide), static_cast<int>(p.y * kSide));
    }
    const std::unique_ptr<zinnia::Result> result(recognizer.classify(*character, 10));
    std::vector<std::string> best;
    for (std::size_t i = 0; result && i < result->size(); ++i) best.emplace_back(result->value(i));
    return best;
  };
  return {best_ten, ours.knows};
}

void print(const char* series, const char* name, const tool::Reader& reader,
           const std::vector<DrawnCharacter>& characters) {
  const auto rates = tool::rates_of(reader, characters);
  std::printf("%s %s %zu %zu %.2f %.2f %.3f %.3f\n", series, name, rates.characters, rates.outside,
              tool::percent(rates.first, rates.characters), tool::percent(rates.among_ten, rates.characters),
              rates.median_ms, rates.p99_ms);
}

std::vector<DrawnCharacter> in_gb2312(const std::vector<DrawnCharacter>& characters) {
  std::vector<DrawnCharacter> some;
  std::ranges::copy_if(characters, std::back_inserter(some),
                       [](const DrawnCharacter& drawn) { return tool::is_in_gb2312(drawn.character); });
  return some;
}

// Every fifth: what the recogniser was trained on, by hands that it does not know.
std::vector<DrawnCharacter> some_of(const std::vector<DrawnCharacter>& characters) {
  std::vector<DrawnCharacter> some;
  for (std::size_t i = 0; i < characters.size(); i += 5) some.push_back(characters[i]);
  return some;
}

std::vector<DrawnCharacter> changed(std::vector<DrawnCharacter> characters, const tool::HandChange& change) {
  tool::change_hands(characters, change);
  return characters;
}

int fail_with(const std::string& problem) {
  std::fprintf(stderr, "bench_handwriting: %s\n", problem.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return fail_with("OURS ZINNIA DRAWINGS [INK] are wanted");
  const auto recogniser = writing::Recogniser::load(argv[1]);
  if (!recogniser) return fail_with(std::string(argv[1]) + ": no model");
  const std::unique_ptr<zinnia::Recognizer> peer(zinnia::Recognizer::create());
  if (!peer->open(argv[2])) return fail_with(std::string(argv[2]) + ": no model of zinnia's");
  const auto ours = tool::reader_of(**recogniser);
  const auto theirs = zinnia_reader(*peer, ours);
  const auto series = [&](const char* name, const std::vector<DrawnCharacter>& characters) {
    print(name, "ours", ours, characters);
    print(name, "zinnia", theirs, characters);
  };
  const auto drawings = writing::read_ink_file(argv[3]);
  if (!drawings.problem.empty()) return fail_with(drawings.problem);
  const auto clean = some_of(in_gb2312(drawings.characters));
  series("clean", clean);
  series("strong-tremor", changed(clean, {.tremor = 0.03f}));
  series("reversed", changed(clean, {.is_reversed = true}));
  if (argc < 5) return 0;
  const auto ink = writing::read_ink_file(argv[4]);
  if (!ink.problem.empty()) return fail_with(ink.problem);
  series("ink", in_gb2312(ink.characters));
  print("ink-all", "ours", ours, ink.characters);
  return 0;
}
