#include "kiosk/terminal/evidence.h"

#include "kiosk/form/check.h"
#include "kiosk/identity/identity.h"
#include "kiosk/terminal/faults.h"

namespace yimen::terminal {
namespace {

using identity::Evidence;

std::optional<int> birth_year(std::string_view id_number) {
  const auto born = form::birth_date(id_number);
  return born ? std::optional(static_cast<int>(born->year())) : std::nullopt;
}

}  // namespace

Result<visit::Identified> identify_by_card(const hal::CardData& card, WallTime now) {
  const auto born = birth_year(card.id_number);
  if (!born || card.name.empty()) return fail(kCardNotRead, "no name or no ID number on the card");
  auto subject = identity::subject_of_card(card.id_number);
  if (subject.empty()) return fail(kCardNotRead, "no memory");
  const auto today = china_minute(now).substr(0, 10);
  return visit::Identified{{.name = card.name,
                            .subject = std::move(subject),
                            .birth_year = born,
                            .area = "",
                            .evidence = Evidence::card},
                           !card.valid_until.empty() && card.valid_until < today};
}

Result<visit::Identified> identify_by_papers(const std::string& name, const std::string& id_number) {
  auto subject = identity::subject_of_papers(id_number);
  if (subject.empty()) return fail(kPapersNotTaken, "no memory");
  return visit::Identified{{.name = name,
                            .subject = std::move(subject),
                            .birth_year = birth_year(id_number),
                            .area = "",
                            .evidence = Evidence::papers}};
}

}  // namespace yimen::terminal
