// Hands in COUNT requests while nothing is sent, then lets sync deliver them all and prints how many it
// delivered in a second. Leaves the last one as FOLDER/body and FOLDER/headers, for others to send.
//   bench_drain FOLDER URL CERTIFICATES SEAL_KEY COUNT IN_FLIGHT
#include <atomic>
#include <fstream>
#include <iostream>
#include <thread>

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/delivery.h"
#include "kiosk/sync/sync.h"

namespace yimen {
namespace {

const SystemClock kClock;

void leave_sample(const std::filesystem::path& folder, outbox::Outbox& outbox) {
  const auto claimed = outbox.claim(1, milliseconds(1));
  if (!claimed || claimed->empty()) return;
  const auto message = sync::upload_of(claimed->front());
  std::ofstream(folder / "body", std::ios::binary) << as_text(message.body);
  std::ofstream headers(folder / "headers");
  for (const auto& [name, value] : message.headers) headers << name << ": " << value << '\n';
}

sync::Config config(char** argv) {
  const std::filesystem::path certificates = argv[3];
  sync::Config config;
  config.url = argv[2];
  config.ca_file = certificates / "ca.pem";
  config.client_certificate = certificates / "client.pem";
  config.client_key = certificates / "client.key";
  config.in_flight = std::stoi(argv[6]);
  return config;
}

int run(char** argv) {
  const std::filesystem::path folder = argv[1];
  const int count = std::stoi(argv[5]);
  static SystemRandom random;
  const auto sealer = outbox::Sealer::from_key_file(argv[4]);
  if (!sealer) return 1;
  const auto outbox = outbox::Outbox::open(
      {.file = folder / "outbox.db", .sealer = &*sealer, .clock = &kClock, .random = &random});
  if (!outbox) return 1;
  const std::string body = R"({"answers":{"why":")" + std::string(1500, 'x') + R"("}})";
  for (int i = 0; i < count; ++i)
    if (!(*outbox)->submit({.service_id = "old-age-allowance", .body = body})) return 1;
  leave_sample(folder, **outbox);
  std::atomic<int> delivered = 0;
  sync::Sync sync(
      config(argv), std::move(*(*outbox)->connect()), kClock, random,
      [&](const sync::Event& event) { delivered += std::holds_alternative<sync::Delivered>(event) ? 1 : 0; });
  const auto started = std::chrono::steady_clock::now();
  if (!sync.start()) return 1;
  while (delivered < count) std::this_thread::sleep_for(milliseconds(5));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
  std::cout << count / took.count() << '\n';
  return 0;
}

}  // namespace
}  // namespace yimen

int main(int argc, char** argv) { return argc == 7 ? yimen::run(argv) : 2; }
