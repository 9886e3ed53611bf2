#include "tool/face_lines.h"

#include <charconv>
#include <cstring>

namespace yimen::tool {
namespace {

double number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Calls `take` with each part between the separators.
template <class Take>
void split(std::string_view text, char separator, Take take) {
  while (!text.empty()) {
    const auto end = text.find(separator);
    take(text.substr(0, end));
    text = end == std::string_view::npos ? "" : text.substr(end + 1);
  }
}

std::optional<faces::Embedding> embedding_of(std::string_view base64) {
  faces::Embedding embedding{};
  auto bytes = from_base64(base64);
  const bool whole = bytes && bytes->size() == sizeof embedding;
  if (whole) std::memcpy(embedding.data(), bytes->data(), sizeof embedding);
  if (bytes) wipe(*bytes);
  if (!whole) return std::nullopt;
  return embedding;
}

void take_value(FaceLine& into, std::string_view name, std::string_view value) {
  if (name == "faces") into.faces = static_cast<int>(number(value));
  if (name == "side") into.side = number(value);
  if (name == "quality") into.quality = number(value);
  if (name == "live") into.live = number(value);
  if (name == "ms") split(value, ',', [&](std::string_view one) { into.ms.push_back(number(one)); });
  if (name == "embedding") into.embedding = embedding_of(value);
}

}  // namespace

FaceLine parse_face_line(const std::string& line) {
  FaceLine face;
  const std::string_view words = std::string_view(line).substr(std::min(line.size(), line.find('\t') + 1));
  face.is_picture = !words.empty();
  split(words, ' ', [&](std::string_view word) {
    const auto equals = word.find('=');
    if (equals != std::string_view::npos) take_value(face, word.substr(0, equals), word.substr(equals + 1));
  });
  return face;
}

Outcome<std::vector<FaceLine>> look_at_faces(const VisionProgram& vision,
                                             const std::vector<std::string>& files) {
  std::vector<FaceLine> faces;
  faces.reserve(files.size());
  const auto ran = run_vision(vision, {"--faces"}, files,
                              [&](const std::string& line) { faces.push_back(parse_face_line(line)); });
  if (!ran) return problem(ran.error());
  if (faces.size() != files.size()) return problem(vision.program + " did not look at every picture");
  return faces;
}

}  // namespace yimen::tool
