// Uploads by tus: what is taken, what is not, and where they go on.
#include <nlohmann/json.hpp>

#include "backend/attachments.h"
#include "tests/backend/attachments_fixture.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

class TusTest : public AttachmentsFixture {};

TEST_P(TusTest, AnUploadGoesOnWhereItBroke) {
  const std::string file = seal(std::string(3'000'000, 'x'));
  const Request request = with_files({file});
  answer(request);
  const std::string location = location_of(key_in(request), file);
  for (std::size_t at = 0; at < file.size();) {
    const std::string bytes = file.substr(at, 1 + random_.below(kLargestPiece));
    EXPECT_EQ(offset_at(location), std::to_string(at));
    ASSERT_EQ(answer(piece(location, at, bytes)).status, 204);
    const Response again = answer(piece(location, at, bytes));  // the acknowledgement got lost
    EXPECT_EQ(again.status, 409);
    at += bytes.size();
    EXPECT_EQ(again.headers.at("Upload-Offset"), std::to_string(at));
    EXPECT_EQ(location_of(key_in(request), file), location);
  }
  const Response opened = answer(by_staff("/v1/requests/" + receipt_ + "/attachments/" + hash_of(file)));
  EXPECT_EQ(opened.status, 200);
  EXPECT_TRUE(opened.body == std::string(3'000'000, 'x'));
}

TEST_P(TusTest, AWrongPieceIsNotTaken) {
  const std::string file = seal("一");
  const Request request = with_files({file});
  answer(request);
  const std::string location = location_of(key_in(request), file);
  Request wrong = piece(location, 0, file);
  wrong.body[0] = static_cast<char>(wrong.body[0] ^ 1);
  EXPECT_EQ(answer(wrong).status, 460);
  EXPECT_EQ(answer(piece(location, 1, file)).status, 409);
  EXPECT_EQ(answer(piece(location, 0, file + "x")).status, 413);
  EXPECT_EQ(answer(piece(location, 0, std::string(kLargestPiece + 1, 'x'))).status, 413);
  for (const auto& [name, value, status] :
       {std::tuple("upload-checksum", "md5 AAAA", 400), std::tuple("upload-checksum", "sha256 %", 400),
        std::tuple("upload-offset", "-1", 400), std::tuple("upload-offset", "", 400),
        std::tuple("content-type", "text/plain", 415), std::tuple("tus-resumable", "0.2.0", 412)}) {
    Request request_with = piece(location, 0, file);
    request_with.headers[name] = value;
    EXPECT_EQ(answer(request_with).status, status) << name << ' ' << value;
  }
  EXPECT_EQ(offset_at(location), "0");
}

TEST_P(TusTest, WhatIsNotWhatWasAnnouncedBeginsAgain) {
  const std::string file = seal("一");
  const Request request = with_files({file});
  answer(request);
  const std::string location = location_of(key_in(request), file);
  const Response spoiled = answer(piece(location, 0, std::string(file.size(), 'x')));
  EXPECT_EQ(spoiled.status, 409);
  EXPECT_EQ(spoiled.headers.at("Upload-Offset"), "0");
  EXPECT_EQ(answer(request).status, 202);
  upload(key_in(request), file);
  EXPECT_EQ(answer(request).status, 201);
}

TEST_P(TusTest, AFinishedPartNeverChanges) {
  const std::string file = seal("一");
  const Request request = with_files({file});
  answer(request);
  upload(key_in(request), file);
  const Response again = create(key_in(request), file);
  EXPECT_EQ(again.headers.at("Upload-Offset"), std::to_string(file.size()));
  const std::string location = again.headers.at("Location");
  EXPECT_EQ(answer(piece(location, 0, std::string(file.size(), 'x'))).status, 409);
  EXPECT_EQ(answer(piece(location, file.size(), "x")).status, 413);
  EXPECT_EQ(Attachments(*database_, store_).forget_unfinished(clock_.wall() + std::chrono::hours(1)), 0);
  EXPECT_EQ(answer(by_staff("/v1/requests/" + receipt_ + "/attachments/" + hash_of(file))).body, "一");
}

TEST_P(TusTest, OnlyWhatIsAnnouncedIsTaken) {
  const std::string file = seal("一");
  const Request request = with_files({file});
  EXPECT_EQ(create(key_in(request), file).status, 404) << "before its submission";
  answer(request);
  EXPECT_EQ(create(key_in(request), file + "x").status, 404);
  EXPECT_EQ(create(random_id(random_), file).status, 404);
  Request longer{"POST", "/v1/attachments", {{"tus-resumable", "1.0.0"}}, {}, {}};
  for (const auto& [length, status] :
       {std::pair("33554433", 413), std::pair("1", 400), std::pair("x", 400)}) {
    longer.headers["upload-length"] = length;
    longer.headers["upload-metadata"] =
        "key " + to_base64(as_bytes(key_in(request))) + ",sha256 " + to_base64(as_bytes(hash_of(file)));
    EXPECT_EQ(answer(longer).status, status) << length;
  }
}

TEST_P(TusTest, WhatNobodyGoesOnWithIsForgottenAndMayBeginAgain) {
  const std::string file = seal(std::string(1000, 'x'));
  const Request request = with_files({file});
  answer(request);
  const std::string location = location_of(key_in(request), file);
  answer(piece(location, 0, file.substr(0, 500)));
  Attachments attachments(*database_, store_);
  EXPECT_EQ(attachments.forget_unfinished(clock_.wall()), 0);
  clock_.advance(std::chrono::hours(1));
  EXPECT_EQ(attachments.forget_unfinished(clock_.wall()), 1);
  EXPECT_EQ(offset_at(location), "0");
  upload(key_in(request), file);
  EXPECT_EQ(answer(request).status, 201);
}

TEST_P(TusTest, TellsWhatOfTusItSpeaks) {
  const Response response = answer({"OPTIONS", "/v1/attachments", {}, {}, {}});
  EXPECT_EQ(response.status, 204);
  EXPECT_EQ(response.headers.at("Tus-Version"), "1.0.0");
  EXPECT_EQ(response.headers.at("Tus-Extension"), "creation,checksum");
}

// SQLite can be told how large its file may become.
class FullDiskTest : public AttachmentsFixture {
 protected:
  void allow_pages(int more) {
    const auto allowed = database_->look([&](sql::Connection& connection) -> Result<void> {
      const auto pages = connection.exec("PRAGMA page_count")[0].integer(0) + more;
      connection.exec("PRAGMA max_page_count = " + std::to_string(pages));
      return {};
    });
    ASSERT_TRUE(allowed);
  }
};

TEST_P(FullDiskTest, NothingIsHalfAndItGoesOnWhenThereIsRoom) {
  const std::string file = seal(std::string(3'000'000, 'x'));
  const Request request = with_files({file}, '"' + std::string(100'000, 'x') + '"');
  allow_pages(0);
  const Response refused = answer(request);
  EXPECT_EQ(refused.status, 507);
  EXPECT_EQ(refused.headers.count("Retry-After"), 1U);
  EXPECT_EQ(json::parse(refused.body).at("key"), key_in(request));
  EXPECT_EQ(create(key_in(request), file).status, 404) << "nor is anything announced";
  allow_pages(400);
  EXPECT_EQ(answer(request).status, 202);
  const std::string location = location_of(key_in(request), file);
  std::size_t at = 0;
  while (answer(piece(location, at, file.substr(at, kLargestPiece))).status == 204) at += kLargestPiece;
  EXPECT_LT(at, file.size());
  EXPECT_EQ(offset_at(location), std::to_string(at)) << "the piece that did not fit left nothing";
  allow_pages(2000);
  for (; at < file.size(); at += kLargestPiece)
    ASSERT_EQ(answer(piece(location, at, file.substr(at, kLargestPiece))).status, 204);
  EXPECT_EQ(answer(request).status, 201);
}

INSTANTIATE_TEST_SUITE_P(On, TusTest, kDialects, name_of_dialect);
INSTANTIATE_TEST_SUITE_P(On, FullDiskTest, testing::Values(sql::Dialect::sqlite), name_of_dialect);

}  // namespace
}  // namespace yimen::backend
