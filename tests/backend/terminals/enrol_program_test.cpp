// The real programs: staff and a new terminal, with nginx and mutual TLS between the terminal and the
// backend.
#include <sys/stat.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/backend/fleet/client.h"
#include "tests/support/backend_program.h"
#include "tests/support/free_port.h"

namespace yimen::backend {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing_support::content_of;
using testing_support::run;

class EnrolProgramTest : public testing::Test {
 protected:
  EnrolProgramTest() {
    const std::string backend = "127.0.0.1:" + std::to_string(backend_port_);
    backend_ = std::make_unique<testing_support::Process>(
        std::vector<std::string>{YIMEN_BACKEND, "--listen", backend, "--data", data()});
    Client client("http://" + backend, {});
    testing_support::eventually([&] { return client.send("GET", "/v1/health").status == 200; });
    ::setenv("YIMEN_CLIENT_CA", (data() / "keys" / "ca.pem").c_str(), 1);
    EXPECT_EQ(
        run({YIMEN_SCRIPTS "/nginx", "start", nginx(), "127.0.0.1:" + std::to_string(nginx_port_), backend}),
        0);
  }
  ~EnrolProgramTest() override {
    run({YIMEN_SCRIPTS "/nginx", "stop", nginx()});
    ::unsetenv("YIMEN_CLIENT_CA");
  }

  fs::path data() const { return folder_.path() / "data"; }
  fs::path nginx() const { return folder_.path() / "nginx"; }
  std::string url() const { return "https://localhost:" + std::to_string(nginx_port_); }

  // What `yimen-tool` prints for staff, who sit beside the backend; nothing where it fails.
  std::string staff(std::vector<std::string> command, const std::string& token_file = {}) {
    const auto out = folder_.path() / "out";
    fs::remove(out);
    command.insert(command.begin(), YIMEN_TOOL);
    command.insert(command.end(),
                   {"--url", "http://127.0.0.1:" + std::to_string(backend_port_), "--token-file",
                    token_file.empty() ? (data() / "keys" / "staff-token").string() : token_file});
    return run(command, out) == 0 ? content_of(out) : std::string();
  }

  std::string code() {
    const std::string said = staff({"terminal", "add", "--name", "和里社区1号机"});
    const auto at = said.find("code       ");
    EXPECT_NE(at, std::string::npos) << said;
    return said.substr(at + 11, 14);
  }

  int enrol(const std::string& with_code, const fs::path& into) {
    return run({YIMEN_TOOL, "enrol", "--url", url(), "--ca", nginx() / "certs" / "ca.pem", "--code",
                with_code, "--out", into},
               folder_.path() / "enrolled");
  }

  long status_of(const fs::path& terminal) {
    Client client(url(), {nginx() / "certs" / "ca.pem", terminal / "client.pem", terminal / "client.key"});
    return client.send("GET", "/v1/progress").status;
  }

  testing_support::TemporaryFolder folder_;
  const int backend_port_ = testing_support::free_port();
  const int nginx_port_ = testing_support::free_port();
  std::unique_ptr<testing_support::Process> backend_;
};

TEST_F(EnrolProgramTest, ATerminalIsEnrolledWorksAndIsRevoked) {
  const fs::path terminal = folder_.path() / "terminal";
  ASSERT_EQ(enrol(code(), terminal), 0);
  struct stat key {};
  ::stat((terminal / "client.key").c_str(), &key);
  EXPECT_EQ(key.st_mode & 0777U, 0600U);
  EXPECT_EQ(content_of(terminal / "seal.pub"), content_of(data() / "keys" / "seal.pub"));
  EXPECT_EQ(content_of(terminal / "manifest.pub"), content_of(data() / "keys" / "manifest.pub"));
  EXPECT_EQ(status_of(terminal), 200);
  EXPECT_NE(staff({"terminal", "list"}).find("enrolled"), std::string::npos);
  std::string id = content_of(folder_.path() / "enrolled");
  id.pop_back();
  staff({"terminal", "revoke", id});
  EXPECT_EQ(status_of(terminal), 403);
  EXPECT_NE(staff({"terminal", "list"}).find("revoked"), std::string::npos);
}

TEST_F(EnrolProgramTest, ACertificateThatWasNotEnrolledIsNotLetIn) {
  const fs::path certs = nginx() / "certs";  // terminal-1, of the same nginx's authority
  Client stranger(url(), {certs / "ca.pem", certs / "client.pem", certs / "client.key"});
  const Reply reply = stranger.send("GET", "/v1/progress");
  EXPECT_EQ(reply.status, 403);
  EXPECT_NE(reply.body.find("revoked"), std::string::npos) << reply.body;
  Client nobody(url(), {certs / "ca.pem", {}, {}});
  EXPECT_NE(nobody.send("GET", "/v1/progress").body.find("not-terminal"), std::string::npos);
}

TEST_F(EnrolProgramTest, AWrongCodeLeavesNothingBehindAndWhatIsThereIsKept) {
  const fs::path terminal = folder_.path() / "terminal";
  EXPECT_EQ(enrol("0000-0000-0000", terminal), 1);
  EXPECT_TRUE(fs::is_empty(terminal));
  std::ofstream(terminal / "client.key") << "another's";
  const std::string good = code();
  EXPECT_EQ(enrol(good, terminal), 1);
  EXPECT_EQ(content_of(terminal / "client.key"), "another's");
  EXPECT_EQ(enrol(good, folder_.path() / "elsewhere"), 0) << "the code was not used up";
}

TEST_F(EnrolProgramTest, PeopleAreAppointedAndTakeSteps) {
  const std::string token = folder_.path() / "token";
  const std::string id = staff(
      {"staff", "add", "--name", "王芳", "--office", "city", "--level", "accept", "--token-out", token});
  ASSERT_NE(id, "");
  EXPECT_NE(staff({"staff", "list"}).find("王芳"), std::string::npos);
  EXPECT_EQ(staff({"request", "list"}, token), "");
  EXPECT_EQ(staff({"request", "step", "YM-261121-7K3Q-9F2X", "--action", "accept"}, token), "")
      << "there is none";
  EXPECT_EQ(staff({"staff", "list"}, token), "") << "not the administrator";
  staff({"staff", "dismiss", id.substr(0, id.size() - 1)});
  EXPECT_EQ(staff({"staff", "list"}), "");
}

TEST_F(EnrolProgramTest, ANewSealingKeyIsNoticedWithoutARestart) {
  const auto key_id = [&] {
    Client client("http://127.0.0.1:" + std::to_string(backend_port_), {});
    return json::parse(client.send("GET", "/v1/key").body).at("key_id").get<std::string>();
  };
  const std::string first = key_id();
  const auto out = folder_.path() / "rotated";
  ASSERT_EQ(run({YIMEN_BACKEND, "rotate-seal-key", "--data", data()}, out), 0);
  EXPECT_NE(key_id(), first);
  EXPECT_EQ(key_id() + "\n", content_of(out));
}

}  // namespace
}  // namespace yimen::backend
