// yimen-tool handwriting: how well handwriting is read.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "kiosk/writing/recogniser.h"
#include "tool/commands.h"
#include "tool/handwriting_evaluation.h"

namespace yimen::tool {
namespace {

struct HandwritingOptions {
  std::string model;
  std::string file;
  float tremor = 0;
  bool is_reversed = false;
  bool gb2312_only = false;
};

std::filesystem::path beside_this_program() {
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  return program.parent_path().parent_path() / "share" / "models" / "handwriting.model";
}

Outcome<void> evaluate(const HandwritingOptions& options) {
  const auto recogniser = writing::Recogniser::load(options.model);
  if (!recogniser) {
    const bool is_missing = !std::filesystem::exists(options.model);
    return problem(options.model + (is_missing ? ": not there; scripts/models and a build make it"
                                               : ": damaged, or of another version; build it anew"));
  }
  auto ink = writing::read_ink_file(options.file);
  if (!ink.problem.empty()) return problem(ink.problem);
  change_hands(ink.characters, {options.tremor, options.is_reversed});
  if (options.gb2312_only) {
    std::erase_if(ink.characters, [](const auto& drawn) { return !is_in_gb2312(drawn.character); });
  }
  print_rates(rates_of(reader_of(**recogniser), ink.characters), std::cout);
  return {};
}

}  // namespace

void add_handwriting(CLI::App& program, int& exit_code) {
  auto* handwriting = program.add_subcommand("handwriting", "Reading handwriting");
  handwriting->require_subcommand(1);
  const auto options = std::make_shared<HandwritingOptions>();
  auto* command = handwriting->add_subcommand("evaluate",
                                              "Print how often the character that was meant comes first and "
                                              "among ten, and the milliseconds that takes");
  command->add_option("FILE", options->file, R"(Drawn characters, one {"c": CHARACTER, "m": STROKES} a line)")
      ->required();
  options->model = beside_this_program().string();
  command->add_option("--model", options->model,
                      "The recogniser's model; else that in share/models beside this program");
  command
      ->add_option("--tremor", options->tremor,
                   "Shake every stroke this much of the character's size; 0.03 is strong")
      ->check(CLI::Range(0.0, 0.2));
  command->add_flag("--reversed", options->is_reversed, "Draw every stroke from its end, the last one first");
  command->add_flag("--gb2312", options->gb2312_only, "Only the characters of GB 2312");
  command->callback([options, &exit_code] {
    const auto done = evaluate(*options);
    if (!done) exit_code = report(done.error());
  });
}

}  // namespace yimen::tool
