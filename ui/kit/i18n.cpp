#include "ui/kit/i18n.h"

#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <exception>

#include "kiosk/common/converted_text.h"

namespace yimen::ui {

// A message catalogue of Boost.Locale, used by itself: no locale of the system is needed or generated.
struct Translator::Catalogue {
  using Messages = boost::locale::message_format<char>;

  Catalogue(const std::filesystem::path& folder, const std::string& language) {
    boost::locale::gnu_gettext::messages_info info;
    info.language = language;
    info.encoding = "UTF-8";
    info.paths = {folder.string()};
    info.domains.emplace_back("yimen");
    try {
      holder =
          std::locale(std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(info));
      messages = &std::use_facet<Messages>(holder);
      // The header of a catalogue is the translation of "".
      if (messages->get(0, nullptr, "") == nullptr) messages = nullptr;
    } catch (const std::exception&) {  // not a catalogue, or damaged
      messages = nullptr;
    }
  }

  std::locale holder = std::locale::classic();
  const Messages* messages = nullptr;  // lives in holder
};

Translator::Translator() = default;
Translator::~Translator() = default;

void Translator::load(std::filesystem::path folder) {
  folder_ = std::move(folder);
  for (auto& catalogue : catalogues_) catalogue.reset();
}

const Translator::Catalogue* Translator::catalogue(Language language) {
  const auto offered = std::ranges::find(kLanguages, language, &OfferedLanguage::language);
  if (offered == kLanguages.end() || offered->folder.empty()) return nullptr;
  auto& catalogue = catalogues_.at(static_cast<std::size_t>(offered - kLanguages.begin()));
  if (!catalogue) catalogue = std::make_unique<Catalogue>(folder_, std::string(offered->folder));
  return catalogue->messages != nullptr ? catalogue.get() : nullptr;
}

bool Translator::has(Language language) { return language == Language::zh || catalogue(language) != nullptr; }

std::string Translator::untranslated(const char* chinese, Language language) {
  switch (language) {
    case Language::zh_hant: return traditional(chinese);
    case Language::pseudo: return pseudo(chinese);
    default: return chinese;
  }
}

std::string Translator::tr(const char* chinese, Language language) {
  const Catalogue* found = *chinese != '\0' ? catalogue(language) : nullptr;
  const char* translated = found != nullptr ? found->messages->get(0, nullptr, chinese) : nullptr;
  return translated != nullptr ? translated : untranslated(chinese, language);
}

std::string Translator::tr_format(const char* chinese, Language language, Values values) {
  return fill(tr(chinese, language), std::span(values.begin(), values.size()));
}

std::string Translator::tr_count(const char* chinese, int n, Language language) {
  const Catalogue* found = catalogue(language);
  const char* translated = found != nullptr ? found->messages->get(0, nullptr, chinese, n) : nullptr;
  const std::string count = std::to_string(n);
  const Blank blank{"n", count};
  return fill(translated != nullptr ? translated : untranslated(chinese, language), std::span(&blank, 1));
}

Translator& translator() {
  static Translator instance;
  return instance;
}

std::string tr(const char* chinese, Language language) { return translator().tr(chinese, language); }

std::string tr_format(const char* chinese, Language language, Values values) {
  return translator().tr_format(chinese, language, values);
}

std::string tr_count(const char* chinese, int n, Language language) {
  return translator().tr_count(chinese, n, language);
}

}  // namespace yimen::ui
