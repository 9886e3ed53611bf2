// yimen-tool face: embeds, compares and evaluates faces in pictures.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "kiosk/common/bytes.h"
#include "kiosk/faces/policy.h"
#include "tool/commands.h"
#include "tool/face_evaluation.h"
#include "tool/face_lines.h"

namespace yimen::tool {
namespace {

struct FaceOptions {
  VisionProgram vision;
  std::vector<std::string> files;
  std::string manifest;
  std::string lfw;
  float threshold = faces::Policy{}.threshold;
};

Outcome<void> embed(const FaceOptions& options) {
  const auto faces = look_at_faces(options.vision, options.files);
  if (!faces) return problem(faces.error());
  for (std::size_t i = 0; i < faces->size(); ++i) {
    const auto& embedding = (*faces)[i].embedding;
    std::cout << options.files[i] << '\t';
    if (embedding) {
      const auto bytes = std::as_bytes(std::span<const float>(*embedding));
      std::cout << to_base64({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    }
    std::cout << '\n';
  }
  return {};
}

Outcome<void> compare(const FaceOptions& options) {
  const auto faces = look_at_faces(options.vision, options.files);
  if (!faces) return problem(faces.error());
  for (std::size_t i = 0; i < faces->size(); ++i) {
    if (!(*faces)[i].embedding) return problem(options.files[i] + ": no face was found in it");
  }
  const float alike = faces::similarity(*(*faces)[0].embedding, *(*faces)[1].embedding);
  std::cout << alike << '\t' << (alike >= options.threshold ? "same" : "different") << '\n';
  return {};
}

Outcome<void> evaluate(const FaceOptions& options) {
  if (!options.lfw.empty()) {
    const auto pairs = read_lfw_pairs(options.lfw);
    if (!pairs) return problem(pairs.error());
    return evaluate_pairs(options.vision, *pairs, options.threshold, std::cout);
  }
  const auto pictures = read_face_manifest(options.manifest);
  if (!pictures) return problem(pictures.error());
  return evaluate_faces(options.vision, *pictures, options.threshold, std::cout);
}

// A command that is carried out by `run` after parsing.
CLI::App* add(CLI::App* face, const char* name, const char* what, const std::shared_ptr<FaceOptions>& options,
              Outcome<void> (*run)(const FaceOptions&), int& exit_code) {
  auto* command = face->add_subcommand(name, what);
  add_vision_options(*command, options->vision);
  command->callback([options, run, &exit_code] {
    const auto done = run(*options);
    if (!done) exit_code = report(done.error());
  });
  return command;
}

}  // namespace

void add_face(CLI::App& program, int& exit_code) {
  auto* face = program.add_subcommand("face", "Faces in pictures, which are decoded in yimen-vision only");
  face->require_subcommand(1);
  const auto options = std::make_shared<FaceOptions>();
  auto* embed_command =
      add(face, "embed", "Print FILE<TAB>EMBEDDING (512 floats in base64)", options, embed, exit_code);
  embed_command->add_option("IMAGE", options->files, "Pictures with a face")->required();
  auto* compare_command =
      add(face, "compare", "Print SIMILARITY<TAB>same or different", options, compare, exit_code);
  compare_command->add_option("IMAGE", options->files, "Two pictures with a face")->required()->expected(2);
  auto* evaluate_command = add(face, "evaluate", "Print how well faces are told apart, and how fast", options,
                               evaluate, exit_code);
  add_evaluate_codes(*face, exit_code);
  auto* source = evaluate_command->add_option_group("pictures")->require_option(1);
  source->add_option("--manifest", options->manifest, "CSV: file,identity,kind")->type_name("CSV");
  source->add_option("--lfw", options->lfw, "Labeled Faces in the Wild, with pairs.txt")->type_name("DIR");
  for (auto* command : {compare_command, evaluate_command}) {
    command->add_option("--threshold", options->threshold, "Similarity of the same person")
        ->capture_default_str();
  }
}

}  // namespace yimen::tool
