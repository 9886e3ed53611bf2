// yimen-train-handwriting DRAWINGS MODEL: makes the recogniser's model, unless it has been made already from
// the same drawings by the same program. Exit codes: 0 it is there, 1 it could not be made.
#include <sodium.h>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "kiosk/form/characters.h"
#include "kiosk/writing/train/train.h"

namespace {

using namespace yimen;
using namespace yimen::writing;

constexpr int kHands = 12;

// YIMEN_TRAINER: the SHA-256 of what this program is made of.
Recipe recipe_for(const std::string& drawings) {
  const auto hash = sha256(as_bytes(to_hex(sha256(as_bytes(drawings))) + YIMEN_TRAINER));
  Recipe recipe;
  std::ranges::copy(hash, recipe.begin());
  return recipe;
}

std::string content_of(const char* file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

int fail_with(const std::string& problem) {
  std::fprintf(stderr, "yimen-train-handwriting: %s\n", problem.c_str());
  return 1;
}

int run(const char* drawings, const char* model) {
  if (!std::filesystem::exists(drawings)) {
    std::fprintf(stderr, "no handwriting: %s is not there; scripts/models brings it\n", drawings);
    return 0;
  }
  const auto recipe = recipe_for(content_of(drawings));
  if (is_made_by(model, kModelKind, recipe)) return 0;
  auto ink = read_ink_file(drawings);
  if (!ink.problem.empty()) return fail_with(ink.problem);
  std::erase_if(ink.characters, [](const DrawnCharacter& drawn) { return !form::is_han(drawn.character); });
  if (ink.characters.size() < 2) return fail_with("fewer than two Chinese characters to train on");
  const auto trained = train(std::move(ink.characters), kHands);
  if (!write_model(trained.view(), recipe, model))
    return fail_with(std::string(model) + " cannot be written");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return fail_with("DRAWINGS and MODEL are wanted");
  if (sodium_init() < 0) return fail_with("libsodium cannot start");
  return run(argv[1], argv[2]);
}
