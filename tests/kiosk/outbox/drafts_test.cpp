#include <SQLiteCpp/SQLiteCpp.h>

#include "kiosk/outbox/faults.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

const std::string kLi(64, 'a');
const std::string kHan(64, 'b');

class DraftsTest : public OutboxFixture {
 protected:
  static Draft draft(const std::string& body) { return {"old-age-allowance", 4, body, {}}; }
  std::optional<Draft> of(const std::string& person) { return *outbox_->draft_of(person); }

  std::unique_ptr<Outbox> outbox_ = std::move(*Outbox::open(options()));
};

TEST_F(DraftsTest, ThePersonFindsItAgain) {
  const std::string body = "{\"answers\":{\"name\":\"李雷\",\"note\":\"two\\nlines\n\"}}";
  ASSERT_TRUE(outbox_->save_draft(kLi, draft(body)));
  outbox_ = std::move(*Outbox::open(options()));
  const auto found = of(kLi);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->service_id, "old-age-allowance");
  EXPECT_EQ(found->service_version, 4);
  EXPECT_EQ(found->body, body);
  EXPECT_EQ(found->at, kStart);
}

TEST_F(DraftsTest, NobodyElseDoes) {
  ASSERT_TRUE(outbox_->save_draft(kLi, draft("{}")));
  EXPECT_FALSE(of(kHan));
  EXPECT_FALSE(of(""));
  EXPECT_FALSE(of("not a key"));
  EXPECT_NE(draft_tag(kLi), draft_tag(kHan));
}

TEST_F(DraftsTest, TheLastOneCounts) {
  ASSERT_TRUE(outbox_->save_draft(kLi, draft("{\"a\":1}")));
  ASSERT_TRUE(outbox_->save_draft(kLi, draft("{\"a\":2}")));
  EXPECT_EQ(of(kLi)->body, "{\"a\":2}");
  ASSERT_TRUE(outbox_->drop_draft(kLi));
  EXPECT_FALSE(of(kLi));
  EXPECT_TRUE(outbox_->drop_draft(kLi));
}

TEST_F(DraftsTest, SubmittingEndsIt) {
  ASSERT_TRUE(outbox_->save_draft(kLi, draft("{}")));
  ASSERT_TRUE(outbox_->save_draft(kHan, draft("{}")));
  Submission one = submission();
  one.draft_tag = draft_tag(kLi);
  ASSERT_TRUE(outbox_->submit(one));
  EXPECT_FALSE(of(kLi));
  EXPECT_TRUE(of(kHan));
}

TEST_F(DraftsTest, ASubmissionThatFailsKeepsIt) {
  ASSERT_TRUE(outbox_->save_draft(kLi, draft("{}")));
  Submission bad = submission();
  bad.body = "nothing";
  bad.draft_tag = draft_tag(kLi);
  ASSERT_FALSE(outbox_->submit(bad));
  EXPECT_TRUE(of(kLi));
}

TEST_F(DraftsTest, NothingOnTheDiskTellsWhoseItIsOrWhatIsInIt) {
  ASSERT_TRUE(outbox_->save_draft(kLi, draft("{\"name\":\"标记人名甲\"}")));
  const std::string all = content_of(options().file) + content_of(options().file.string() + "-wal");
  EXPECT_NE(all.find("draft-saved"), std::string::npos) << "the search itself must be able to find";
  for (const std::string& secret :
       {std::string("标记人名"), std::string("old-age-allowance"), kLi, std::string(32, '\xaa')})
    EXPECT_EQ(all.find(secret), std::string::npos);
}

TEST_F(DraftsTest, OneThatWasChangedIsNotShown) {
  ASSERT_TRUE(outbox_->save_draft(kLi, draft("{}")));
  SQLite::Database(options().file.string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE draft SET sealed = zeroblob(length(sealed))");
  EXPECT_FALSE(of(kLi));
}

TEST_F(DraftsTest, WithoutAPersonsKeyNothingIsKept) {
  EXPECT_EQ(outbox_->save_draft("", draft("{}")).error().fault, &kInvalidSubmission);
  EXPECT_EQ(draft_tag(""), "");
}

}  // namespace
}  // namespace yimen::outbox
