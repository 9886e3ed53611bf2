#include "kiosk/writing/train/train.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <future>

#include "kiosk/writing/train/hand.h"

namespace yimen::writing {
namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Row = Eigen::RowVectorXf;

constexpr auto kWide = static_cast<Eigen::Index>(kFeatures);
constexpr float kShrink = 0.02f;  // of the mean variance, added to each: no direction is trusted too far

// The features of each character as several people write it: their mean, and how far each is from it.
struct Samples {
  Matrix means;
  Matrix scatter;  // lower half
};

void write_samples(const DrawnCharacter& drawing, int hands, Eigen::Ref<Matrix> rows) {
  std::mt19937 random(drawing.character);
  for (Eigen::Index i = 0; i < hands; ++i) {
    const auto features =
        features_of(i == 0 ? drawing.strokes : written_by_somebody(drawing.strokes, random));
    rows.row(i) = Eigen::Map<const Row>(features.data(), kWide);
  }
}

Samples samples_of(std::span<const DrawnCharacter> drawings, int hands) {
  constexpr Eigen::Index kTogether = 32;  // characters: one large product is quicker than many small ones
  const auto count = static_cast<Eigen::Index>(drawings.size());
  Samples samples{Matrix(count, kWide), Matrix::Zero(kWide, kWide)};
  Matrix rows(kTogether * hands, kWide);
  for (Eigen::Index first = 0; first < count; first += kTogether) {
    const auto together = std::min(kTogether, count - first);
    for (Eigen::Index i = 0; i < together; ++i) {
      auto mine = rows.middleRows(i * hands, hands);
      write_samples(drawings[static_cast<std::size_t>(first + i)], hands, mine);
      const Row mean = mine.colwise().mean();
      samples.means.row(first + i) = mean;
      mine.rowwise() -= mean;
    }
    samples.scatter.selfadjointView<Eigen::Lower>().rankUpdate(rows.topRows(together * hands).transpose());
  }
  return samples;
}

Samples samples_on_two_threads(std::span<const DrawnCharacter> drawings, int hands) {
  const auto half = drawings.size() / 2;
  auto other = std::async(std::launch::async, [=] { return samples_of(drawings.subspan(half), hands); });
  auto samples = samples_of(drawings.first(half), hands);
  const auto second = other.get();
  Matrix means(samples.means.rows() + second.means.rows(), kWide);
  means << samples.means, second.means;
  return {std::move(means), samples.scatter + second.scatter};
}

Matrix covariance_of(const Matrix& scatter, float freedom) {
  Matrix covariance = Matrix(scatter.selfadjointView<Eigen::Lower>()) / freedom;
  covariance.diagonal().array() += kShrink * covariance.diagonal().mean();
  return covariance;
}

// From features to at most kAxes axes: rows are the axes.
Matrix discriminating(const Matrix& centred_means, const Matrix& covariance) {
  const Eigen::LLT<Matrix> root(covariance);
  const Matrix whitened = root.matrixL().solve(centred_means.transpose());  // a column each
  const Matrix between = whitened * whitened.transpose();
  const Eigen::SelfAdjointEigenSolver<Matrix> axes(between);
  const Matrix kept = axes.eigenvectors().rightCols(static_cast<Eigen::Index>(kAxes));
  return root.matrixU().solve(kept).transpose();
}

TrainedModel packed(const std::vector<DrawnCharacter>& drawings, const Matrix& projection,
                    const Matrix& places, const Row& origin) {
  TrainedModel model;
  model.unit = std::max(places.cwiseAbs().maxCoeff(), 1e-6f) / kLargestPrototype;
  model.projection.resize(kAxes);
  for (std::size_t i = 0; i < kAxes; ++i)
    Eigen::Map<Row>(model.projection[i].data(), kWide) = projection.row(static_cast<Eigen::Index>(i));
  for (std::size_t i = 0; i < drawings.size(); ++i) {
    const auto place = places.row(static_cast<Eigen::Index>(i));
    model.characters.push_back(drawings[i].character);
    // What is drawn is not centred before it is compared: that is taken off here, for each character once.
    model.handicaps.push_back(place.squaredNorm() / 2 + place.dot(origin));
    auto& prototype = model.prototypes.emplace_back();
    for (std::size_t axis = 0; axis < kAxes; ++axis)
      prototype[axis] =
          static_cast<std::int16_t>(std::lround(place[static_cast<Eigen::Index>(axis)] / model.unit));
  }
  return model;
}

}  // namespace

TrainedModel train(std::vector<DrawnCharacter> drawings, int hands) {
  std::ranges::sort(drawings, {}, &DrawnCharacter::character);
  const auto samples = samples_on_two_threads(drawings, hands);
  const auto freedom = static_cast<float>(drawings.size()) * static_cast<float>(std::max(hands - 1, 1));
  const Row middle = samples.means.colwise().mean();
  const Matrix centred = samples.means.rowwise() - middle;
  const auto projection = discriminating(centred, covariance_of(samples.scatter, freedom));
  return packed(drawings, projection, centred * projection.transpose(), middle * projection.transpose());
}

}  // namespace yimen::writing
