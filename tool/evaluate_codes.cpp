// yimen-tool face evaluate-codes: how many codes in pictures are read, how many wrongly, and how fast.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <memory>

#include "kiosk/vision/one_line.h"
#include "tool/code_manifest.h"
#include "tool/commands.h"
#include "tool/vision_program.h"

namespace yimen::tool {
namespace {

constexpr double kInTimeMs = 250;  // a person waits no longer for one picture

struct CodeOptions {
  VisionProgram vision;
  std::string manifest;
};

// What yimen-vision --read --times says of one picture.
struct CodeLine {
  std::string text;  // as one line
  double ms;
};

CodeLine parse(const std::string& line) {
  const auto first = line.find('\t');
  const auto last = line.rfind('\t');
  if (first == std::string::npos || last == first) return {"", 0};
  return {line.substr(first + 1, last - first - 1), std::strtod(line.c_str() + last, nullptr)};
}

class CodeTally {
 public:
  void add(const CodePicture& picture, const CodeLine& line) {
    times_.push_back(line.ms);
    if (line.text == vision::one_line(picture.text)) {
      ++(line.ms <= kInTimeMs ? read_ : late_);
    } else if (!line.text.empty()) {
      ++misread_;
      std::printf("misread\t%s\n", picture.file.c_str());
    }
  }

  void print() {
    const auto all = times_.size();
    if (all == 0) return;
    std::printf("pictures\t%zu\n", all);
    std::printf("read\t%d\t%.1f %%\twithin %.0f ms each\n", read_, 100.0 * read_ / static_cast<double>(all),
                kInTimeMs);
    std::printf("read later\t%d\n", late_);
    std::printf("misread\t%d\n", misread_);
    std::sort(times_.begin(), times_.end());
    std::printf("ms\tmedian %.1f\t95 %% %.1f\tmost %.1f\n", times_[all / 2], times_[all * 95 / 100],
                times_.back());
  }

 private:
  int read_ = 0, late_ = 0, misread_ = 0;
  std::vector<double> times_;
};

Outcome<void> evaluate(const CodeOptions& options) {
  const auto pictures = read_code_manifest(options.manifest);
  if (!pictures) return problem(pictures.error());
  std::vector<std::string> files;
  for (const auto& picture : *pictures) files.push_back(picture.file);
  CodeTally tally;
  std::size_t i = 0;
  auto ran = run_vision(options.vision, {"--read", "--times"}, files, [&](const std::string& line) {
    if (i < pictures->size()) tally.add((*pictures)[i++], parse(line));
  });
  if (!ran) return ran;
  if (i != files.size()) return problem(options.vision.program + " said too little");
  tally.print();
  return {};
}

}  // namespace

void add_evaluate_codes(CLI::App& face, int& exit_code) {
  auto* command =
      face.add_subcommand("evaluate-codes", "Print how many codes are read, misread, and how fast");
  const auto options = std::make_shared<CodeOptions>();
  add_vision_options(*command, options->vision);
  command->add_option("--manifest", options->manifest, "CSV: file,expected_text")
      ->required()
      ->type_name("CSV");
  command->callback([options, &exit_code] {
    if (const auto done = evaluate(*options); !done) exit_code = report(done.error());
  });
}

}  // namespace yimen::tool
