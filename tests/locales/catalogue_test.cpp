// The English catalogue against the sentences of the sources.
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

TEST(EnglishCatalogue, HasEverySentenceAndNoOther) {
  const auto sources = read_file(YIMEN_POT);
  EXPECT_GT(sources.size(), 100U);
  const auto problems = check_catalogue(sources, read_file(YIMEN_PO));
  for (const auto& problem : problems) ADD_FAILURE() << problem;
  if (!problems.empty())
    GTEST_FAIL() << "locales/update brings en/yimen.po up to date; locales/README.md says more.";
}

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

TEST(Checks, ObsoleteEntriesDoNotCount) {
  EXPECT_THAT(read_text("#~ msgid \"旧\"\n#~ msgstr \"Old\"\n"), IsEmpty());
}

}  // namespace
}  // namespace yimen::locales
