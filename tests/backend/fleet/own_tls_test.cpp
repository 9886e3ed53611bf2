// The backend with TLS of its own: who hands in is who the certificate names, whatever a header says.
#include "backend/schema.h"
#include "tests/backend/fleet/handed.h"
#include "tests/support/backend_program.h"

#include <gtest/gtest.h>

namespace yimen::backend {
namespace {

using testing_support::BackendProgram;
using testing_support::content_of;

class OwnTlsTest : public testing::Test {
 protected:
  std::string certificate(const std::string& name) const { return folder_.path() / name; }

  static std::string sealing_key(const BackendProgram& backend) {
    std::string key = content_of(backend.seal_key());
    key.pop_back();
    return key;
  }

  static std::vector<std::string> terminals_in(const BackendProgram& backend) {
    const SystemClock clock;
    const auto database = sql::Database::open(backend.data() / "backend.db", migrations(), clock);
    std::vector<std::string> names;
    const auto read = (*database)->look([&](sql::Connection& connection) -> Result<void> {
      for (const auto& row : connection.exec("SELECT terminal FROM submission")) names.push_back(row.text(0));
      return {};
    });
    EXPECT_TRUE(read);
    return names;
  }

  testing_support::TemporaryFolder folder_;
  const int made_ = testing_support::run({YIMEN_SCRIPTS "/certs", folder_.path()});
  SystemRandom random_;
};

TEST_F(OwnTlsTest, TheCertificateSaysWhoItIs) {
  BackendProgram backend({"--tls-cert", certificate("server.pem"), "--tls-key", certificate("server.key"),
                          "--client-ca", certificate("ca.pem")});
  const std::string url = "https://localhost:" + std::to_string(backend.port());
  const std::string key = sealing_key(backend);
  for (int i = 0; i < 3; ++i) {  // connections of their own
    Client terminal(url, {certificate("ca.pem"), certificate("client.pem"), certificate("client.key")});
    EXPECT_EQ(hand_in(terminal, request_with_file(random_, key), key, {{"Yimen-Terminal", "another"}}).status,
              202);
  }
  Client nobody(url, {certificate("ca.pem"), {}, {}});
  EXPECT_EQ(nobody.send("GET", "/v1/health").status, 0) << "no connection without a certificate";
  backend.end();
  EXPECT_EQ(terminals_in(backend), (std::vector<std::string>(3, "terminal-1")));
}

TEST_F(OwnTlsTest, WithoutTlsTheProxyInFrontSaysWhoItIs) {
  BackendProgram backend;
  const std::string key = sealing_key(backend);
  Client client("http://" + backend.address(), {});
  EXPECT_EQ(hand_in(client, request_with_file(random_, key), key, {{"Yimen-Terminal", "terminal-9"}}).status,
            202);
  EXPECT_EQ(hand_in(client, request_with_file(random_, key), key).status, 202);
  EXPECT_EQ(hand_in(client, request_with_file(random_, key), key, {{"Yimen-Terminal", "a b"}}).status, 403);
  backend.end();
  EXPECT_EQ(terminals_in(backend), (std::vector<std::string>{"terminal-9", "direct"}));
}

TEST_F(OwnTlsTest, ABodyWithoutALengthIsTurnedDownAtOnce) {
  BackendProgram backend;
  Client client("http://" + backend.address(), {});
  EXPECT_EQ(client.send("PUT", "/v1/requests").status, 411);
}

}  // namespace
}  // namespace yimen::backend
