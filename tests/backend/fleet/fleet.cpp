#include "tests/backend/fleet/fleet.h"

#include <thread>

#include "tests/support/free_port.h"

namespace yimen::backend {

using testing_support::Process;
using testing_support::run;

Fleet::Fleet() : database_(sql::Dialect::postgresql, folder_.path()) {
  if (!missing().empty()) return;
  for (int& port : ports_) port = testing_support::free_port();
  nginx_port_ = testing_support::free_port();
  // Together, on an empty folder and an empty database.
  std::thread other([this] { EXPECT_TRUE(start(1)); });
  EXPECT_TRUE(start(0));
  other.join();
  EXPECT_EQ(run({YIMEN_SCRIPTS "/nginx", "start", folder_.path() / "nginx",
                 "127.0.0.1:" + std::to_string(nginx_port_), address_of(0), address_of(1)}),
            0);
}

Fleet::~Fleet() {
  if (nginx_port_ != 0) run({YIMEN_SCRIPTS "/nginx", "stop", folder_.path() / "nginx"});
}

void Fleet::kill(std::size_t backend) { backends_[backend]->kill_now(); }

bool Fleet::start(std::size_t backend) {
  backends_[backend] = std::make_unique<Process>(
      std::vector<std::string>{YIMEN_BACKEND, "--trust-certificates", "--listen", address_of(backend),
                               "--data", folder_.path() / "data", "--database", database_.url()});
  Client client("http://" + address_of(backend), nobody());
  for (int i = 0; i < 1000 && client.send("GET", "/v1/health").status != 200; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  return backends_[backend]->running();
}

std::string Fleet::address_of(std::size_t backend) const {
  return "127.0.0.1:" + std::to_string(ports_[backend]);
}

Identity Fleet::nobody() const { return {folder_.path() / "nginx" / "certs" / "ca.pem", {}, {}}; }

Identity Fleet::terminal() const {
  const auto certs = folder_.path() / "nginx" / "certs";
  return {certs / "ca.pem", certs / "client.pem", certs / "client.key"};
}

std::string Fleet::file(const std::string& name) const {
  std::string text = testing_support::content_of(folder_.path() / "data" / "keys" / name);
  text.pop_back();
  return text;
}

std::string Fleet::sealing_key() const { return file("seal.pub"); }
std::string Fleet::staff_token() const { return file("staff-token"); }

}  // namespace yimen::backend
