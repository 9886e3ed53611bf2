#include "kiosk/writing/train/ink_file.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/form/characters.h"

namespace yimen::writing {
namespace {

using Json = nlohmann::json;

std::optional<PenPoint> point_of(const Json& json) {
  if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number())
    return std::nullopt;
  return PenPoint{json[0].get<float>(), json[1].get<float>()};
}

std::optional<PenStroke> stroke_of(const Json& json) {
  if (!json.is_array() || json.empty()) return std::nullopt;
  PenStroke stroke;
  for (const auto& item : json) {
    const auto point = point_of(item);
    if (!point) return std::nullopt;
    stroke.push_back(*point);
  }
  return stroke;
}

// Says what is wrong with it, or nothing.
std::string read_line(const std::string& line, std::vector<DrawnCharacter>& out) {
  const auto json = Json::parse(line, nullptr, false);
  if (!json.is_object()) return "not a JSON object";
  const auto name = json.find("c"), strokes = json.find("m");
  if (name == json.end() || !name->is_string()) return "\"c\" is not a text";
  const auto points = form::code_points(name->get_ref<const std::string&>());
  if (!points || points->size() != 1) return "\"c\" is not one character";
  if (strokes == json.end() || !strokes->is_array() || strokes->empty())
    return "\"m\" is not a list of strokes";
  DrawnCharacter drawn{points->front(), {}};
  for (const auto& item : *strokes) {
    auto stroke = stroke_of(item);
    if (!stroke)
      return "stroke " + std::to_string(drawn.strokes.size() + 1) + " is not a list of points [x, y]";
    drawn.strokes.push_back(std::move(*stroke));
  }
  out.push_back(std::move(drawn));
  return {};
}

}  // namespace

InkFile read_ink_file(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in || std::filesystem::is_directory(file)) return {{}, file.string() + ": cannot be read"};
  InkFile result;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) continue;
    const auto wrong = read_line(line, result.characters);
    if (!wrong.empty()) return {{}, file.string() + ", line " + std::to_string(number) + ": " + wrong};
  }
  if (result.characters.empty()) result.problem = file.string() + ": no characters in it";
  return result;
}

}  // namespace yimen::writing
