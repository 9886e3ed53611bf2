// A file whose bytes changed by themselves: what is still good is used, what is not is set aside whole, and
// nobody is ever handed something else than was put in.
#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "kiosk/database/faults.h"
#include "tests/faults/storage/sweep.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::faults {
namespace {

namespace fs = std::filesystem;
using outbox::Outbox;
using outbox::State;
using testing_support::content_of;

class DamageTest : public outbox::OutboxFixture {
 protected:
  DamageTest() : OutboxFixture(fast_folder()) {}

  // A database of some size, closed in order, with everything that is in it.
  void SetUp() override {
    auto outbox = std::move(*Outbox::open(options()));
    for (int i = 0; i < 30; ++i) ASSERT_TRUE(outbox->submit(one_of(i)));
    const auto claimed = outbox->claim(30, seconds(60));
    for (const auto& one : *claimed) whole_[one.row.id] = one.sealed;
    std::vector<outbox::Settlement> ends;
    for (const auto& one : *claimed) ends.push_back({one.row.id, outbox::Settlement::What::released});
    ASSERT_TRUE(outbox->settle(ends));
    outbox.reset();
    good_ = content_of(options().file);
  }

  static outbox::Submission one_of(int i) {
    auto one = submission(std::string(static_cast<std::size_t>(i) * 100, 'x'));
    if (i % 5 == 0) one.attachments = {{"scan", "image/png", Bytes(9000, 1)}};
    one.person_tag = "tag" + std::to_string(i % 3);
    return one;
  }

  void put(const std::string& content) {
    for (const auto& entry : fs::directory_iterator(folder_.path())) fs::remove(entry.path());
    std::ofstream(options().file, std::ios::binary) << content;
  }

  // As flipped bits, a sector of nothing, or an end that is missing.
  std::string damaged(Random& random) const {
    std::string content = good_;
    const auto size = static_cast<std::uint32_t>(content.size());
    const auto flip = [&] { content[random.below(size)] ^= static_cast<char>(1U << random.below(8)); };
    switch (random.below(4)) {
      case 0: flip(); break;
      case 1:
        for (int i = 0; i < 200; ++i) flip();
        break;
      case 2: content.replace(random.below(size / 512) * 512, 512, std::string(512, '\0')); break;
      default: content.resize(random.below(size));
    }
    return content;
  }

  void expect_all_accounted_for(Outbox& outbox);
  void expect_set_aside_whole(Outbox& outbox, const std::string& content);
  void open_and_judge(const std::string& content);

  std::map<std::string, Bytes> whole_;
  std::string good_;
  int set_aside_ = 0;
  int used_ = 0;
  int refused_ = 0;
};

// Each is sent as it was put in, or lies with the staff.
void DamageTest::expect_all_accounted_for(Outbox& outbox) {
  clock_.advance(std::chrono::hours(2));
  std::set<std::string> seen;
  const auto claimed = outbox.claim(100, seconds(60));
  if (!claimed) {  // found while running
    EXPECT_EQ(claimed.error().fault, &database::kDamaged);
    return;
  }
  for (const auto& one : *claimed) {
    ASSERT_TRUE(whole_.contains(one.row.id)) << "nobody handed this in";
    EXPECT_EQ(one.sealed, whole_.at(one.row.id)) << "something else than was handed in";
    seen.insert(one.row.id);
  }
  const auto rows = outbox.list();
  ASSERT_TRUE(rows);
  for (const auto& row : *rows)
    if (row.state == State::needs_staff) seen.insert(row.id);
  EXPECT_EQ(seen.size(), whole_.size()) << "one is gone, and nobody was told";
}

void DamageTest::expect_set_aside_whole(Outbox& outbox, const std::string& content) {
  EXPECT_EQ(content_of(*outbox.set_aside()), content) << "not as it was found";
  EXPECT_EQ(outbox.counts()->queued, 0);
  EXPECT_TRUE(outbox.submit(submission()));
}

void DamageTest::open_and_judge(const std::string& content) {
  put(content);
  auto outbox = Outbox::open(options());
  if (!outbox) {
    ++refused_;
    EXPECT_EQ(content_of(options().file), content) << "left untouched: " << outbox.error().detail;
    return;
  }
  const bool was_set_aside = (*outbox)->set_aside().has_value();
  ++(was_set_aside ? set_aside_ : used_);
  if (was_set_aside)
    expect_set_aside_whole(**outbox, content);
  else if (!content.empty())
    expect_all_accounted_for(**outbox);
}

TEST_F(DamageTest, AtRandomPlacesIsSetAsideOrDoesNoHarm) {
  const int rounds = is_long() ? 20'000 : 250;
  for (int seed = 1; seed <= rounds && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    SeededRandom random(static_cast<std::uint64_t>(seed));
    open_and_judge(damaged(random));
  }
  EXPECT_GT(set_aside_, rounds / 4);
  EXPECT_GT(used_, rounds / 20) << "bytes that mean nothing do no harm";
  EXPECT_LT(refused_, rounds / 20) << "a terminal that does not open serves nobody";
}

// The UI holds a connection that saw the file while it was good; sync opens its own and meets the damage.
TEST_F(DamageTest, FoundWhileRunningIsSetAsideAtTheNextStart) {
  put(good_);
  auto outbox = std::move(*Outbox::open(options()));
  std::fstream(options().file, std::ios::binary | std::ios::in | std::ios::out).seekp(4096)
      << std::string(40'960, '\x5a');
  auto sync = std::move(*outbox->connect());
  const auto claimed = sync->claim(10, seconds(60));
  ASSERT_FALSE(claimed);
  EXPECT_EQ(claimed.error().fault, &database::kDamaged);
  outbox.reset();
  sync.reset();
  const std::string found = content_of(options().file);
  outbox = std::move(*Outbox::open(options()));
  ASSERT_TRUE(outbox->set_aside());
  expect_set_aside_whole(*outbox, found);
}

}  // namespace
}  // namespace yimen::faults
