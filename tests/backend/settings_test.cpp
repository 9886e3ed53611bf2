#include "backend/settings.h"

#include <gtest/gtest.h>

#include <fstream>

#include "backend/faults.h"
#include "tests/support/temporary_folder.h"

namespace yimen::backend {
namespace {

namespace fs = std::filesystem;
using testing_support::content_of;

class SettingsTest : public testing::Test {
 protected:
  Result<Settings> load() const { return load_settings({folder_.path(), {}, {}}, clock_); }

  testing_support::TemporaryFolder folder_;
  SystemClock clock_;
};

TEST_F(SettingsTest, ANewInstallationStartsWithExamples) {
  const auto settings = load();
  ASSERT_TRUE(settings);
  EXPECT_EQ(content_of(folder_.path() / "offices.json"), Offices::example());
  EXPECT_EQ(content_of(folder_.path() / "timetable.json"), workflow::Timetable::example());
  EXPECT_TRUE(fs::exists(folder_.path() / "keys" / "ca.pem"));
}

TEST_F(SettingsTest, WhatTheInstallationWritesIsUsedAndKept) {
  const std::string own =
      R"({"format":1,"default":"a","offices":[{"id":"a","name":{"zh":"甲","en":"A"},"areas":[]}]})";
  std::ofstream(folder_.path() / "offices.json") << own;
  EXPECT_EQ(load()->offices.of_area("330106").id, "a");
  EXPECT_EQ(content_of(folder_.path() / "offices.json"), own);
}

TEST_F(SettingsTest, AWrongFileStopsTheStartAndStays) {
  ASSERT_TRUE(load());
  for (const auto& [name, fault] :
       {std::pair("offices.json", &kBadOffices), std::pair("timetable.json", &workflow::kBadTimetable)}) {
    const std::string good = content_of(folder_.path() / name);
    std::ofstream(folder_.path() / name) << "{}";
    const auto loaded = load();
    ASSERT_FALSE(loaded) << name;
    EXPECT_EQ(loaded.error().fault, fault);
    EXPECT_EQ(content_of(folder_.path() / name), "{}");
    std::ofstream(folder_.path() / name) << good;
  }
}

TEST_F(SettingsTest, AnAuthorityThatIsNamedIsNotMade) {
  const auto loaded =
      load_settings({folder_.path(), folder_.path() / "x.pem", folder_.path() / "x.key"}, clock_);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().fault, &kBadAuthority);
  EXPECT_FALSE(fs::exists(folder_.path() / "x.key"));
}

}  // namespace
}  // namespace yimen::backend
