#include "tool/face_evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>

#include "tool/face_lines.h"
#include "tool/face_rates.h"

namespace yimen::tool {
namespace {

using faces::Embedding;

constexpr const char* kStages[] = {"detection", "landmarks", "embedding", "liveness", "pose"};
constexpr std::size_t kOfAFace = 4;  // the stages of every frame with a face; pose only where a head turns

void print_rate(std::ostream& out, const char* name, const Rate& rate) {
  out << fmt::format("{:<20} {} of {}  {:.2f} %  ({:.2f} to {:.2f})\n", name, rate.hits, rate.all,
                     100 * rate.value(), 100 * rate.low(), 100 * rate.high());
}

void print_curve(std::ostream& out, const std::vector<float>& same, const std::vector<float>& different) {
  if (same.empty() || different.empty()) return;
  for (int hundredths = 25; hundredths <= 65; hundredths += 5) {
    const float threshold = static_cast<float>(hundredths) / 100;
    out << fmt::format("roc {:.2f}  false accepts {:.3f} %  false rejects {:.2f} %\n", threshold,
                       100 * at_least(different, threshold).value(),
                       100 - 100 * at_least(same, threshold).value());
  }
  for (const double share : {1e-2, 1e-3}) {
    const float threshold = threshold_for(different, share);
    out << fmt::format("true accepts where false ones are {}: {:.2f} %, at {:.3f}\n", share,
                       100 * at_least(same, threshold).value(), threshold);
  }
  const auto best = best_accuracy(same, different);
  out << fmt::format("judged rightly at most {:.2f} %, at {:.3f}\n", 100 * best.share, best.threshold);
  const auto equal = equal_error(same, different);
  out << fmt::format("equal error {:.2f} %, at {:.3f}\n", 100 * equal.rate, equal.threshold);
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void print_times(std::ostream& out, const std::vector<FaceLine>& faces) {
  std::vector<double> whole;
  for (std::size_t stage = 0; stage < std::size(kStages); ++stage) {
    std::vector<double> times;
    for (const auto& face : faces) {
      if (face.ms.size() == std::size(kStages)) times.push_back(face.ms[stage]);
    }
    out << fmt::format("ms {:<12} {:.2f}\n", kStages[stage], median(std::move(times)));
  }
  for (const auto& face : faces) {
    if (face.ms.size() != std::size(kStages)) continue;
    double sum = 0;
    for (std::size_t stage = 0; stage < kOfAFace; ++stage) sum += face.ms[stage];
    whole.push_back(sum);
  }
  out << fmt::format("ms {:<12} {:.2f}\n", "face", median(std::move(whole)));
}

// The mean of everybody's enrolled embeddings, as faces::Enrolment makes it.
class Gallery {
 public:
  void add(const std::string& identity, const Embedding& embedding) {
    auto& sum = people_[identity];
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += embedding[i];
  }
  void finish() {
    for (auto& [identity, sum] : people_) {
      const float length = std::sqrt(faces::similarity(sum, sum));
      for (auto& value : sum) value /= length;
    }
  }
  // Calls `hear` with each person's similarity, and whether they are this one.
  template <class Hear>
  void compare(const Embedding& face, const std::string& identity, Hear hear) const {
    for (const auto& [person, mean] : people_) hear(faces::similarity(mean, face), person == identity);
  }
  float best(const Embedding& face) const {
    float most = -1;
    compare(face, "", [&](float alike, bool) { most = std::max(most, alike); });
    return most;
  }

 private:
  std::map<std::string, Embedding> people_;
};

class Evaluation {
 public:
  Evaluation(const std::vector<FacePicture>& pictures, const std::vector<FaceLine>& faces, float threshold)
      : pictures_(pictures), faces_(faces), threshold_(threshold) {}

  void run() {
    for_each("enrol", [this](const auto& picture, const auto& face) {
      if (face.embedding) gallery_.add(picture.identity, *face.embedding);
    });
    gallery_.finish();
    for_each("probe", [this](const auto& picture, const auto& face) { probe(picture, face); });
    for_each("unknown", [this](const auto&, const auto& face) { stranger(unknown_, face); });
    for_each("lookalike", [this](const auto&, const auto& face) { stranger(lookalike_, face); });
  }

  void print(std::ostream& out) const {
    print_rate(out, "probes_accepted", at_least(same_, threshold_));
    print_rate(out, "wrong_accepted", at_least(different_, threshold_));
    print_rate(out, "unknowns_accepted", at_least(unknown_, threshold_));
    print_rate(out, "lookalikes_accepted", at_least(lookalike_, threshold_));
    print_rate(out, "nonfaces_taken", share("nonface", [](const FaceLine& face) { return face.faces > 0; }));
    const auto looks_alive = [](const FaceLine& face) { return face.live >= 0.5; };
    print_rate(out, "spoofs_look_alive", share("spoof", looks_alive));
    print_rate(out, "probes_look_alive", share("probe", looks_alive));
    print_curve(out, same_, different_);
    print_times(out, faces_);
  }

 private:
  template <class Do>
  void for_each(std::string_view kind, Do action) const {
    for (std::size_t i = 0; i < pictures_.size(); ++i) {
      if (pictures_[i].kind.starts_with(kind)) action(pictures_[i], faces_[i]);
    }
  }
  template <class Is>
  Rate share(std::string_view kind, Is is) const {
    Rate rate;
    for_each(kind, [&](const FacePicture&, const FaceLine& face) {
      rate.all += 1;
      if (is(face)) rate.hits += 1;
    });
    return rate;
  }

  // One without a face is like nobody.
  void probe(const FacePicture& picture, const FaceLine& face) {
    float own = -1;
    if (face.embedding) {
      gallery_.compare(*face.embedding, picture.identity, [&](float alike, bool is_own) {
        if (is_own) own = alike;
        if (!is_own) different_.push_back(alike);
      });
    }
    same_.push_back(own);
  }
  void stranger(std::vector<float>& into, const FaceLine& face) {
    into.push_back(face.embedding ? gallery_.best(*face.embedding) : -1);
  }

  const std::vector<FacePicture>& pictures_;
  const std::vector<FaceLine>& faces_;
  float threshold_;
  Gallery gallery_;
  std::vector<float> same_, different_, unknown_, lookalike_;
};

}  // namespace

Outcome<void> evaluate_faces(const VisionProgram& vision, const std::vector<FacePicture>& pictures,
                             float threshold, std::ostream& out) {
  std::vector<std::string> files;
  for (const auto& picture : pictures) files.push_back(picture.file);
  const auto faces = look_at_faces(vision, files);
  if (!faces) return problem(faces.error());
  Evaluation evaluation(pictures, *faces, threshold);
  evaluation.run();
  evaluation.print(out);
  return {};
}

Outcome<void> evaluate_pairs(const VisionProgram& vision, const FacePairs& pairs, float threshold,
                             std::ostream& out) {
  const auto faces = look_at_faces(vision, pairs.files);
  if (!faces) return problem(faces.error());
  std::vector<float> same, different;
  for (const auto& pair : pairs.pairs) {
    const auto& a = (*faces)[pair.first].embedding;
    const auto& b = (*faces)[pair.second].embedding;
    (pair.same ? same : different).push_back(a && b ? faces::similarity(*a, *b) : -1);
  }
  const auto rejected = at_least(same, threshold);
  print_rate(out, "false_accepts", at_least(different, threshold));
  print_rate(out, "false_rejects", {rejected.all - rejected.hits, rejected.all});
  print_curve(out, same, different);
  print_times(out, *faces);
  return {};
}

}  // namespace yimen::tool
