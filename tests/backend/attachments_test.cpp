// Submissions with attachments, and their upload by tus.
#include <nlohmann/json.hpp>
#include <thread>

#include "backend/attachments.h"
#include "backend/sql/faults.h"
#include "tests/backend/fixture.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

class AttachmentsTest : public BackendFixture {
 protected:
  // A submission that announces these files.
  Request with_files(const std::vector<std::string>& sealed, const std::string& answers = "{}") {
    json list = json::array();
    for (const auto& file : sealed)
      list.push_back(
          {{"name", "photo"}, {"media_type", "image/png"}, {"size", file.size()}, {"sha256", hash_of(file)}});
    return announcing(list, answers);
  }

  Request announcing(const json& attachments, const std::string& answers = "{}") {
    json inside = json::parse(content(answers));
    inside["attachments"] = attachments;
    return submission(inside.dump());
  }

  static std::string hash_of(const std::string& file) { return to_hex(sha256(as_bytes(file))); }

  Response create(const std::string& key, const std::string& file) {
    return answer({"POST",
                   "/v1/attachments",
                   {{"tus-resumable", "1.0.0"},
                    {"upload-length", std::to_string(file.size())},
                    {"upload-metadata",
                     "key " + to_base64(as_bytes(key)) + ",sha256 " + to_base64(as_bytes(hash_of(file)))}},
                   {},
                   {}});
  }

  std::string location_of(const std::string& key, const std::string& file) {
    const Response response = create(key, file);
    EXPECT_EQ(response.status, 201) << response.body;
    return response.headers.at("Location");
  }

  static Request piece(const std::string& location, std::size_t offset, const std::string& bytes) {
    return {"PATCH",
            location,
            {{"tus-resumable", "1.0.0"},
             {"content-type", "application/offset+octet-stream"},
             {"upload-offset", std::to_string(offset)},
             {"upload-checksum", "sha256 " + to_base64(sha256(as_bytes(bytes)))}},
            {},
            bytes};
  }

  std::string offset_at(const std::string& location) {
    const Response response = answer({"HEAD", location, {{"tus-resumable", "1.0.0"}}, {}, {}});
    EXPECT_EQ(response.status, 200) << response.body;
    return response.headers.at("Upload-Offset");
  }

  void upload(const std::string& key, const std::string& file) {
    const std::string location = location_of(key, file);
    for (std::size_t at = 0; at < file.size(); at += kLargestPiece)
      ASSERT_EQ(answer(piece(location, at, file.substr(at, kLargestPiece))).status, 204);
  }

  std::size_t shown() { return json::parse(answer(by_staff("/v1/requests")).body).at("requests").size(); }

  static const std::string& key_in(const Request& request) { return request.headers.at("idempotency-key"); }
};

TEST_P(AttachmentsTest, WithoutItsPartsARequestIsKeptButIncompleteAndShownToNobody) {
  const std::string file = seal("一张照片");
  const Request request = with_files({file});
  const Response response = answer(request);
  EXPECT_EQ(response.status, 202);
  EXPECT_EQ(json::parse(response.body).at("state"), "incomplete");
  EXPECT_EQ(json::parse(response.body).at("missing"), json{hash_of(file)});
  EXPECT_EQ(answer(request).body, response.body);
  EXPECT_EQ(shown(), 0U);
  EXPECT_EQ(answer(by_staff("/v1/requests/" + receipt_)).status, 404);
}

TEST_P(AttachmentsTest, CompleteWhenTheLastPartIsHere) {
  const std::vector<std::string> files{seal("一"), seal("二")};
  const Request request = with_files(files);
  answer(request);
  upload(key_in(request), files[0]);
  EXPECT_EQ(json::parse(answer(request).body).at("missing"), json{hash_of(files[1])});
  EXPECT_EQ(shown(), 0U);
  upload(key_in(request), files[1]);
  EXPECT_EQ(shown(), 1U) << "the parts alone make it complete, should the terminal never come back";
  EXPECT_EQ(answer(request).status, 201);
  EXPECT_EQ(answer(request).status, 201);
  EXPECT_EQ(shown(), 1U);
}

TEST_P(AttachmentsTest, IsToldCompleteOnceWithWhatIsInside) {
  std::vector<Submission> told;
  Store store(*database_, [&](sql::Connection&, const Submission& submission) -> Result<void> {
    told.push_back(submission);
    return {};
  });
  const Api api(house_over(*database_, store));
  const std::string file = seal("一");
  json inside = json::parse(content("{}"));
  inside["person"] = {{"area", "330106"}, {"tag", std::string(32, 'a')}};
  inside["attachments"] = {
      {{"name", "photo"}, {"media_type", "image/png"}, {"size", file.size()}, {"sha256", hash_of(file)}}};
  Request request = submission(inside.dump());
  request.terminal = "terminal-7";
  EXPECT_EQ(api.answer(request).status, 202);
  EXPECT_TRUE(told.empty());
  const std::string location = location_of(key_in(request), file);
  EXPECT_EQ(api.answer(piece(location, 0, file)).status, 204);
  EXPECT_EQ(api.answer(request).status, 201);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].terminal, "terminal-7");
  EXPECT_EQ(told[0].area, "330106");
  EXPECT_EQ(told[0].person_tag, std::string(32, 'a'));
  EXPECT_EQ(told[0].submitted_at, clock_.wall());
  EXPECT_EQ(told[0].state, "received");
  EXPECT_GT(told[0].seq, 0);
}

TEST_P(AttachmentsTest, BecomesCompleteOnceHoweverManyFinishItAtTheSameTime) {
  std::atomic<int> told = 0;
  Store store(*database_, [&](sql::Connection&, const Submission&) -> Result<void> {
    ++told;
    return {};
  });
  const Api api(house_over(*database_, store));
  const std::vector<std::string> files{seal("一"), seal("二"), seal("三"), seal("四")};
  const Request request = with_files(files);
  ASSERT_EQ(api.answer(request).status, 202);
  std::vector<std::thread> terminals;
  for (const auto& file : files)
    terminals.emplace_back([&, location = location_of(key_in(request), file)] {
      EXPECT_EQ(api.answer(piece(location, 0, file)).status, 204);
      for (int i = 0; i < 3; ++i) api.answer(request);
    });
  for (auto& terminal : terminals) terminal.join();
  EXPECT_EQ(api.answer(request).status, 201);
  EXPECT_EQ(told, 1);
  EXPECT_EQ(store.page("request", 0, 10)->submissions.size(), 1U);
}

TEST_P(AttachmentsTest, NothingIsKeptOfWhatCannotBecomeComplete) {
  const auto refusing = [](sql::Connection&, const Submission&) -> Result<void> { return fail(sql::kFull); };
  Store store(*database_, refusing);
  const Api api(house_over(*database_, store));
  const Response response = api.answer(submission(content("{}")));
  EXPECT_EQ(response.status, 507);
  EXPECT_EQ(response.headers.count("Retry-After"), 1U);
  EXPECT_EQ(shown(), 0U);
}

TEST_P(AttachmentsTest, AnUploadGoesOnWhereItBroke) {
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

TEST_P(AttachmentsTest, AWrongPieceIsNotTaken) {
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

TEST_P(AttachmentsTest, WhatIsNotWhatWasAnnouncedBeginsAgain) {
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

TEST_P(AttachmentsTest, AFinishedPartNeverChanges) {
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

TEST_P(AttachmentsTest, OnlyWhatIsAnnouncedIsTaken) {
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

TEST_P(AttachmentsTest, AnnouncementsAreReadWithSuspicion) {
  const json good{
      {"name", "photo"}, {"media_type", "image/png"}, {"size", 10}, {"sha256", std::string(64, 'a')}};
  std::vector<json> wrong{json::object(), json("x"), json::array({1}), json::array({good, good})};
  for (const auto& [name, value] : std::vector<std::pair<const char*, json>>{{"name", "../x"},
                                                                             {"name", nullptr},
                                                                             {"media_type", "<script>"},
                                                                             {"size", 0},
                                                                             {"size", -1},
                                                                             {"size", kLargestPart + 1},
                                                                             {"size", 1.5},
                                                                             {"sha256", std::string(63, 'a')},
                                                                             {"sha256", 5}}) {
    json one = good;
    one[name] = value;
    wrong.push_back(json::array({one}));
  }
  json many = json::array();
  for (std::size_t i = 0; i <= kMostParts; ++i) {
    many.push_back(good);
    many.back()["sha256"] = to_hex(sha256(as_bytes(std::to_string(i))));
  }
  wrong.push_back(many);
  for (const auto& list : wrong)
    EXPECT_EQ(answer(announcing(list)).status, 422) << list.dump().substr(0, 100);
  many.erase(many.begin());
  EXPECT_EQ(answer(announcing(many)).status, 202);
}

TEST_P(AttachmentsTest, WhatNobodyGoesOnWithIsForgottenAndMayBeginAgain) {
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

TEST_P(AttachmentsTest, TellsWhatOfTusItSpeaks) {
  const Response response = answer({"OPTIONS", "/v1/attachments", {}, {}, {}});
  EXPECT_EQ(response.status, 204);
  EXPECT_EQ(response.headers.at("Tus-Version"), "1.0.0");
  EXPECT_EQ(response.headers.at("Tus-Extension"), "creation,checksum");
}

TEST_P(AttachmentsTest, OnlyTerminalsHandIn) {
  Request request = submission(content("{}"));
  request.terminal.clear();
  EXPECT_EQ(answer(request).status, 403);
  Request options{"OPTIONS", "/v1/attachments", {}, {}, {}};
  options.terminal.clear();
  EXPECT_EQ(answer(options).status, 403);
  EXPECT_EQ(shown(), 0U);
}

// SQLite can be told how large its file may become.
class FullDiskTest : public AttachmentsTest {
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

INSTANTIATE_TEST_SUITE_P(On, FullDiskTest, testing::Values(sql::Dialect::sqlite), name_of_dialect);
INSTANTIATE_TEST_SUITE_P(On, AttachmentsTest, kDialects, name_of_dialect);

}  // namespace
}  // namespace yimen::backend
