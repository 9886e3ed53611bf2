#include "kiosk/form/kind.h"

namespace yimen::form {

std::string display(const catalogue::Field& field, const Answer& answer, Language language,
                    const std::vector<catalogue::Option>& communities, Sight sight) {
  const Kind& kind = kind_of(field.type);
  const Answer folded = kind.fold(field, answer);
  if (folded.empty()) return {};
  return kind.show(field, folded, {language, communities, field.personal && sight == Sight::masked});
}

}  // namespace yimen::form
