#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fstream>
#include <sstream>

#include "kiosk/outbox/export_file.h"
#include "kiosk/outbox/faults.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

namespace fs = std::filesystem;

class ExportTest : public OutboxFixture {
 protected:
  void SetUp() override {
    for (int i = 0; i < 4; ++i) {
      Submission one = submission(std::to_string(i));
      if (i == 1)
        one.attachments = {{"scan", "image/png", Bytes(1'500'000, 1)}, {"sign", "image/png", Bytes(3, 2)}};
      receipts_.push_back(*outbox_->submit(one));
    }
    const auto claimed = outbox_->claim(4, seconds(60));
    for (const auto& one : *claimed) sent_[one.row.id] = one;
    settle(0, Settlement::What::delivered);
    settle(2, Settlement::What::refused);
  }

  void settle(std::size_t i, Settlement::What what) {
    ASSERT_TRUE(outbox_->settle(std::array{Settlement{receipts_[i].id, what, &kUnknownReceipt}}));
  }

  std::string exported() {
    const auto viewer = Outbox::open_read_only(options().file);
    const auto written = write_export(**viewer, file_, kStart);
    EXPECT_TRUE(written);
    return content_of(file_);
  }

  // The fault that reading this answers, and how many rows were handed out before.
  static std::pair<const Fault*, int> reading(const std::string& content) {
    std::istringstream in(content);
    int taken = 0;
    const auto read = read_export(in, [&](const Exported&) { return ++taken, Result<void>(); });
    return {read ? nullptr : read.error().fault, taken};
  }

  const fs::path file_ = folder_.path() / "stick.yimen";
  std::unique_ptr<Outbox> outbox_ = std::move(*Outbox::open(options()));
  std::vector<Receipt> receipts_;
  std::map<std::string, Claimed> sent_;
};

TEST_F(ExportTest, AllThatIsNotDeliveredComesThroughByteForByte) {
  exported();
  std::vector<std::string> numbers;
  const auto read = read_export(file_, [&](const Exported& one) -> Result<void> {
    const Claimed& sent = sent_.at(one.claimed.row.id);
    EXPECT_EQ(one.claimed.sealed, sent.sealed);
    EXPECT_EQ(one.claimed.sha256, sent.sha256);
    EXPECT_EQ(one.claimed.key_id, sent.key_id);
    EXPECT_EQ(one.claimed.row.service_id, sent.row.service_id);
    EXPECT_EQ(one.claimed.row.submitted_at, sent.row.submitted_at);
    EXPECT_EQ(one.parts.size(), sent.parts.size());
    for (std::size_t i = 0; i < one.parts.size(); ++i)
      EXPECT_EQ(to_hex(sha256(one.parts[i])), sent.parts[i].sha256);
    numbers.push_back(one.claimed.row.receipt_number);
    return {};
  });
  ASSERT_TRUE(read) << read.error().detail;
  EXPECT_EQ(read->rows, 3);
  EXPECT_EQ(read->made_at, kStart);
  EXPECT_EQ(read->source.size(), 32U);
  EXPECT_EQ(numbers, (std::vector{receipts_[1].number, receipts_[2].number, receipts_[3].number}));
}

TEST_F(ExportTest, NothingChangesOnTheTerminal) {
  exported();
  EXPECT_EQ(outbox_->state_of(receipts_[1].number), State::sending);
  EXPECT_EQ(outbox_->state_of(receipts_[2].number), State::refused);
}

TEST_F(ExportTest, TheFileIsItsOwnersAloneAndNothingElseIsLeft) {
  exported();
  EXPECT_EQ(fs::status(file_).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_FALSE(fs::exists(file_.string() + ".partial"));
}

TEST_F(ExportTest, WhereItCannotBeWrittenNothingIsLeft) {
  const auto viewer = Outbox::open_read_only(options().file);
  EXPECT_EQ(write_export(**viewer, folder_.path() / "none" / "file", kStart).error().fault,
            &kExportNotWritten);
  if (fs::exists("/dev/full")) {
    fs::create_symlink("/dev/full", file_.string() + ".partial");
    EXPECT_EQ(write_export(**viewer, file_, kStart).error().fault, &kExportNotWritten) << "follows no link";
  }
  EXPECT_FALSE(fs::exists(file_));
}

TEST_F(ExportTest, AFullStickLeavesWhatWasThere) {
  std::ofstream(file_) << "of last week";
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{300'000, 300'000};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto written = write_export(*outbox_, file_, kStart);
    ::_exit(!written && written.error().fault == &kExportNotWritten ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(content_of(file_), "of last week");
  EXPECT_FALSE(fs::exists(file_.string() + ".partial"));
}

TEST_F(ExportTest, AFileThatIsCutAnywhereIsRefusedWhole) {
  const std::string whole = exported();
  ASSERT_EQ(reading(whole).first, nullptr);
  const auto header_end = whole.find('\n') + 1;
  for (std::size_t size :
       {header_end, whole.size() / 3, whole.size() / 2, whole.size() - 1, whole.size() - 80})
    EXPECT_EQ(reading(whole.substr(0, size)), std::pair(&kExportCut, 0)) << size;
}

TEST_F(ExportTest, AFileThatWasChangedAnywhereIsRefusedWhole) {
  const std::string whole = exported();
  SeededRandom random(5);
  for (int i = 0; i < 40; ++i) {
    std::string changed = whole;
    const auto at = random.below(static_cast<std::uint32_t>(whole.size()));
    changed[at] = static_cast<char>(changed[at] ^ (1 << random.below(7)));
    const auto [fault, taken] = reading(changed);
    EXPECT_NE(fault, nullptr) << at;
    EXPECT_EQ(taken, 0);
  }
}

TEST_F(ExportTest, LinesThatAreMissingDoubledOrSwappedShow) {
  const std::string whole = exported();
  std::vector<std::string> lines;
  std::istringstream in(whole);
  for (std::string line; std::getline(in, line);) lines.push_back(line + "\n");
  const auto joined = [](const std::vector<std::string>& all) {
    std::string text;
    for (const auto& line : all) text += line;
    return text;
  };
  auto fewer = lines;
  fewer.erase(fewer.end() - 2);
  auto more = lines;
  more.insert(more.end() - 1, lines[lines.size() - 2]);
  auto swapped = lines;
  std::swap(swapped[2], swapped[3]);
  auto longer = lines;
  longer.push_back("{}\n");
  for (const auto& wrong : {fewer, more, swapped, longer})
    EXPECT_EQ(reading(joined(wrong)), std::pair(&kExportChanged, 0));
}

TEST_F(ExportTest, SomethingElseIsForeignAndANewerFormatIsNewer) {
  for (const char* text :
       {"", "\n", "a photo", "{}\n", "[1]\n", "{\"yimen_export\":0}\n", "{\"yimen_export\":\"1\"}\n"})
    EXPECT_EQ(reading(text), std::pair(&kExportForeign, 0)) << text;
  EXPECT_EQ(reading("{\"yimen_export\":2,\"other\":true}\n{}\n"), std::pair(&kExportNewer, 0));
  EXPECT_EQ(read_export(folder_.path() / "none", {}).error().fault, &kExportForeign);
}

TEST_F(ExportTest, ALineWithoutEndIsRefusedAndNotRead) {
  const std::string header = exported().substr(0, content_of(file_).find('\n') + 1);
  const auto sparse = folder_.path() / "sparse";
  std::ofstream(sparse, std::ios::binary) << header;
  ASSERT_EQ(::truncate(sparse.c_str(), 10'000'000'000), 0);
  EXPECT_EQ(read_export(sparse, {}).error().fault, &kExportChanged);
}

TEST_F(ExportTest, WhatIsDamagedOnTheTerminalIsLeftOutAndToldOf) {
  SQLite::Database(options().file.string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE attachment SET sealed = zeroblob(length(sealed)) WHERE position = 1");
  const auto written = write_export(*outbox_, file_, kStart);
  ASSERT_TRUE(written);
  EXPECT_EQ(written->rows, 2);
  EXPECT_EQ(written->left_out, 1);
  EXPECT_EQ(reading(content_of(file_)), (std::pair<const Fault*, int>(nullptr, 2)));
}

TEST_F(ExportTest, WhoTakesMayStop) {
  exported();
  int taken = 0;
  const auto read = read_export(file_, [&](const Exported&) -> Result<void> {
    return ++taken == 2 ? Result<void>(fail(kUnknownReceipt)) : Result<void>();
  });
  EXPECT_EQ(read.error().fault, &kUnknownReceipt);
  EXPECT_EQ(taken, 2);
}

}  // namespace
}  // namespace yimen::outbox
