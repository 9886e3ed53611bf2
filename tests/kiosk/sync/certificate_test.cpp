// Certificates that are expired, not yet valid, of another host, or revoked: each is turned away by name.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "kiosk/sync/curl_transport.h"
#include "kiosk/sync/faults.h"
#include "kiosk/sync/verdict.h"
#include "tests/kiosk/sync/site.h"

namespace yimen::sync {
namespace {

using testing_support::content_of;
using testing_support::Process;
using testing_support::run;

class CertificateTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    site_ = new Site;
    revoked_ = add_terminal();
    run({YIMEN_ODD_CERTS, site_->certificates(), revoked_});
  }
  static void TearDownTestSuite() {
    delete site_;
    site_ = nullptr;
  }
  void SetUp() override { ASSERT_TRUE(site_->started()); }

  static int staff_call(const std::string& method, const std::string& path, const std::string& body,
                        const std::filesystem::path& out) {
    const std::string token = content_of(site_->backend.token_file());
    return run({"curl", "-sS", "--noproxy", "*", "-X", method, "-H",
                "Authorization: Bearer " + token.substr(0, token.find('\n')), "-H",
                "Content-Type: application/json", "-d", body, "-o", out,
                "http://" + site_->backend.address() + path});
  }

  // The name the backend gave it.
  static std::string add_terminal() {
    const testing_support::TemporaryFolder folder;
    const auto answer = folder.path() / "answer";
    staff_call("POST", "/v1/terminals", R"({"name":"to be revoked"})", answer);
    const auto json = nlohmann::json::parse(content_of(answer), nullptr, false);
    return json.is_object() ? json.value("terminal", "") : "";
  }

  Config config(const std::string& url) const {
    Config config;
    config.url = url;
    config.ca_file = site_->certificate("ca.pem");
    config.connect_timeout = config.timeout = milliseconds(5000);
    return config;
  }

  // What comes of talking to a server that shows this certificate.
  std::string code_for_server(const std::string& name, const Clock& clock = SystemClock(),
                              std::string ca = "") {
    const int port = testing_support::free_port();
    const Process server(
        {"openssl", "s_server", "-quiet", "-www", "-accept", "127.0.0.1:" + std::to_string(port), "-cert",
         site_->certificate((name + ".pem").c_str()), "-key", site_->certificate((name + ".key").c_str())});
    auto config = this->config("https://localhost:" + std::to_string(port));
    if (!ca.empty()) config.ca_file = ca;
    const auto transport = make_curl_transport(config, clock);
    EXPECT_TRUE(transport);
    std::string code;
    testing_support::eventually([&] {  // until it listens
      const auto answer = exchange(**transport, {.path = "/"});
      code = answer ? "answered" : answer.error().error.fault->code;
      return code != kUnreachable.code;
    });
    return code;
  }

  // What the backend answers to a terminal with this certificate.
  Exchange answer_for_terminal(const std::string& name) {
    auto config = this->config("https://" + site_->address());
    config.client_certificate = site_->certificate((name + ".pem").c_str());
    config.client_key = site_->certificate((name + ".key").c_str());
    const SystemClock clock;
    const auto transport = make_curl_transport(config, clock);
    EXPECT_TRUE(transport);
    return exchange(**transport, {.path = "/v1/progress"});
  }

  std::string code_for_terminal(const std::string& name) {
    const auto answer = answer_for_terminal(name);
    if (!answer) return answer.error().error.fault->code;
    return answer->status == 200 ? "answered" : name_of_failure(*answer).code;
  }

  static inline Site* site_ = nullptr;
  static inline std::string revoked_;
};

TEST_F(CertificateTest, AGoodOneIsAccepted) {
  EXPECT_EQ(code_for_server("server"), "answered");
  EXPECT_EQ(code_for_terminal("client"), "answered");
}

TEST_F(CertificateTest, OneOutOfItsTimeRaisesDoubtsAboutTheClock) {
  EXPECT_EQ(code_for_server("expired"), kClockDoubtful.code);
  EXPECT_EQ(code_for_server("not-yet"), kClockDoubtful.code);
}

TEST_F(CertificateTest, OneOfAnotherHostIsRefused) {
  EXPECT_EQ(code_for_server("elsewhere"), kCertificateBad.code);
}

TEST_F(CertificateTest, OneOfAnotherAuthorityIsRefusedUnlessTheClockIsPlainlyWrong) {
  const std::string others = site_->foreign("ca.pem");
  EXPECT_EQ(code_for_server("server", SystemClock(), others), kCertificateBad.code);
  const ManualClock year_2000(std::chrono::sys_days(std::chrono::year(2000) / 1 / 1));
  EXPECT_EQ(code_for_server("server", year_2000, others), kClockDoubtful.code);
}

TEST_F(CertificateTest, ATerminalWhoseCertificateIsOutOfItsTimeIsNotAdmitted) {
  EXPECT_EQ(code_for_terminal("expired"), kNotAdmitted.code);
  EXPECT_EQ(code_for_terminal("not-yet"), kNotAdmitted.code);
}

TEST_F(CertificateTest, ATerminalThatWasRevokedIsTold) {
  ASSERT_FALSE(revoked_.empty());
  EXPECT_EQ(code_for_terminal("revoked"), "answered") << "as long as it is not";
  const testing_support::TemporaryFolder folder;
  ASSERT_EQ(staff_call("DELETE", "/v1/terminals/" + revoked_, "", folder.path() / "answer"), 0);
  EXPECT_EQ(code_for_terminal("revoked"), kRevoked.code);
}

}  // namespace
}  // namespace yimen::sync
