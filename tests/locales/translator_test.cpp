#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <fstream>

#include "ui/kit/i18n.h"

namespace yimen::ui {
namespace {

namespace fs = std::filesystem;

// A folder of catalogues compiled from tests/locales/sample.po.
const fs::path kSample = YIMEN_SAMPLE;

TEST(Translator, TranslatesWhatTheCatalogueHas) {
  Translator translator;
  translator.load(kSample);
  EXPECT_TRUE(translator.has(Language::en));
  EXPECT_EQ(translator.tr("下一步", Language::en), "Next");
  EXPECT_EQ(translator.tr("下一步", Language::zh), "下一步");
  EXPECT_EQ(translator.tr("没有翻译", Language::en), "没有翻译");
  EXPECT_EQ(translator.tr("", Language::en), "") << "not the header of the catalogue";
}

TEST(Translator, FillsBlanks) {
  Translator translator;
  translator.load(kSample);
  EXPECT_EQ(translator.tr_format("第{step}步，共{steps}步", Language::en, {{"step", "3"}, {"steps", "7"}}),
            "Step 3 of 7");
  EXPECT_EQ(translator.tr_format("第{step}步，共{steps}步", Language::zh, {{"steps", "7"}, {"step", "3"}}),
            "第3步，共7步");
  EXPECT_EQ(translator.tr_format("{a}{b}", Language::zh, {{"a", "{b}"}}), "{b}{b}")
      << "values are not looked into";
  EXPECT_EQ(translator.tr_format("a {", Language::zh, {{"", "x"}}), "a {");
}

TEST(Translator, CountsInEnglish) {
  Translator translator;
  translator.load(kSample);
  EXPECT_EQ(translator.tr_count("还有{n}秒", 1, Language::en), "1 second left");
  EXPECT_EQ(translator.tr_count("还有{n}秒", 0, Language::en), "0 seconds left");
  EXPECT_EQ(translator.tr_count("还有{n}秒", 20, Language::en), "20 seconds left");
  EXPECT_EQ(translator.tr_count("还有{n}秒", 1, Language::zh), "还有1秒");
  EXPECT_EQ(translator.tr_count("没有{n}个", 2, Language::en), "没有2个");
}

TEST(Translator, KnowsEveryLanguageThatIsOffered) {
  Translator translator;
  translator.load(YIMEN_CATALOGUES);
  for (const auto& offered : kLanguages) {
    EXPECT_TRUE(translator.has(offered.language)) << offered.own_name;
    const auto count = translator.tr_count("还有{n}秒", 3, offered.language);
    EXPECT_NE(count.find('3'), std::string::npos) << count;
  }
  EXPECT_EQ(translator.tr("上一步", Language::ug), "قايتىش");
  EXPECT_FALSE(translator.has(Language::pseudo));
}

TEST(Translator, ConvertsWhatTheTraditionalCatalogueDoesNotHave) {
  Translator translator;
  translator.load(kSample);
  EXPECT_EQ(translator.tr("没有翻译的话", Language::zh_hant), "沒有翻譯的話");
  EXPECT_EQ(translator.tr_format("头发和发展：{n}", Language::zh_hant, {{"n", "头"}}), "頭髮和發展：头");
}

TEST(Translator, LengthensForTestsOfTheLayoutAndKeepsBlanks) {
  Translator translator;
  EXPECT_EQ(translator.tr("下一步", Language::pseudo), "［下一步长长］");
  EXPECT_EQ(translator.tr_count("还有{n}秒", 9, Language::pseudo), "［还有9秒长长长］");
}

TEST(Translator, StaysChineseWithoutACatalogue) {
  Translator never_loaded;
  EXPECT_EQ(never_loaded.tr("下一步", Language::en), "下一步");
  EXPECT_FALSE(never_loaded.has(Language::en));
  EXPECT_TRUE(never_loaded.has(Language::zh));
  Translator missing;
  missing.load("/nowhere");
  EXPECT_EQ(missing.tr("下一步", Language::en), "下一步");
}

TEST(Translator, StaysChineseWithADamagedCatalogue) {
  std::string pattern = (fs::temp_directory_path() / "yimen-locale-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  const fs::path file = folder / "en/LC_MESSAGES/yimen.mo";
  fs::create_directories(file.parent_path());
  const auto size = fs::file_size(kSample / "en/LC_MESSAGES/yimen.mo");
  for (const auto kept : {std::uintmax_t{0}, std::uintmax_t{3}, std::uintmax_t{27}, size / 2, size - 1}) {
    fs::copy_file(kSample / "en/LC_MESSAGES/yimen.mo", file, fs::copy_options::overwrite_existing);
    fs::resize_file(file, kept);
    Translator translator;
    translator.load(folder);
    const std::string text = translator.tr("下一步", Language::en);
    EXPECT_TRUE(text == "下一步" || text == "Next") << kept << ": " << text;
  }
  std::ofstream(file) << std::string(5000, '\xFF');
  Translator translator;
  translator.load(folder);
  EXPECT_EQ(translator.tr("下一步", Language::en), "下一步");
  fs::remove_all(folder);
}

TEST(Translator, ReadsEnglishOnlyWhenItIsAskedFor) {
  std::string pattern = (fs::temp_directory_path() / "yimen-locale-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  Translator translator;
  translator.load(folder);
  EXPECT_EQ(translator.tr("下一步", Language::zh), "下一步");
  fs::copy(kSample, folder, fs::copy_options::recursive);  // arrives late, and is read all the same
  EXPECT_EQ(translator.tr("下一步", Language::en), "Next");
  fs::remove_all(folder);
}

}  // namespace
}  // namespace yimen::ui
