// The catalogues against the sentences of the sources.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "tests/locales/check_catalogue.h"

namespace yimen::locales {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Message> read_file(const char* file) {
  std::ifstream in(file);
  EXPECT_TRUE(in) << file;
  return read_po(in);
}

std::vector<Message> read_text(const std::string& text) {
  std::istringstream in(text);
  return read_po(in);
}

// Where everybody begins, whatever they read: the first screens, the bars, the settings.
const std::vector<std::string> kFirst{"ui/screens/attract.cpp",  "ui/screens/identify.cpp",
                                      "ui/screens/home.cpp",     "ui/screens/home_parts.cpp",
                                      "ui/screens/ways.cpp",     "ui/kit/page_bar.cpp",
                                      "ui/screens/settings.cpp", "ui/kit/flow.cpp"};

struct Catalogue {
  const char* language;
  Wanted wanted;
};
void PrintTo(const Catalogue& catalogue, std::ostream* out) { *out << catalogue.language; }

class Catalogues : public testing::TestWithParam<Catalogue> {};

TEST_P(Catalogues, HaveTheSentencesOfTheSourcesAndNoOther) {
  const auto sources = read_file(YIMEN_POT);
  EXPECT_GT(sources.size(), 100U);
  const auto file = std::string(YIMEN_LOCALES) + "/" + GetParam().language + "/yimen.po";
  const auto problems = check_catalogue(sources, read_file(file.c_str()), GetParam().wanted);
  for (const auto& problem : problems) ADD_FAILURE() << problem;
  if (!problems.empty())
    GTEST_FAIL() << "locales/update brings catalogues up to date; locales/README.md says more.";
}

INSTANTIATE_TEST_SUITE_P(
    Every, Catalogues,
    testing::Values(Catalogue{"en", {}}, Catalogue{"zh_Hant", {.plural_forms = 1, .chinese = true}},
                    Catalogue{"ug", {.plural_forms = 1, .to_left = true, .sources = kFirst}},
                    Catalogue{"bo", {.plural_forms = 1, .sources = kFirst}}),
    [](const auto& tested) { return std::string(tested.param.language); });

constexpr const char* kSources = R"(msgid ""
msgstr "a header"

#: ui/a.cpp
msgid "好"
msgstr ""

#: ui/b.cpp
msgid "第{step}步"
msgstr ""

#: ui/c.cpp
msgid "还有{n}秒"
msgid_plural "还有{n}秒"
msgstr[0] ""
msgstr[1] ""
)";

constexpr const char* kGood = R"(msgid "好"
msgstr "Good"

msgid "第{step}步"
msgstr ""
"Step "
"{step}"

msgid "还有{n}秒"
msgid_plural "还有{n}秒"
msgstr[0] "{n} second left"
msgstr[1] "{n} seconds left"
)";

std::vector<std::string> problems_after(const std::string& old, const std::string& changed) {
  std::string text = kGood;
  text.replace(text.find(old), old.size(), changed);
  return check_catalogue(read_text(kSources), read_text(text));
}

TEST(Checks, FindNothingInAGoodCatalogue) { EXPECT_THAT(problems_after("Good", "Fine"), IsEmpty()); }

TEST(Checks, FindWhatIsWrong) {
  EXPECT_THAT(problems_after("msgid \"好\"\nmsgstr \"Good\"\n", ""), ElementsAre("missing: 好"));
  EXPECT_THAT(problems_after("Good", ""), ElementsAre("untranslated: 好"));
  EXPECT_THAT(problems_after("msgid \"好\"", "#, fuzzy\nmsgid \"好\""), ElementsAre("fuzzy: 好"));
  EXPECT_THAT(problems_after("msgid \"好\"", "msgid \"坏\"\nmsgstr \"Bad\"\n\nmsgid \"好\""),
              ElementsAre("stale: 坏"));
  EXPECT_THAT(problems_after("{step}\"\n\nmsgid \"还", "{stop}\"\n\nmsgid \"还"),
              ElementsAre("has other blanks: 第{step}步"));
  EXPECT_THAT(problems_after("{n} second left", "one second left"),
              ElementsAre("has other blanks: 还有{n}秒"));
  EXPECT_THAT(problems_after("msgstr[1] \"{n} seconds left\"\n", ""),
              ElementsAre("has another number of plural forms: 还有{n}秒"));
  EXPECT_THAT(problems_after("Good", "好"), ElementsAre("has Chinese in its translation: 好"));
}

TEST(Checks, FindWhatALanguageWants) {
  const auto sources = read_text(kSources);
  const auto problems = [&](const char* translated, const Wanted& wanted) {
    return check_catalogue(sources, read_text(translated), wanted);
  };
  EXPECT_THAT(problems("msgid \"好\"\nmsgstr \"好\"\n", {.chinese = true, .sources = {"ui/a.cpp"}}),
              IsEmpty());
  EXPECT_THAT(problems("", {.sources = {"ui/b.cpp"}}), ElementsAre("missing: 第{step}步"));
  EXPECT_THAT(
      problems("msgid \"第{step}步\"\nmsgstr \"{step}-\"\n", {.to_left = true, .sources = {"ui/d.cpp"}}),
      ElementsAre("does not say that it runs to the left: 第{step}步"));
}

TEST(Checks, ObsoleteEntriesDoNotCount) {
  EXPECT_THAT(read_text("#~ msgid \"旧\"\n#~ msgstr \"Old\"\n"), IsEmpty());
}

}  // namespace
}  // namespace yimen::locales
