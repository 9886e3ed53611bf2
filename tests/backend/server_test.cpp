// The real program, and connections that are not what they should be. What does come back is held against the
// OpenAPI document; afterwards the backend still does its work.
#include <nlohmann/json.hpp>

#include "tests/backend/contract.h"
#include "tests/backend/fixture.h"
#include "tests/backend/raw_client.h"
#include "tests/support/backend_program.h"

namespace yimen::backend {
namespace {

using nlohmann::json;
using testing_support::BackendProgram;

class ServerTest : public testing::Test {
 protected:
  // Over a real connection; held against the document.
  Response answer(const Request& request) {
    std::string text =
        request.method + ' ' + request.path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    for (const auto& [name, value] : request.headers) text += name + ": " + value + "\r\n";
    text += "Content-Length: " + std::to_string(request.body.size()) + "\r\n\r\n" + request.body;
    const Response response = parse(RawClient(backend_.port()).exchange(text));
    EXPECT_EQ(contract_.objection(request, response), "") << request.path.substr(0, 40);
    return response;
  }

  Request submission(const std::string& receipt, const std::string& key) {
    const json key_answer = json::parse(answer({"GET", "/v1/key", {}, {}, {}}).body);
    const std::string content =
        R"({"format":1,"kind":"request","service":{"id":"s"},"receipt":")" + receipt + "\"}";
    return {"POST",
            "/v1/requests",
            {{"content-type", "application/octet-stream"},
             {"idempotency-key", key},
             {"yimen-receipt", receipt},
             {"yimen-service", "s"},
             {"yimen-service-version", "1"},
             {"yimen-key-id", key_answer.at("key_id")}},
            {},
            seal_to(key_answer.at("public_key"), content)};
  }

  Request new_submission() {
    return submission(receipt_number(random_, SystemClock().wall()), random_id(random_));
  }

  void expect_alive() { EXPECT_EQ(answer({"GET", "/v1/health", {}, {}, {}}).status, 200); }

  static Response parse(const std::string& text) {
    Response response{0, "", "", {}};
    const auto end = text.find("\r\n\r\n");
    if (!text.starts_with("HTTP/1.1 ") || end == std::string::npos) return response;
    response.status = std::stoi(text.substr(9, 3));
    response.body = text.substr(end + 4);
    const auto type = text.find("Content-Type: ");
    if (type < end) response.content_type = text.substr(type + 14, text.find("\r\n", type) - type - 14);
    return response;
  }

  SystemRandom random_;
  BackendProgram backend_;
  Contract contract_;
};

TEST_F(ServerTest, AcknowledgedMeansKeptEvenWhenItIsKilledAtOnce) {
  const Request request = new_submission();
  const Response first = answer(request);
  ASSERT_EQ(first.status, 201);
  backend_.kill_now();
  backend_.start();
  EXPECT_EQ(backend_.listing().substr(0, 19), request.headers.at("yimen-receipt"));
  const Response again = answer(request);
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.body, first.body);
  const std::string listing = backend_.listing();
  EXPECT_EQ(std::count(listing.begin(), listing.end(), '\n'), 1);
}

TEST_F(ServerTest, EndsWellWhenAsked) {
  expect_alive();
  EXPECT_EQ(backend_.end(), 0);
  backend_.start();
  expect_alive();
}

TEST_F(ServerTest, ASecondOneOnTheSamePortSaysSo) {
  const testing_support::TemporaryFolder other;
  EXPECT_EQ(
      testing_support::run({YIMEN_BACKEND, "--listen", backend_.address(), "--data", other.path().string()}),
      1);
  EXPECT_EQ(testing_support::run({YIMEN_BACKEND, "--listen", "nonsense", "--data", other.path().string()}),
            1);
}

TEST_F(ServerTest, GarbageIsTurnedDown) {
  for (const std::string& text :
       {std::string("\0\1\2\3\r\n\r\n", 8), std::string("GET\r\n\r\n"),
        "GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nX: " + std::string(100'000, 'x') + "\r\n\r\n",
        std::string("POST /v1/requests HTTP/1.1\r\nContent-Length: -1\r\n\r\n"),
        std::string("POST /v1/requests HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n"),
        std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n")}) {
    const Response response = parse(RawClient(backend_.port(), milliseconds(300)).exchange(text));
    EXPECT_TRUE(response.status == 0 || response.status >= 400) << response.status;
  }
  expect_alive();
}

TEST_F(ServerTest, BodiesThatAreTooLargeAreNotRead) {
  Request request = new_submission();
  request.body.append(kLargestBody, 'x');
  EXPECT_EQ(answer(request).status, 413);
  expect_alive();
}

TEST_F(ServerTest, PathsAreNotTakenForPatterns) {
  for (const std::string& path :
       {std::string("/") + std::string(5000, 'a'), std::string("/v1/requests/%2e%2e/x"),
        std::string("/v1/%00"), std::string("/.*")}) {
    const Response response = answer({"GET", path, {}, {}, {}});
    EXPECT_EQ(response.status, 404) << path.substr(0, 40);
  }
}

TEST_F(ServerTest, ConnectionsThatNeverSayAnythingDoNotStopTheOthers) {
  std::vector<std::unique_ptr<RawClient>> silent;
  for (int i = 0; i < 20; ++i) {
    silent.push_back(std::make_unique<RawClient>(backend_.port()));
    silent.back()->write("POST /v1/requests HTTP/1.1\r\nContent-Length: 1000\r\n\r\nslow");
  }
  EXPECT_EQ(answer(new_submission()).status, 201);
}

TEST_F(ServerTest, ManyAtOnceAreEachKeptOnce) {
  std::vector<Request> requests;
  for (int i = 0; i < 8; ++i) requests.push_back(new_submission());
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i)
    threads.emplace_back(
        [&, i] { EXPECT_EQ(answer(requests[static_cast<std::size_t>(i) / 2]).status, 201); });
  for (auto& thread : threads) thread.join();
  const std::string listing = backend_.listing();
  EXPECT_EQ(std::count(listing.begin(), listing.end(), '\n'), 8);
}

}  // namespace
}  // namespace yimen::backend
