#include "tests/accessibility/proof.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace yimen::proof {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFewest = 3;  // faults told one by one

void write(const std::string& file, const nlohmann::ordered_json& line) {
  const char* folder = std::getenv("YIMEN_PROOFS");
  if (folder == nullptr) return;
  fs::create_directories(folder);
  std::ofstream(fs::path(folder) / (file + ".json")) << line.dump() << '\n';
}

}  // namespace

Verdict not_met(Verdict verdict, std::string because) {
  verdict.because = std::move(because);
  return verdict;
}

void note(const char* row, const char* rule, const char* wanted, const Verdict& verdict) {
  write(row, {{"row", row},
              {"rule", rule},
              {"wanted", wanted},
              {"met", verdict.met},
              {"measured", verdict.measured},
              {"because", verdict.met ? "" : verdict.because}});
  EXPECT_TRUE(verdict.met || !verdict.because.empty())
      << rule << "\nwanted: " << wanted << "\nis: " << verdict.measured;
  EXPECT_FALSE(verdict.met && !verdict.because.empty())
      << "is met by now, no excuse is needed: " << verdict.measured;
}

void note_broken(const char* row, const char* what, const Verdict& verdict) {
  EXPECT_FALSE(verdict.met) << "passes although it is " << what << ": " << verdict.measured;
  if (verdict.met) return;
  write(std::string(row) + "-" + ::testing::UnitTest::GetInstance()->current_test_info()->name(),
        {{"row", row}, {"broken", what}});
}

void Worst::see(double figure, const std::string& where) {
  if (seen_ && (least_ ? figure >= figure_ : figure <= figure_)) return;
  seen_ = true;
  figure_ = figure;
  where_ = where;
}

Verdict Worst::judged(double limit, const std::string& words, const std::string& unit) const {
  if (!seen_) return {false, "nothing to measure"};
  constexpr double kRounding = 1e-4;
  const bool met = least_ ? figure_ >= limit - kRounding : figure_ <= limit + kRounding;
  auto measured = fmt::format("{} {}{}{}", words, figure(figure_), unit.empty() ? "" : " ", unit);
  if (!met) measured += " (" + where_ + ")";
  return {met, std::move(measured)};
}

Verdict Faults::none(const std::string& words) const {
  if (looked_ == 0) return {false, "nothing to look at"};
  if (all_.empty()) return {true, "0 " + words};
  std::string measured = fmt::format("{} {}", all_.size(), words);
  for (std::size_t i = 0; i < all_.size() && i < kFewest; ++i) measured += (i == 0 ? ": " : "; ") + all_[i];
  return {false, std::move(measured)};
}

Verdict both(const Verdict& a, const Verdict& b) {
  return {a.met && b.met, a.measured + "; " + b.measured, a.because.empty() ? b.because : a.because};
}

std::string figure(double number) {
  auto text = fmt::format("{:.2f}", std::round(number * 100) / 100);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace yimen::proof
