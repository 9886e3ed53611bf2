#include "kiosk/form/kind.h"

namespace yimen::form {

std::string display(const catalogue::Field& field, const Answer& answer, Language language,
                    const std::vector<catalogue::Option>& communities) {
  const Kind& kind = kind_of(field.type);
  const Answer folded = kind.fold(field, answer);
  return folded.empty() ? std::string{} : kind.show(field, folded, {language, communities});
}

}  // namespace yimen::form
