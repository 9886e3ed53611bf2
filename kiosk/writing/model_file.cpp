#include "kiosk/writing/model_file.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "kiosk/writing/faults.h"

namespace yimen::writing {
namespace {

bool is_sound(const Model& model) {
  const auto number = [](float value) { return std::isfinite(value); };
  const auto small = [](const Axes& prototype) {
    return std::ranges::all_of(prototype, [](int value) { return std::abs(value) <= kLargestPrototype; });
  };
  return std::isfinite(model.unit) && model.unit > 0 && std::ranges::all_of(model.handicaps, number) &&
         std::ranges::all_of(model.projection,
                             [&](const Features& axis) { return std::ranges::all_of(axis, number); }) &&
         std::ranges::all_of(model.prototypes, small);
}

}  // namespace

Result<Model> read_model(const TableFile& file) {
  TableReader reader(file.content());
  Model model;
  const auto unit = reader.take<float>(1);
  const auto count = reader.take<std::uint32_t>(1);
  if (unit.empty() || count.empty()) return fail(kWritingDamaged);
  model.unit = unit.front();
  model.projection = reader.take<Features>(kAxes);
  model.characters = reader.take<char32_t>(count.front());
  model.handicaps = reader.take<float>(count.front());
  model.prototypes = reader.take<Axes>(count.front());
  if (!reader.finished() || !is_sound(model)) return fail(kWritingDamaged);
  return model;
}

bool write_model(const Model& model, const Recipe& recipe, const std::filesystem::path& file) {
  const auto count = static_cast<std::uint32_t>(model.characters.size());
  TableWriter writer;
  writer.put(std::span(&model.unit, 1));
  writer.put(std::span(&count, 1));
  writer.put(model.projection);
  writer.put(model.characters);
  writer.put(model.handicaps);
  writer.put(model.prototypes);
  return writer.write(file, kModelKind, recipe);
}

}  // namespace yimen::writing
