#include "kiosk/identity/assurance.h"

#include <algorithm>
#include <array>

namespace yimen::identity {
namespace {

struct Row {
  EvidenceSet evidence;
  Assurance worth;
};

using enum Evidence;

// The whole policy: the best row whose evidence is all there counts. Face and PIN alone are worth nothing:
// each only confirms somebody who was named in another way. So does staff, who confirm whom they were told.
constexpr std::array<Row, 14> kTable{{{papers, Assurance::claimed},
                                      {static_code, Assurance::named},
                                      {card, Assurance::named},
                                      {rotating_code, Assurance::proven},
                                      {{card, pin}, Assurance::proven},
                                      {{static_code, face}, Assurance::proven},
                                      {{card, face}, Assurance::proven},
                                      {{papers, staff}, Assurance::proven},
                                      {{static_code, staff}, Assurance::proven},
                                      {{card, staff}, Assurance::proven},
                                      {{rotating_code, face}, Assurance::strong},
                                      {{rotating_code, staff}, Assurance::strong},
                                      {{card, pin, face}, Assurance::strong},
                                      {{card, pin, staff}, Assurance::strong}}};

}  // namespace

Assurance assurance_of(EvidenceSet evidence) {
  Assurance best = Assurance::none;
  for (const Row& row : kTable)
    if (evidence.has(row.evidence)) best = std::max(best, row.worth);
  return best;
}

std::string_view name_of(Evidence evidence) {
  constexpr std::array<std::string_view, 7> kNames{"papers", "static_code", "rotating_code", "card",
                                                   "pin",    "face",        "staff"};
  return kNames.at(static_cast<std::size_t>(evidence));
}

std::string_view name_of(Assurance assurance) {
  constexpr std::array<std::string_view, 5> kNames{"none", "claimed", "named", "proven", "strong"};
  return kNames.at(static_cast<std::size_t>(assurance));
}

std::vector<std::string_view> names_of(EvidenceSet evidence) {
  std::vector<std::string_view> names;
  for (const Evidence one : kAllEvidence)
    if (evidence.has(one)) names.push_back(name_of(one));
  return names;
}

}  // namespace yimen::identity
