// Real sockets, real libcurl, and somebody at the other end who is not the backend. Whatever comes back, the
// submission stays queued and the exchange ends in time.
#include "kiosk/sync/curl_transport.h"
#include "kiosk/sync/engine.h"
#include "kiosk/sync/faults.h"
#include "tests/kiosk/outbox/fixture.h"
#include "tests/kiosk/sync/hostile_server.h"

namespace yimen::sync {
namespace {

using Peer = HostileServer::Peer;

class HostileTest : public outbox::OutboxFixture {
 protected:
  // One exchange; returns the code of the fault that is left with the submission.
  std::string code_after_talking_to(const std::string& url) {
    Config config;
    config.url = url;
    config.connect_timeout = config.timeout = milliseconds(1000);
    const auto transport = make_curl_transport(config, clock_);
    EXPECT_TRUE(transport);
    auto outbox = std::move(*outbox::Outbox::open(options()));
    EXPECT_TRUE(outbox->submit(submission()));
    Engine engine(*outbox, **transport, config, clock_, random_, [](const Event&) {});
    const auto started = std::chrono::steady_clock::now();
    while (outbox->list()->front().last_fault.empty() &&
           std::chrono::steady_clock::now() - started < seconds(5))
      engine.step();
    EXPECT_LT(std::chrono::steady_clock::now() - started, seconds(3));
    const auto row = outbox->list()->front();
    EXPECT_EQ(row.state, outbox::State::queued);
    return row.last_fault;
  }

  std::string code_after(std::function<void(const Peer&)> behaviour) {
    const HostileServer server(std::move(behaviour));
    return code_after_talking_to(server.url());
  }
};

std::string answer(const std::string& status, const std::string& type, const std::string& body) {
  return "HTTP/1.1 " + status + "\r\nContent-Type: " + type +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

TEST_F(HostileTest, ACaptivePortalIsNotADelivery) {
  EXPECT_EQ(code_after([](const Peer& peer) {
              peer.read_headers();
              peer.write(answer("200 OK", "text/html", "<html>请先登录 Wi-Fi</html>"));
              peer.wait_until_gone();
            }),
            kCaptivePortal.code);
}

TEST_F(HostileTest, AWrongEchoIsNotADelivery) {
  EXPECT_EQ(code_after([](const Peer& peer) {
              peer.read_headers();
              peer.write(answer("201 Created", "application/json", R"({"key":"0","sha256":"0"})"));
              peer.wait_until_gone();
            }),
            kProtocol.code);
}

TEST_F(HostileTest, ARedirectIsNotFollowed) {
  const HostileServer elsewhere([](const Peer& peer) { peer.wait_until_gone(); });
  EXPECT_EQ(code_after([&](const Peer& peer) {
              peer.read_headers();
              peer.write("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + elsewhere.url() +
                         "/v1/requests\r\nContent-Length: 0\r\n\r\n");
              peer.wait_until_gone();
            }),
            kCaptivePortal.code);
  EXPECT_EQ(elsewhere.connections(), 0);
}

TEST_F(HostileTest, AnEndlessBodyIsCutOff) {
  EXPECT_EQ(code_after([](const Peer& peer) {
              peer.read_headers();
              peer.write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n");
              while (peer.write(std::string(4096, ' '))) continue;
            }),
            kProtocol.code);
}

TEST_F(HostileTest, ASlowDripRunsOutOfTime) {
  EXPECT_EQ(
      code_after([](const Peer& peer) {
        peer.read_headers();
        peer.write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
        while (peer.write(" ")) std::this_thread::sleep_for(milliseconds(50));
      }),
      kBroken.code);
}

TEST_F(HostileTest, EndlessHeadersEnd) {
  EXPECT_NE(code_after([](const Peer& peer) {
              peer.read_headers();
              peer.write("HTTP/1.1 201 Created\r\n");
              while (peer.write("X-More: " + std::string(1000, 'x') + "\r\n")) continue;
            }),
            "");
}

TEST_F(HostileTest, SilenceRunsOutOfTime) {
  EXPECT_EQ(code_after([](const Peer& peer) { peer.wait_until_gone(); }), kBroken.code);
}

TEST_F(HostileTest, ALineThatDropsIsAFailureOfTheLine) {
  EXPECT_EQ(code_after([](const Peer& peer) { peer.read_headers(); }), kBroken.code);
  EXPECT_EQ(
      code_after([](const Peer& peer) {
        peer.read_headers();
        peer.write(
            "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"key\"");
      }),
      kBroken.code);
}

TEST_F(HostileTest, GarbageMeansNothing) {
  EXPECT_EQ(code_after([](const Peer& peer) {
              peer.read_headers();
              peer.write(std::string("\x16\x03\x01\x00\xff\r\n\r\n\0\0\0", 12));
            }),
            kProtocol.code);
}

TEST_F(HostileTest, NobodyThereIsUnreachable) {
  std::string url;
  {
    const HostileServer server([](const Peer&) {});
    url = server.url();
  }
  EXPECT_EQ(code_after_talking_to(url), kUnreachable.code);
}

TEST_F(HostileTest, AServerWithoutTlsIsNotSpokenTo) {
  const HostileServer server([](const Peer& peer) {
    peer.write("HTTP/1.1 200 OK\r\n\r\n");
    peer.wait_until_gone();
  });
  EXPECT_EQ(code_after_talking_to("https" + server.url().substr(4)), kProtocol.code);
}

TEST_F(HostileTest, ANameThatDoesNotExistIsToldApart) {
  EXPECT_EQ(code_after_talking_to("https://backend.invalid"), kNameNotResolved.code);
}

TEST_F(HostileTest, AConfigurationThatCannotWorkIsSaidAtOnce) {
  Config config;
  for (const char* url :
       {"", "http://example.com", "ftp://localhost", "https://", "localhost:8443", "file:///etc"}) {
    config.url = url;
    const auto transport = make_curl_transport(config, clock_);
    ASSERT_FALSE(transport) << url;
    EXPECT_EQ(transport.error().fault, &kBadConfiguration);
  }
  config.url = "https://localhost";
  config.ca_file = "/none/ca.pem";
  EXPECT_FALSE(make_curl_transport(config, clock_));
  config.ca_file.clear();
  config.client_certificate = "/dev/null";
  EXPECT_FALSE(make_curl_transport(config, clock_)) << "a certificate without its key";
}

}  // namespace
}  // namespace yimen::sync
