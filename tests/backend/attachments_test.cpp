// When a submission with attachments is complete, and who is told.
#include <nlohmann/json.hpp>
#include <thread>

#include "backend/attachments.h"
#include "backend/sql/faults.h"
#include "tests/backend/attachments_fixture.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

class AttachmentsTest : public AttachmentsFixture {};

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

TEST_P(AttachmentsTest, OnlyTerminalsHandIn) {
  Request request = submission(content("{}"));
  request.terminal.clear();
  EXPECT_EQ(answer(request).status, 403);
  Request options{"OPTIONS", "/v1/attachments", {}, {}, {}};
  options.terminal.clear();
  EXPECT_EQ(answer(options).status, 403);
  EXPECT_EQ(shown(), 0U);
}

INSTANTIATE_TEST_SUITE_P(On, AttachmentsTest, kDialects, name_of_dialect);

}  // namespace
}  // namespace yimen::backend
