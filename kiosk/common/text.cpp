#include "kiosk/common/text.h"

#include "kiosk/common/converted_text.h"

namespace yimen {
namespace {

const std::string& or_chinese(const std::string& translated, const std::string& chinese) {
  return translated.empty() ? chinese : translated;
}

}  // namespace

const std::string& Text::in(Language language) const {
  switch (language) {
    case Language::zh: return zh;
    case Language::en: return or_chinese(en, zh);
    case Language::ug: return or_chinese(ug, zh);
    case Language::bo: return or_chinese(bo, zh);
    case Language::zh_hant: return zh_hant.empty() ? traditional(zh) : zh_hant;
    case Language::pseudo: return pseudo(zh);
  }
  return zh;
}

}  // namespace yimen
