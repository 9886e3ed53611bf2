// A row of the accessibility list as a test.
//
//   PROOF(A16, "A finger that slides off takes its touch back.", "0 actions") { … return none(faults); }
//   BROKEN(A16, acts_on_press, "a button that acts as soon as it is touched") { … }
// PROOF is the test A16.holds: what it measured is noted for docs/accessibility.md, and it fails where the
// rule is not met, but for a reason it gives. BROKEN is the test A16.notices_acts_on_press: the same
// measurement on something that breaks the rule, which must not pass. Notes are files in $YIMEN_PROOFS; where
// it is not set, nothing is noted. Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace yimen::proof {

struct Verdict {
  bool met = false;
  std::string measured;   // the figure in words, the same in every run: "smallest 4.91 mm"
  std::string because{};  // why it is not met; empty: it has to be
};

// Judged as the rule says, where it cannot be met and everybody may know why.
Verdict not_met(Verdict verdict, std::string because);

void note(const char* row, const char* rule, const char* wanted, const Verdict& verdict);
void note_broken(const char* row, const char* what, const Verdict& verdict);

// The worst figure of many, and where it was.
class Worst {
 public:
  static Worst least() { return Worst(true); }
  static Worst most() { return Worst(false); }
  void see(double figure, const std::string& where);
  bool seen() const { return seen_; }
  double worst() const { return figure_; }
  Verdict judged(double limit, const std::string& words, const std::string& unit) const;

 private:
  explicit Worst(bool least) : least_(least) {}
  bool least_;
  bool seen_ = false;
  double figure_ = 0;
  std::string where_;
};

// What must not be there at all.
class Faults {
 public:
  void add(std::string what) { all_.push_back(std::move(what)); }
  void look() { ++looked_; }  // at one more of what might be wrong
  std::size_t count() const { return all_.size(); }
  // Met where nothing was wrong, and something was looked at.
  Verdict none(const std::string& words) const;

 private:
  std::vector<std::string> all_;
  std::size_t looked_ = 0;
};

// All of them have to be met; their figures one after another.
Verdict both(const Verdict& a, const Verdict& b);

std::string figure(double number);  // "4.9", "12.70" without its last zeros

}  // namespace yimen::proof

#define PROOF(row, rule, wanted)                                                  \
  static ::yimen::proof::Verdict measure_##row();                                 \
  TEST(row, holds) { ::yimen::proof::note(#row, rule, wanted, measure_##row()); } \
  static ::yimen::proof::Verdict measure_##row()

#define BROKEN(row, name, what)                                                                    \
  static ::yimen::proof::Verdict measure_##row##_##name();                                         \
  TEST(row, notices_##name) { ::yimen::proof::note_broken(#row, what, measure_##row##_##name()); } \
  static ::yimen::proof::Verdict measure_##row##_##name()
