#include "kiosk/writing/recogniser.h"

#include <algorithm>
#include <cmath>

#include "kiosk/form/characters.h"
#include "kiosk/writing/faults.h"
#include "kiosk/writing/features.h"
#include "kiosk/writing/model_file.h"

namespace yimen::writing {
namespace {

float product(const Features& a, const Features& b) {
  std::array<float, 8> sums{};  // side by side in one register
  for (std::size_t i = 0; i < kFeatures; i += sums.size()) {
    for (std::size_t j = 0; j < sums.size(); ++j) sums[j] += a[i + j] * b[i + j];
  }
  float sum = 0;
  for (const float part : sums) sum += part;
  return sum;
}

std::int32_t product(const Axes& a, const Axes& b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kAxes; ++i) sum += a[i] * b[i];
  return sum;
}

Axes place_of(const Features& features, const Model& model) {
  Axes place;
  for (std::size_t i = 0; i < kAxes; ++i) {
    const float units = product(features, model.projection[i]) / model.unit;
    place[i] = static_cast<std::int16_t>(std::lround(
        std::clamp(units, -static_cast<float>(kLargestPlace), static_cast<float>(kLargestPlace))));
  }
  return place;
}

struct Candidate {
  float score;
  char32_t character;
};

std::vector<Candidate> scores(const Features& features, const Model& model) {
  const auto place = place_of(features, model);
  std::vector<Candidate> all(model.characters.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto alike = static_cast<float>(product(place, model.prototypes[i])) * model.unit * model.unit;
    all[i] = {alike - model.handicaps[i], model.characters[i]};
  }
  return all;
}

}  // namespace

struct Recogniser::Model {
  TableFile file;
  writing::Model tables;
};

Recogniser::Recogniser(std::unique_ptr<Model> model) : model_(std::move(model)) {}
Recogniser::~Recogniser() = default;

Result<std::unique_ptr<Recogniser>> Recogniser::load(const std::filesystem::path& path) {
  auto file = TableFile::open(path, kModelKind);
  if (!file) return fail(file);
  const auto tables = read_model(*file);
  if (!tables) return fail(tables);
  auto model = std::make_unique<Model>(Model{std::move(*file), *tables});
  return std::unique_ptr<Recogniser>(new Recogniser(std::move(model)));
}

std::vector<std::string> Recogniser::best(std::span<const Stroke> strokes, std::size_t count) const {
  const auto features = features_of(strokes);
  if (std::ranges::all_of(features, [](float value) { return value == 0; })) return {};
  auto all = scores(features, model_->tables);
  const auto better = [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.character < b.character;
  };
  const auto wanted = all.begin() + static_cast<std::ptrdiff_t>(std::min(count, all.size()));
  std::partial_sort(all.begin(), wanted, all.end(), better);
  std::vector<std::string> characters;
  for (auto it = all.begin(); it != wanted; ++it) characters.push_back(form::to_utf8({&it->character, 1}));
  return characters;
}

bool Recogniser::knows(const std::string& character) const {
  const auto points = form::code_points(character);
  return points && points->size() == 1 &&
         std::ranges::binary_search(model_->tables.characters, points->front());
}

}  // namespace yimen::writing
