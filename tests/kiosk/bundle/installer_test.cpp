#include "kiosk/bundle/installer.h"

#include <gtest/gtest.h>

#include "kiosk/bundle/faults.h"
#include "tests/kiosk/bundle/publisher.h"
#include "tests/support/temporary_folder.h"

namespace yimen::bundle {
namespace {

namespace fs = std::filesystem;
using testing_support::content_of;

const Files kFirst{{"services/a.json", "first a"}, {"services/b.json", "b"}, {"notices.json", "n"}};
const Files kSecond{{"services/a.json", "second a"}, {"services/b.json", "b"}, {"keys/seal.json", "k"}};

// Breaks at the Nth call, which is done by half; after that nothing works any more.
class BreakingDisk : public Disk {
 public:
  enum class Way { says_so, stops_the_world };
  struct Stop {};

  BreakingDisk(int calls, Way way) : left_(calls), way_(way) {}
  bool broke() const { return left_ < 0; }

  Result<void> make_folder(const fs::path& folder) override {
    return step([&] { return system_disk().make_folder(folder); }, [] {});
  }
  Result<void> write(const fs::path& file, ByteView content) override {
    return step([&] { return system_disk().write(file, content); },
                [&] { (void)system_disk().write(file, content.first(content.size() / 2)); });
  }
  Result<void> sync_folder(const fs::path& folder) override {
    return step([&] { return system_disk().sync_folder(folder); }, [] {});
  }
  Result<void> rename(const fs::path& from, const fs::path& to) override {
    return step([&] { return system_disk().rename(from, to); }, [] {});
  }
  Result<void> remove(const fs::path& what) override {
    return step([&] { return system_disk().remove(what); },
                [&] {
                  std::error_code code;
                  for (const auto& entry : fs::recursive_directory_iterator(what, code))
                    if (entry.is_regular_file()) {
                      fs::remove(entry.path());
                      return;
                    }
                });
  }

 private:
  template <class All, class Half>
  Result<void> step(All all, Half half) {
    if (--left_ >= 0) return all();
    if (left_ == -1) half();
    if (way_ == Way::stops_the_world) throw Stop();
    return fail(kCannotStore, "no space left");
  }

  int left_;
  Way way_;
};

class InstallerTest : public testing::Test {
 protected:
  Result<Installed> install(int version, const Files& files, Disk& disk = system_disk()) {
    const auto published = publisher_.publish(version, files);
    return Installer(folder(), disk)
        .install(*parse_manifest(published.manifest), published.manifest, Publisher::by_hash(files));
  }

  void expect_current(int version, const Files& files) const {
    const auto current = Installer(folder()).current();
    ASSERT_TRUE(current);
    EXPECT_EQ(current->version, version);
    for (const auto& [name, content] : files) EXPECT_EQ(content_of(current->folder / name), content) << name;
    std::size_t count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(current->folder))
      count += entry.is_regular_file();
    EXPECT_EQ(count, files.size()) << "nothing else";
  }

  fs::path folder() const { return temporary_.path() / "bundle"; }

  testing_support::TemporaryFolder temporary_;
  Publisher publisher_;
};

TEST_F(InstallerTest, AtFirstThereIsNothing) {
  EXPECT_FALSE(Installer(folder()).current());
  EXPECT_FALSE(Installer(folder()).held(Publisher::sha("b")));
}

TEST_F(InstallerTest, TheNewestIsCurrentAndTheOneBeforeStays) {
  for (int version = 1; version <= 4; ++version) {
    const auto installed = install(version, version % 2 == 1 ? kFirst : kSecond);
    ASSERT_TRUE(installed);
    EXPECT_EQ(installed->version, version);
    expect_current(version, version % 2 == 1 ? kFirst : kSecond);
  }
  std::set<std::string> kept;
  for (const auto& entry : fs::directory_iterator(folder() / "sets"))
    if (entry.is_directory()) kept.insert(entry.path().filename().string().substr(0, 2));
  EXPECT_EQ(kept, (std::set<std::string>{"3-", "4-"}));
}

TEST_F(InstallerTest, NeitherBackNorSidewards) {
  ASSERT_TRUE(install(5, kFirst));
  EXPECT_EQ(install(4, kSecond).error().fault, &kRolledBack);
  EXPECT_EQ(install(5, kSecond).error().fault, &kContradicts);
  expect_current(5, kFirst);
  EXPECT_TRUE(install(5, kFirst)) << "the same again changes nothing";
  expect_current(5, kFirst);
}

TEST_F(InstallerTest, FilesThatAreNotAsPromisedAreRefused) {
  ASSERT_TRUE(install(1, kFirst));
  const auto published = publisher_.publish(2, kSecond);
  const auto manifest = *parse_manifest(published.manifest);
  auto contents = Publisher::by_hash(kSecond);
  auto install_with = [&](const std::map<std::string, Bytes>& what) {
    return Installer(folder()).install(manifest, published.manifest, what).error().fault;
  };
  auto changed = contents;
  changed.begin()->second.push_back('x');
  EXPECT_EQ(install_with(changed), &kBadFile);
  contents.erase(contents.begin());
  EXPECT_EQ(install_with(contents), &kBadFile);
  expect_current(1, kFirst);
}

TEST_F(InstallerTest, WhatIsHeldNeedNotBeFetched) {
  ASSERT_TRUE(install(1, kFirst));
  const Installer installer(folder());
  const auto held = installer.held(Publisher::sha("first a"));
  ASSERT_TRUE(held);
  EXPECT_EQ(as_text(*held), "first a");
  EXPECT_FALSE(installer.held(Publisher::sha("second a")));
}

TEST_F(InstallerTest, ASetThatTheDiskHasSpoiledGivesWayToTheOneBefore) {
  ASSERT_TRUE(install(1, kFirst));
  const auto installed = install(2, kSecond);
  ASSERT_TRUE(installed);
  std::ofstream(installed->folder / "services/a.json") << "spoiled";
  expect_current(1, kFirst);
  EXPECT_EQ(install(1, kFirst).error().fault, &kRolledBack) << "still not back";
  EXPECT_TRUE(install(2, kSecond)) << "but the same may be brought again";
  expect_current(2, kSecond);
}

class BreakTest : public InstallerTest, public testing::WithParamInterface<BreakingDisk::Way> {};

// The scenario is tried with a break at the first, second, third … step until it passes untouched.
TEST_P(BreakTest, AtEveryStepTheOldOrTheNewIsThereWhole) {
  int steps = 0;
  for (bool broke = true; broke; ++steps) {
    SCOPED_TRACE("step " + std::to_string(steps));
    ASSERT_LT(steps, 200);
    fs::remove_all(folder());
    ASSERT_TRUE(install(1, kFirst));
    BreakingDisk disk(steps, GetParam());
    bool done = false;
    try {
      done = install(2, kSecond, disk).has_value();
    } catch (const BreakingDisk::Stop&) {
      done = false;
    }
    broke = disk.broke();
    const auto current = Installer(folder()).current();
    ASSERT_TRUE(current);
    EXPECT_TRUE(!done || current->version == 2);
    expect_current(current->version, current->version == 1 ? kFirst : kSecond);
    EXPECT_TRUE(install(2, kSecond)) << "and it can be brought to its end";
    expect_current(2, kSecond);
  }
  EXPECT_GT(steps, 15);
}

// The same for the very first bundle: nothing, or all of it.
TEST_P(BreakTest, TheFirstBundleIsThereWholeOrNotAtAll) {
  for (int steps = 0;; ++steps) {
    SCOPED_TRACE("step " + std::to_string(steps));
    fs::remove_all(folder());
    BreakingDisk disk(steps, GetParam());
    try {
      (void)install(2, kSecond, disk);
    } catch (const BreakingDisk::Stop&) {
    }
    if (Installer(folder()).current().has_value()) expect_current(2, kSecond);
    ASSERT_TRUE(install(2, kSecond));
    expect_current(2, kSecond);
    if (!disk.broke()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Ways, BreakTest,
                         testing::Values(BreakingDisk::Way::says_so, BreakingDisk::Way::stops_the_world));

}  // namespace
}  // namespace yimen::bundle
