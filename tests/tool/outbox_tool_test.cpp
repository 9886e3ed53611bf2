// yimen-tool outbox beside a terminal that has the same file open.
#include "kiosk/outbox/export_file.h"
#include "kiosk/outbox/faults.h"
#include "tests/kiosk/outbox/fixture.h"
#include "tests/support/process.h"

namespace yimen::outbox {
namespace {

class OutboxToolTest : public OutboxFixture {
 protected:
  void SetUp() override {
    Submission one = submission("标记人名甲");
    one.attachments = {{"scan", "image/png", Bytes(20'000'000, 1)}};
    refused_ = *outbox_->submit(one);
    waiting_ = *outbox_->submit(submission());
    ASSERT_TRUE(outbox_->claim(2, seconds(60)));
    ASSERT_TRUE(
        outbox_->settle(std::array{Settlement{refused_.id, Settlement::What::refused, &kInvalidSubmission}}));
  }

  // The exit code and all that was printed.
  std::pair<int, std::string> tool(std::vector<std::string> words) {
    const auto out = folder_.path() / "out";
    std::filesystem::remove(out);
    std::vector<std::string> command{YIMEN_TOOL, "outbox"};
    command.insert(command.end(), words.begin(), words.end());
    command.insert(command.end(), {"--data", folder_.path().string()});
    const int code = testing_support::Process(command, out).wait();
    return {code, content_of(out)};
  }

  std::unique_ptr<Outbox> outbox_ = std::move(*Outbox::open(options()));
  Receipt refused_;
  Receipt waiting_;
};

TEST_F(OutboxToolTest, ListsAndShowsWithoutContent) {
  const auto [listed, list] = tool({"list"});
  EXPECT_EQ(listed, 0);
  EXPECT_NE(list.find(refused_.number + "\trequest\told-age-allowance\trefused"), std::string::npos) << list;
  const auto [shown, text] = tool({"show", refused_.number});
  EXPECT_EQ(shown, 0);
  EXPECT_NE(text.find("state\trefused"), std::string::npos) << text;
  EXPECT_NE(text.find("last fault\tOUTBOX-03"), std::string::npos) << text;
  EXPECT_NE(text.find("attachment\t"), std::string::npos) << text;
  EXPECT_EQ((list + text).find("标记"), std::string::npos);
  EXPECT_EQ(tool({"show", "YM-261121-0000-0000"}).first, 1);
}

TEST_F(OutboxToolTest, RetriesBesideTheTerminal) {
  EXPECT_EQ(tool({"retry", refused_.number}).first, 0);
  EXPECT_EQ(outbox_->state_of(refused_.number), State::queued);
  EXPECT_EQ(outbox_->state_of(waiting_.number), State::sending) << "the terminal's own work is not disturbed";
  EXPECT_EQ(tool({"retry", waiting_.number}).first, 1);
  EXPECT_FALSE(outbox_->verify_audit()->broken_at);
}

TEST_F(OutboxToolTest, ExportsBesideTheTerminal) {
  const auto file = folder_.path() / "stick.yimen";
  const auto [code, text] = tool({"export", "--out", file.string()});
  EXPECT_EQ(code, 0) << text;
  std::vector<std::size_t> parts;
  const auto read = read_export(file, [&](const Exported& one) -> Result<void> {
    for (const auto& part : one.parts) parts.push_back(part.size());
    return {};
  });
  ASSERT_TRUE(read);
  EXPECT_EQ(read->rows, 2);
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_GT(parts.front(), 20'000'000U);
  EXPECT_EQ(tool({"export", "--out", (folder_.path() / "none" / "file").string()}).first, 1);
}

TEST_F(OutboxToolTest, WithoutAnOutboxEachSaysSo) {
  outbox_.reset();
  std::filesystem::remove(options().file);
  EXPECT_EQ(tool({"list"}).first, 1);
  EXPECT_EQ(tool({"retry", refused_.number}).first, 1);
  EXPECT_EQ(tool({"export", "--out", (folder_.path() / "x").string()}).first, 1);
  EXPECT_FALSE(std::filesystem::exists(options().file)) << "looking makes nothing";
}

}  // namespace
}  // namespace yimen::outbox
