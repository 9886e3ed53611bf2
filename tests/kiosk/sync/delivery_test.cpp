#include "kiosk/sync/delivery.h"

#include "kiosk/sync/faults.h"
#include "tests/kiosk/outbox/fixture.h"
#include "tests/kiosk/sync/fake_backend.h"

namespace yimen::sync {
namespace {

using What = Step::What;

Bytes some_bytes(std::size_t size, unsigned seed) {
  Bytes bytes(size);
  SeededRandom(seed).fill(bytes);
  return bytes;
}

class DeliveryTest : public testing::Test {
 protected:
  void add_part(std::size_t size) {
    const Bytes bytes = some_bytes(size, static_cast<unsigned>(parts_.size()) + 1);
    const std::string sha = to_hex(sha256(bytes));
    claimed_.parts.push_back({sha, static_cast<std::int64_t>(size)});
    backend_.wanted[claimed_.row.id].push_back(sha);
    parts_[sha] = bytes;
  }

  std::unique_ptr<Delivery> delivery() {
    return std::make_unique<Delivery>(
        claimed_, "https://backend",
        [this](const std::string& sha, std::int64_t offset, std::int64_t most) -> Result<Bytes> {
          const Bytes& all = parts_.at(sha);
          const auto from = all.begin() + offset;
          return Bytes(from, from + std::min<std::int64_t>(most, all.end() - from));
        });
  }

  // Until it is over; each message goes through `network`.
  Step run(Delivery& delivery, const std::function<Exchange(const Message&)>& network) {
    for (int i = 0; i < 100'000; ++i) {
      const auto message = delivery.next();
      EXPECT_TRUE(message);
      if (!message) return {What::again, message.error().fault};
      const Step step = delivery.take(network(*message));
      if (step.what != What::go_on) return step;
    }
    ADD_FAILURE() << "it never ends";
    return {};
  }

  Step run(const std::function<Exchange(const Message&)>& network) { return run(*delivery(), network); }

  std::function<Exchange(const Message&)> good_ = [this](const Message& message) {
    return backend_.answer(message);
  };

  void expect_all_there() {
    EXPECT_EQ(backend_.arrived, std::vector{claimed_.row.id});
    for (const auto& [path, upload] : backend_.uploads) EXPECT_EQ(upload.bytes, parts_.at(upload.sha256));
    EXPECT_EQ(backend_.uploads.size(), parts_.size());
  }

  static outbox::Claimed make_claimed() {
    outbox::Claimed claimed;
    claimed.row.id = std::string(32, 'a');
    claimed.row.receipt_number = "YM-261121-7K3Q-9F2X";
    claimed.sealed = some_bytes(2000, 99);
    claimed.sha256 = to_hex(sha256(claimed.sealed));
    return claimed;
  }

  outbox::Claimed claimed_ = make_claimed();
  std::map<std::string, Bytes> parts_;
  FakeBackend backend_;
};

Failure broken() { return {{&kBroken, "test"}, true}; }

TEST_F(DeliveryTest, WithoutPartsItIsOneExchange) {
  int exchanges = 0;
  const Step step = run([&](const Message& message) {
    ++exchanges;
    return good_(message);
  });
  EXPECT_EQ(step.what, What::done);
  EXPECT_EQ(exchanges, 1);
  expect_all_there();
}

TEST_F(DeliveryTest, PartsComeBeforeTheAcknowledgement) {
  add_part(1);
  add_part(kSmallestPiece);
  add_part(3'000'000);
  EXPECT_EQ(run(good_).what, What::done);
  expect_all_there();
  EXPECT_LT(backend_.patches, 12U) << "large pieces on a good line";
}

TEST_F(DeliveryTest, NoPieceIsLargerThanTheBackendTakes) {
  add_part(5'000'000);
  run([&](const Message& message) {
    EXPECT_LE(std::ssize(message.body), kLargestPiece);
    return good_(message);
  });
  expect_all_there();
}

TEST_F(DeliveryTest, AfterABreakItGoesOnFromWhereTheBackendIs) {
  add_part(2'000'000);
  int patches = 0;
  std::size_t sent = 0;
  const Step step = run([&](const Message& message) -> Exchange {
    if (message.method != Method::patch) return good_(message);
    sent += message.body.size();
    if (++patches % 3 == 0) return tl::unexpected(broken());  // it never arrived
    auto reply = good_(message);
    if (patches % 4 == 0) return tl::unexpected(broken());  // it arrived, its answer did not
    return reply;
  });
  EXPECT_EQ(step.what, What::done);
  expect_all_there();
  EXPECT_LT(sent, 4'000'000U) << "little is sent twice";
}

TEST_F(DeliveryTest, ALineThatCarriesLittleGetsSmallPieces) {
  add_part(1'000'000);
  const Step step = run([&](const Message& message) -> Exchange {
    if (message.body.size() > 40'000) return tl::unexpected(broken());
    return good_(message);
  });
  EXPECT_EQ(step.what, What::done);
  expect_all_there();
}

TEST_F(DeliveryTest, ALineThatCarriesNothingIsGivenUpForNow) {
  add_part(1'000'000);
  const Step step = run([&](const Message& message) -> Exchange {
    if (message.method == Method::patch) return tl::unexpected(broken());
    return good_(message);
  });
  EXPECT_EQ(step.what, What::again);
  EXPECT_EQ(step.fault, &kBroken);
}

TEST_F(DeliveryTest, TheNextTryGoesOnWhereTheLastOneEnded) {
  add_part(4'000'000);
  int left = 8;
  const Step first = run([&](const Message& message) -> Exchange {
    if (--left <= 0) return tl::unexpected(Failure{{&kUnreachable, ""}, false});
    return good_(message);
  });
  EXPECT_EQ(first.what, What::again);
  EXPECT_FALSE(first.sent);
  const std::size_t there = backend_.uploads.begin()->second.bytes.size();
  EXPECT_GT(there, 0U);
  std::size_t sent = 0;
  run([&](const Message& message) {
    if (message.method == Method::patch) sent += message.body.size();
    return good_(message);
  });
  EXPECT_EQ(sent, 4'000'000 - there);
  expect_all_there();
}

TEST_F(DeliveryTest, BytesThatWereChangedOnTheWayAreSentAgain) {
  add_part(500'000);
  int patches = 0;
  const Step step = run([&](const Message& message) {
    Message changed = message;
    if (message.method == Method::patch && ++patches == 2) changed.body[7] ^= 1;
    return good_(changed);
  });
  EXPECT_EQ(step.what, What::done);
  expect_all_there();
}

TEST_F(DeliveryTest, WhatTheBackendHasLostIsBroughtAgain) {
  add_part(900'000);
  int patches = 0;
  const Step step = run([&](const Message& message) {
    if (message.method == Method::patch && ++patches == 3) backend_.uploads.clear();
    return good_(message);
  });
  EXPECT_EQ(step.what, What::done);
  expect_all_there();
}

TEST_F(DeliveryTest, ABackendThatForgetsForEverIsNotAskedForEver) {
  add_part(100'000);
  int exchanges = 0;
  const Step step = run([&](const Message& message) {
    ++exchanges;
    auto reply = good_(message);
    if (message.method == Method::patch) backend_.uploads.clear();
    return reply;
  });
  EXPECT_EQ(step.what, What::again);
  EXPECT_EQ(step.fault, &kProtocol);
  EXPECT_LT(exchanges, 40);
}

TEST_F(DeliveryTest, AnotherHostIsNotSpokenTo) {
  add_part(1000);
  for (const char* elsewhere : {"https://elsewhere/v1/attachments/1", "//elsewhere/1", "", "x", "/a b",
                                "/a\r\nX: y", "/v1/../staff", "https://backend.elsewhere/1"}) {
    const Step step = run([&](const Message& message) -> Exchange {
      if (message.path != "/v1/attachments") return good_(message);
      return Reply{.status = 201, .content_type = "", .body = "", .headers = {{"location", elsewhere}}};
    });
    EXPECT_EQ(step.what, What::again) << elsewhere;
    EXPECT_EQ(step.fault, &kProtocol) << elsewhere;
  }
}

class OffsetTest : public DeliveryTest, public testing::WithParamInterface<const char*> {
 protected:
  Step run_with_strange(Method method) {
    add_part(100'000);
    return run([&](const Message& message) -> Exchange {
      auto reply = backend_.answer(message);
      if (message.path == "/v1/attachments") reply.headers.erase("upload-offset");
      if (message.method == method) reply.headers["upload-offset"] = GetParam();
      return reply;
    });
  }
};

TEST_P(OffsetTest, AfterAStrangeAnswerTheOffsetIsAskedFor) {
  EXPECT_EQ(run_with_strange(Method::patch).what, What::done);
  expect_all_there();
}

TEST_P(OffsetTest, AStrangeAnswerToThatMeansNothing) {
  EXPECT_EQ(run_with_strange(Method::head).what, What::again);
}
INSTANTIATE_TEST_SUITE_P(Strange, OffsetTest,
                         testing::Values("", "-1", "100001", "1e3", "0x10", " 5", "99999999999999999999"));

TEST_F(DeliveryTest, ABusyBackendIsAskedLater) {
  add_part(100'000);
  const Step step = run([&](const Message& message) -> Exchange {
    if (message.method != Method::patch) return good_(message);
    return Reply{503, "text/html", "", seconds(7)};
  });
  EXPECT_EQ(step.what, What::again);
  EXPECT_EQ(step.fault, &kOverloaded);
  EXPECT_EQ(step.retry_after, seconds(7));
}

TEST_F(DeliveryTest, APartThatCannotBeReadIsSaid) {
  add_part(100'000);
  Delivery delivery(claimed_, "https://backend",
                    [](const std::string&, std::int64_t, std::int64_t) { return Result<Bytes>(Bytes()); });
  for (int i = 0; i < 2; ++i) delivery.take(good_(*delivery.next()));
  EXPECT_FALSE(delivery.next());
}

}  // namespace
}  // namespace yimen::sync
