// The kinds of fields: how the answers of each are folded, judged and shown. One file a kind.
//
// Internal to kiosk/form; others use check.h.
// Threads: pure functions.
#pragma once

#include "kiosk/form/check.h"

namespace yimen::form {

struct Showing {
  Language language;
  const std::vector<catalogue::Option>& communities;
  bool masked;  // the field is personal, and others may be looking
};

struct Kind {
  // Takes anything, bytes of any kind included, and never fails.
  Answer (*fold)(const catalogue::Field&, const Answer&);
  // Takes a folded answer that is not empty and is well-formed.
  std::optional<Complaint> (*judge)(const catalogue::Field&, const Answer&, Date today);
  // Takes a folded answer that is not empty; it may be wrong.
  std::string (*show)(const catalogue::Field&, const Answer&, const Showing&);
  // One right answer, where the field has no example of its own.
  Text (*example)(const catalogue::Field&, Date today);
};

extern const Kind kText, kName, kIdNumber, kMobile, kDate, kSingleChoice, kMultipleChoice, kMoney, kAddress,
    kConsent;

const Kind& kind_of(catalogue::FieldType type);

// For kinds without options: only what was typed counts.
Answer typed(std::string text);
// nullptr where there is none.
const catalogue::Option* find_option(const std::vector<catalogue::Option>& options, const std::string& id);
// A rule on the number of characters, shared by text, names and addresses.
std::optional<Complaint> check_length(const catalogue::Field& field, const std::string& text, int shortest,
                                      int longest, const Text& example);

}  // namespace yimen::form
