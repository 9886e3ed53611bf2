#include "ui/kit/i18n.h"

#include <boost/locale/gnu_gettext.hpp>
#include <exception>

namespace yimen::ui {

// A message catalogue of Boost.Locale, used by itself: no locale of the system is needed or generated.
struct Translator::Catalogue {
  using Messages = boost::locale::message_format<char>;

  Catalogue(const std::filesystem::path& folder, const char* language) {
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
  english_.reset();
}

const Translator::Catalogue* Translator::catalogue(Language language) {
  if (language != Language::en) return nullptr;
  if (!english_) english_ = std::make_unique<Catalogue>(folder_, "en");
  return english_->messages != nullptr ? english_.get() : nullptr;
}

bool Translator::has(Language language) { return language == Language::zh || catalogue(language) != nullptr; }

std::string Translator::tr(const char* chinese, Language language) {
  const Catalogue* found = *chinese != '\0' ? catalogue(language) : nullptr;
  const char* translated = found != nullptr ? found->messages->get(0, nullptr, chinese) : nullptr;
  return translated != nullptr ? translated : chinese;
}

std::string Translator::tr_format(const char* chinese, Language language, Values values) {
  return fill(tr(chinese, language), std::span(values.begin(), values.size()));
}

std::string Translator::tr_count(const char* chinese, int n, Language language) {
  const Catalogue* found = catalogue(language);
  const char* translated = found != nullptr ? found->messages->get(0, nullptr, chinese, n) : nullptr;
  const std::string count = std::to_string(n);
  const Blank blank{"n", count};
  return fill(translated != nullptr ? translated : chinese, std::span(&blank, 1));
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
