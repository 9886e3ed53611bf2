// Spoiled files: each is reported with file, place and reason, and the others load.
#include <algorithm>

#include "tests/kiosk/catalogue/folder.h"

namespace yimen::catalogue {
namespace {

constexpr const char* kSpoiled = "zhucan_dengji";

struct Spoil {
  const char* what;
  const char* old;
  const char* changed;
  const char* place;
  const char* reason;
};

class Spoiled : public testing::TestWithParam<Spoil> {};

TEST_P(Spoiled, IsReportedWithPlaceAndReasonAndTheOthersLoad) {
  const Folder folder;
  folder.edit(folder.service(kSpoiled), GetParam().old, GetParam().changed);
  const Catalogue catalogue = folder.load();
  EXPECT_EQ(catalogue.find(kSpoiled), nullptr);
  EXPECT_EQ(catalogue.services().size(), 2U);
  ASSERT_FALSE(catalogue.problems().empty());
  const Problem& problem = catalogue.problems().front();
  EXPECT_EQ(problem.file, folder.service(kSpoiled));
  EXPECT_EQ(problem.place, GetParam().place) << problem.reason;
  EXPECT_NE(problem.reason.find(GetParam().reason), std::string::npos) << problem.reason;
}

INSTANTIATE_TEST_SUITE_P(
    Files, Spoiled,
    testing::Values(
        Spoil{"Cut", "\"icon\": \"meal\",", "\"icon\": ", "", "not JSON: line"},
        Spoil{"KeyTwice", "\"icon\": \"meal\",", "\"icon\": \"meal\", \"icon\": \"home\",", "",
              "\"icon\" stands twice"},
        Spoil{"NotUtf8", "\"icon\": \"meal\",", "\"icon\": \"\xC0\xAF\",", "", "not UTF-8"},
        Spoil{"WrongType", "\"version\": 1,", "\"version\": \"one\",", "/version", "type"},
        Spoil{"MissingProperty", "\"version\": 1,", "", "", "version"},
        Spoil{"UnknownKey", "\"version\": 1,", "\"version\": 1, \"colour\": 1,", "", "colour"},
        Spoil{"UnknownLevel", "\"level\": \"named\"", "\"level\": \"certain\"", "/needs/level", "enum"},
        Spoil{"NeedWithoutReason", "\"level\": \"named\",", "\"level\": \"named\", \"reasons\": 1,", "/needs",
              "reasons"},
        Spoil{"UnknownFieldType", "\"type\": \"mobile\"", "\"type\": \"fax\"", "/pages/9/fields/0/type",
              "enum"},
        Spoil{"MissingEnglish", "\"餐次\", \"en\": \"Meals\"", "\"餐次\"", "/pages/3/fields/0/label", "en"},
        Spoil{"EmptyText", "\"en\": \"Meals\"", "\"en\": \"\"", "/pages/3/fields/0/label/en", "characters"},
        Spoil{"BlankText", "\"en\": \"Meals\"", "\"en\": \"  \"", "/pages/3/fields/0/label/en", "blank"},
        Spoil{"LongText", "\"en\": \"Meals\"",
              "\"en\": \"Meals Meals Meals Meals Meals Meals Meals Meals Meals Meals Meals\"",
              "/pages/3/fields/0/label/en", "no more than 60"},
        Spoil{"ChineseAsEnglish", "\"en\": \"Meals\"", "\"en\": \"餐次\"", "/pages/3/fields/0/label/en",
              "Chinese"},
        Spoil{"WesternMarks", "您想订哪几餐？", "您想订哪几餐?", "/pages/3/title/zh", "punctuation"},
        Spoil{"InvisibleCharacter", "\"zh\": \"餐次\"", "\"zh\": \"餐\u200B次\"",
              "/pages/3/fields/0/label/zh", "invisible"},
        Spoil{"OtherId", "\"id\": \"zhucan_dengji\"", "\"id\": \"zhucan\"", "/id", "name of the file"},
        Spoil{"BadId", "\"id\": \"lunch\"", "\"id\": \"Lunch Break\"", "/pages/3/fields/0/options/1/id",
              "lower-case"},
        Spoil{"OptionTwice", "\"id\": \"lunch\"", "\"id\": \"breakfast\"", "/pages/3/fields/0/options/1/id",
              "twice"},
        Spoil{"PageTwice", "\"id\": \"start\",", "\"id\": \"name\",", "/pages/7/id", "twice"},
        Spoil{"FieldTwice", "\"id\": \"start_date\"", "\"id\": \"name\"", "/pages/7/fields/0/id", "taken"},
        Spoil{"ReservedField", "\"id\": \"start_date\"", "\"id\": \"person\"", "/pages/7/fields/0/id",
              "taken"},
        Spoil{"UnknownLifeStage", "[\"senior\"]", "[\"senior\", \"martian\"]", "/life_stages/1",
              "no life stage"},
        Spoil{"ConditionOnNoField", "\"field\": \"delivery\", \"is\": \"home\"",
              "\"field\": \"deliver\", \"is\": \"home\"", "/pages/6/show_if/field", "no field"},
        Spoil{"ConditionOnNoOption", "\"field\": \"delivery\", \"is\": \"home\"",
              "\"field\": \"delivery\", \"is\": \"moon\"", "/pages/6/show_if/is", "no option"},
        Spoil{"ConditionOnALaterPage", "\"field\": \"delivery\", \"is\": \"home\"",
              "\"age_of\": \"emergency_name\", \"below\": 9", "/pages/6/show_if/age_of", "not asked before"},
        Spoil{"ConditionOnItsOwnPage", "\"field\": \"delivery\", \"is\": \"home\"",
              "\"field\": \"address\", \"is\": \"home\"", "/pages/6/show_if/field", "not asked before"},
        Spoil{"ConditionOfTheWrongKind", "\"field\": \"delivery\", \"is\": \"home\"",
              "\"field\": \"delivery\", \"includes\": \"home\"", "/pages/6/show_if", "multiple_choice"},
        Spoil{"ConditionDeepInside", "\"field\": \"delivery\", \"is\": \"home\"",
              "\"all\": [{ \"not\": { \"field\": \"meals\", \"includes\": \"tea\" } }]",
              "/pages/6/show_if/all/0/not/includes", "no option"},
        Spoil{"ConditionOfTwoForms", "\"field\": \"delivery\", \"is\": \"home\"",
              "\"field\": \"delivery\", \"is\": \"home\", \"not\": { \"field\": \"delivery\", \"is\": "
              "\"home\" }",
              "/pages/6/show_if", "forms"},
        Spoil{"ConditionOfNoForm", "\"field\": \"delivery\", \"is\": \"home\"", "\"field\": \"delivery\"",
              "/pages/6/show_if", "forms"},
        Spoil{"AgeOfNoIdNumber", "\"age_of\": \"id_number\"", "\"age_of\": \"name\"",
              "/eligibility/0/condition/all/1/age_of", "id_number"},
        Spoil{"LimitsOfAnotherType", "\"min_days\": 1", "\"min_fen\": 1", "/pages/7/fields/0/limits", "fen"},
        Spoil{"LimitsUpsideDown", "\"min_days\": 1", "\"min_days\": 99", "/pages/7/fields/0/limits",
              "above the most"},
        Spoil{"TooManyChoicesNeeded", "\"min_choices\": 1", "\"min_choices\": 9",
              "/pages/3/fields/0/limits/min_choices", "options"},
        Spoil{"KnownOfAnotherType", "\"type\": \"name\"", "\"type\": \"mobile\"", "/pages/0/fields/0/known",
              "person_name"},
        Spoil{"OptionsOfNoChoice", "\"type\": \"multiple_choice\"", "\"type\": \"mobile\"",
              "/pages/3/fields/0/options", "only choices"}),
    [](const auto& spoil) { return spoil.param.what; });

class Broken : public testing::Test {
 protected:
  void expect_only(const fs::path& file, std::string_view reason) const {
    const Catalogue catalogue = folder_.load();
    EXPECT_EQ(catalogue.services().size(), 3U);
    ASSERT_EQ(catalogue.problems().size(), 1U);
    EXPECT_EQ(catalogue.problems().front().file, file);
    EXPECT_NE(catalogue.problems().front().reason.find(reason), std::string::npos)
        << catalogue.problems().front().reason;
  }
  const Folder folder_;
};

TEST_F(Broken, FilesThatAreNoServicesAtAll) {
  const std::pair<std::string, const char*> files[] = {
      {"", "end of input"},
      {"[]", "type"},
      {"null", "type"},
      {"\xEF\xBB\xBF{", "not JSON"},
      {std::string(1024 * 1024 + 1, ' '), "1 MiB"},
      {std::string(100'000, '['), "deeper"},
      {std::string(33, '[') + std::string(33, ']'), "deeper"},
      {std::string("{\"a\"\0:1}", 8), "not JSON"},
      {"\x7F\x45LF\xFF", "not UTF-8"},
  };
  for (const auto& [content, reason] : files) {
    SCOPED_TRACE(reason);
    folder_.write(folder_.service("aaa"), content);
    expect_only(folder_.service("aaa"), reason);
  }
}

TEST_F(Broken, AFolderNamedLikeAService) {
  fs::create_directory(folder_.service("aaa"));
  expect_only(folder_.service("aaa"), "cannot be read");
}

TEST_F(Broken, ALinkToNowhere) {
  fs::create_symlink("/nowhere", folder_.service("aaa"));
  expect_only(folder_.service("aaa"), "cannot be read");
}

TEST_F(Broken, ListsDoNotStopServices) {
  folder_.write(folder_.path() / "life_stages.json", "{}");
  expect_only(folder_.path() / "life_stages.json", "type");
  EXPECT_TRUE(folder_.load().life_stages().empty());
}

TEST_F(Broken, ListsWithAnIdTwice) {
  folder_.edit(folder_.path() / "communities.json", "\"id\": \"outside\"", "\"id\": \"heping_heli\"");
  expect_only(folder_.path() / "communities.json", "twice");
}

TEST_F(Broken, WithoutTheSchemaThereAreNoServices) {
  const fs::path schema = folder_.path() / "services" / "service.schema.json";
  for (const char* content : {"", "{", "[]", R"({"type": 7})"}) {
    folder_.write(schema, content);
    const Catalogue catalogue = folder_.load();
    EXPECT_TRUE(catalogue.services().empty());
    ASSERT_EQ(catalogue.problems().size(), 1U) << content;
    EXPECT_EQ(catalogue.problems().front().file, schema);
  }
}

TEST_F(Broken, ASchemaThatLetsEverythingThroughDoesNoHarm) {
  folder_.write(folder_.path() / "services" / "service.schema.json", "{}");
  folder_.write(folder_.service("aaa"), R"({"id": 7})");
  expect_only(folder_.service("aaa"), "");
}

TEST(NoFolder, IsAnError) {
  const auto catalogue = Catalogue::load("/nowhere");
  ASSERT_FALSE(catalogue);
  EXPECT_STREQ(catalogue.error().fault->code, "CATALOGUE-01");
}

}  // namespace
}  // namespace yimen::catalogue
