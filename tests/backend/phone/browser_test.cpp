// The phone page in a real browser, served by the real backend, read as a terminal reads it.
#include "tests/backend/phone/browser.h"

#include <gtest/gtest.h>

#include "kiosk/identity/code_verifier.h"
#include "tests/backend/fleet/client.h"
#include "tests/support/backend_program.h"
#include "tests/support/free_port.h"

namespace yimen::backend {
namespace {

using namespace std::chrono_literals;
using testing_support::BackendProgram;
using testing_support::Browser;
using testing_support::content_of;
using testing_support::run;

// The real backend, and a person whom staff have registered.
class PhoneProgramTest : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.path() / name; }

  // What `yimen-tool person …` prints.
  std::string person(std::vector<std::string> command) const {
    command.insert(command.begin(), {YIMEN_TOOL, "person"});
    command.insert(command.end(),
                   {"--url", "http://" + backend_.address(), "--token-file", backend_.token_file().string()});
    std::filesystem::remove(path("out"));
    EXPECT_EQ(run(command, path("out")), 0);
    const std::string said = content_of(path("out"));
    return said.substr(0, said.find('\n'));
  }

  std::string address_for_phone() const {
    return person({"phone", person_, "--page", "http://127.0.0.1:" + std::to_string(phone_port_)});
  }
  std::string page() const { return "http://127.0.0.1:" + std::to_string(phone_port_) + "/phone"; }

  static bool shows(const std::string& html, const std::string& text) {
    return html.find(text) != std::string::npos;
  }

  testing_support::TemporaryFolder folder_;
  const int issuer_made_ = run({YIMEN_TOOL, "keys", "--out", path("issuer")});
  const int phone_port_ = testing_support::free_port();
  BackendProgram backend_{{"--issuer-key", path("issuer/elder-code-issuer.json"), "--phone-listen",
                           "127.0.0.1:" + std::to_string(phone_port_)}};
  const std::string person_ = person({"add", "--name", "王秀兰", "--birth-year", "1941", "--area", "330106"});
};

class BrowserTest : public PhoneProgramTest {
 protected:
  void SetUp() override {
    if (const auto why = Browser::missing(); !why.empty()) GTEST_SKIP() << why;
  }

  // The drawn code; empty where none is.
  static std::string code_in(const std::string& html) {
    const auto at = html.find(" d=\"");
    return at == std::string::npos ? "" : html.substr(at, html.find('"', at + 4) - at);
  }

  const Browser browser_{path("profile")};
};

TEST_F(BrowserTest, ShowsACodeThatATerminalReadsAndTakes) {
  browser_.picture(address_for_phone(), 3s, path("shown.png"));
  ASSERT_EQ(run({YIMEN_TOOL, "read-code", path("shown.png")}, path("text")), 0);
  const std::string said = content_of(path("text"));  // the file, a tab, what is in it
  const std::string text = said.substr(said.find('\t') + 1, said.find('\n') - said.find('\t') - 1);
  const SystemClock clock;
  identity::CodeVerifier verifier(identity::KeySet::load(path("issuer/elder-code-keys.json")).value(), clock);
  const auto verified = verifier.verify(text);
  ASSERT_TRUE(verified) << verified.error().fault->code << ' ' << text;
  EXPECT_EQ(verified->identity.name, "王秀兰");
  EXPECT_TRUE(verified->use);
}

TEST_F(BrowserTest, RenewsTheCodeBeforeItEnds) {
  const std::string early = browser_.page(address_for_phone(), 3s);
  EXPECT_TRUE(shows(early, "王*兰"));
  EXPECT_FALSE(shows(early, "王秀兰")) << "not to whoever looks over the shoulder";
  const std::string first = code_in(browser_.page(page(), 3s));
  const std::string later = code_in(browser_.page(page(), 65s));
  EXPECT_GT(first.size(), 1000U);
  EXPECT_GT(later.size(), 1000U);
  EXPECT_NE(first, later);
}

TEST_F(BrowserTest, GoesOnWithoutANetworkAndSaysPlainlyWhenItCannot) {
  browser_.page(address_for_phone(), 3s);
  EXPECT_TRUE(testing_support::eventually([&] { return shows(browser_.page(page(), 3s), "data-kept"); }));
  backend_.kill_now();
  const std::string offline = browser_.page(page(), 5s);
  EXPECT_GT(code_in(offline).size(), 1000U);
  EXPECT_TRUE(shows(offline, "现在连不上网络。不要紧")) << offline;
  const std::string later = browser_.page(page(), 8min);
  EXPECT_GT(code_in(later).size(), 1000U);
  EXPECT_NE(code_in(later), code_in(offline));
  const std::string ended = browser_.page(page(), 13min);
  EXPECT_TRUE(shows(ended, "要连一下网络")) << ended;
  EXPECT_TRUE(shows(ended, "出示长者卡，或者请工作人员帮忙"));
}

TEST_F(BrowserTest, SaysWhatToDoWithoutARegistrationOrWithASpentOne) {
  EXPECT_TRUE(shows(browser_.page(page(), 3s), "这部手机还没有登记"));
  const std::string address = address_for_phone();
  EXPECT_GT(code_in(browser_.page(address, 3s)).size(), 1000U);
  const Browser thief(path("other-profile"));
  const std::string refused = thief.page(address, 3s);
  EXPECT_TRUE(shows(refused, "这个登记码不能用了")) << refused;
  EXPECT_TRUE(shows(browser_.page(address, 3s), "王*兰")) << "scanned once more by its own phone";
}

TEST_F(BrowserTest, AStoppedPhoneSaysSo) {
  EXPECT_GT(code_in(browser_.page(address_for_phone(), 3s)).size(), 1000U);
  EXPECT_EQ(person({"stop-phones", person_}), "1 stopped");
  const std::string stopped = browser_.page(page(), 3s);
  EXPECT_TRUE(shows(stopped, "停用了")) << stopped;
}

TEST_F(PhoneProgramTest, StaffPrintACardAndEndIt) {
  EXPECT_TRUE(shows(person({"list"}), person_ + "\t"));
  EXPECT_TRUE(shows(person({"card", person_, "--days", "365", "--out", path("card.png")}), "good until"));
  ASSERT_EQ(run({YIMEN_TOOL, "read-code", path("card.png")}, path("text")), 0);
  EXPECT_TRUE(shows(content_of(path("text")), "EC1:"));
  person({"phone", person_, "--page", "https://phone.example.org", "--out", path("scan.png")});
  ASSERT_EQ(run({YIMEN_TOOL, "read-code", path("scan.png")}, path("scanned")), 0);
  EXPECT_TRUE(shows(content_of(path("scanned")), "https://phone.example.org/phone#"));
  person({"revoke", person_});
  EXPECT_EQ(person({"list"}), "");
}

// Nobody is asked for a certificate at the phones' name, and nothing else is to be had there.
TEST_F(PhoneProgramTest, ThroughNginxPhonesNeedNoCertificate) {
  const int port = testing_support::free_port();
  ASSERT_EQ(run({YIMEN_SCRIPTS "/nginx", "start", path("nginx"), "127.0.0.1:" + std::to_string(port),
                 backend_.address()}),
            0);
  const std::string secret = address_for_phone().substr(page().size() + 1);
  const std::string host = ".localhost:" + std::to_string(port);
  Client phone("https://phone" + host, {path("nginx/certs/ca.pem"), {}, {}});
  EXPECT_TRUE(shows(phone.send("GET", "/phone").body, "长者码"));
  EXPECT_EQ(phone.send("GET", "/phone/page.js").headers.at("x-content-type-options"), "nosniff");
  const Reply opened = phone.send("POST", "/v1/phone/sessions", {}, R"({"secret":")" + secret + "\"}");
  EXPECT_EQ(opened.status, 201) << opened.body;
  const std::string token = opened.body.substr(10, opened.body.size() - 12);
  EXPECT_EQ(phone.send("GET", "/v1/phone/codes", {{"Authorization", "Bearer " + token}}).status, 200);
  for (const char* other : {"/v1/people", "/v1/key", "/v1/used-codes", "/v1/progress", "/v1/health"})
    EXPECT_EQ(phone.send("GET", other).status, 404) << other;
  Client at_terminals("https://localhost:" + std::to_string(port), {path("nginx/certs/ca.pem"), {}, {}});
  EXPECT_EQ(at_terminals.send("GET", "/v1/phone/codes", {{"Authorization", "Bearer " + token}}).status, 403);
  run({YIMEN_SCRIPTS "/nginx", "stop", path("nginx")});
}

}  // namespace
}  // namespace yimen::backend
