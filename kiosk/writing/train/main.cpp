// yimen-train-handwriting FOLDER NAMES: makes handwriting.model and parts.index in that folder from
// handwriting.jsonl and cjk-decomp.js in it, and from NAMES, a list of characters in names; unless they have
// been made already from the same by the same program. What cannot be made for want of a file is said, and
// that is all: the terminal does without. Exit codes: 0 as said, 1 a file is wrong or cannot be written.
#include <sodium.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "kiosk/form/characters.h"
#include "kiosk/writing/train/compose.h"
#include "kiosk/writing/train/train.h"

namespace {

using namespace yimen;
using namespace yimen::writing;
namespace fs = std::filesystem;

constexpr int kHands = 12;

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// YIMEN_TRAINER: the SHA-256 of what this program is made of.
Recipe recipe_for(std::initializer_list<std::string_view> contents) {
  std::string all = YIMEN_TRAINER;
  for (const auto content : contents) all += to_hex(sha256(as_bytes(content)));
  const auto hash = sha256(as_bytes(all));
  Recipe recipe;
  std::ranges::copy(hash, recipe.begin());
  return recipe;
}

int fail_with(const std::string& problem) {
  std::fprintf(stderr, "yimen-train-handwriting: %s\n", problem.c_str());
  return 1;
}

bool is_missing(const fs::path& file, const char* what) {
  if (fs::exists(file)) return false;
  std::fprintf(stderr, "no %s: %s is not there; scripts/models brings it\n", what, file.c_str());
  return true;
}

// Those of the list that are not drawn, drawn from their parts.
void add_names(const std::string& list, const Compositions& compositions,
               std::vector<DrawnCharacter>& drawn) {
  Drawings drawings;
  for (const auto& one : drawn) drawings[form::to_utf8({&one.character, 1})] = one.strokes;
  for (const char32_t character : form::code_points(list).value_or(U"")) {
    const auto text = form::to_utf8({&character, 1});
    if (!form::is_han(character) || drawings.contains(text)) continue;
    auto drawing = composed(text, compositions, drawings);
    if (!drawing) continue;
    drawings[text] = *drawing;
    drawn.push_back({character, std::move(*drawing)});
  }
}

int make_model(const fs::path& folder, const std::string& names, const std::string& compositions) {
  const auto from = folder / "handwriting.jsonl", model = folder / "handwriting.model";
  if (is_missing(from, "handwriting")) return 0;
  const auto recipe = recipe_for({content_of(from), names, compositions});
  if (is_made_by(model, kModelKind, recipe)) return 0;
  auto ink = read_ink_file(from);
  if (!ink.problem.empty()) return fail_with(ink.problem);
  add_names(names, read_compositions(compositions), ink.characters);
  std::erase_if(ink.characters, [](const DrawnCharacter& drawn) { return !form::is_han(drawn.character); });
  if (ink.characters.size() < 2) return fail_with("fewer than two Chinese characters to train on");
  std::fprintf(stderr, "learning to read %zu characters\n", ink.characters.size());
  const auto trained = train(std::move(ink.characters), kHands);
  return write_model(trained.view(), recipe, model) ? 0 : fail_with(model.string() + " cannot be written");
}

int make_index(const fs::path& folder, const std::string& compositions) {
  const auto index = folder / "parts.index";
  if (is_missing(folder / "cjk-decomp.js", "search by parts")) return 0;
  const auto recipe = recipe_for({compositions});
  if (is_made_by(index, kPartsKind, recipe)) return 0;
  const auto made = index_of(read_compositions(compositions));
  return write_parts(made.view(), recipe, index) ? 0 : fail_with(index.string() + " cannot be written");
}

int run(const fs::path& folder, const fs::path& assets) {
  // What is said later replaces what was said before.
  const auto compositions = content_of(folder / "cjk-decomp.js") + content_of(assets / "rare_parts.txt");
  const int index = make_index(folder, compositions);
  return std::max(index, make_model(folder, content_of(assets / "name_characters.txt"), compositions));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return fail_with("FOLDER and ASSETS are wanted");
  if (sodium_init() < 0) return fail_with("libsodium cannot start");
  return run(argv[1], argv[2]);
}
