#include "kiosk/form/kind.h"

#include <algorithm>

#include "kiosk/form/characters.h"
#include "kiosk/form/complaint.h"

namespace yimen::form {

const Kind& kind_of(catalogue::FieldType type) {
  using enum catalogue::FieldType;
  switch (type) {
    case text: return kText;
    case name: return kName;
    case id_number: return kIdNumber;
    case mobile: return kMobile;
    case date: return kDate;
    case single_choice: return kSingleChoice;
    case multiple_choice: return kMultipleChoice;
    case money: return kMoney;
    case address: return kAddress;
    case consent: return kConsent;
  }
  return kText;
}

Answer typed(std::string text) { return {std::move(text), {}}; }

const catalogue::Option* find_option(const std::vector<catalogue::Option>& options, const std::string& id) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const auto& option) { return option.id == id; });
  return found != options.end() ? &*found : nullptr;
}

std::optional<Complaint> check_length(const catalogue::Field& field, const std::string& text, int shortest,
                                      int longest, const Text& example) {
  const auto characters = code_points(text);
  const auto length = characters ? static_cast<int>(characters->size()) : 0;
  if (length < shortest) {
    return complain(field,
                    {"“{label}”写得太短了，至少要{least}个字。例如：{example}。",
                     "“{label}” is too short: it needs at least {least} characters. For example: {example}."},
                    example, {{"least", same(shortest)}});
  }
  if (length > longest) {
    return complain(field,
                    {"“{label}”写得太长了，最多{most}个字，现在有{now}个。请写简短一些，例如：{example}。",
                     "“{label}” is too long: at most {most} characters, now {now}. Please shorten it, for "
                     "example: {example}."},
                    example, {{"most", same(longest)}, {"now", same(length)}});
  }
  return std::nullopt;
}

}  // namespace yimen::form
