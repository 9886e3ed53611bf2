// bench_requests PORT SEAL_KEY COUNT CLIENTS: hands COUNT requests of 2 KiB in at a backend on this machine,
// over CLIENTS connections that stay open, each waiting for an answer before it goes on. Prints microseconds
// for each request that was accepted. They are sealed before the time begins: that is terminals' work.
#include <sodium.h>

#include <atomic>
#include <cstdlib>
#include <iostream>
#include <thread>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/ids.h"
#include "kiosk/common/random.h"
#include "tests/backend/raw_client.h"

namespace yimen {
namespace {

constexpr std::size_t kSealedBytes = 2048;

struct Load {
  int port = 0;
  std::vector<std::string> messages;
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> accepted = 0;
};

std::string seal(const Bytes& key, const std::string& receipt) {
  std::string plain = R"({"format":1,"kind":"request","service":{"id":"bench","version":1},"receipt":")" +
                      receipt + R"(","submitted_at":"2026-11-21T00:00:00.000Z","answers":")";
  plain.resize(kSealedBytes - crypto_box_SEALBYTES - 2, 'x');
  plain += "\"}";
  std::string sealed(kSealedBytes, '\0');
  crypto_box_seal(reinterpret_cast<std::uint8_t*>(sealed.data()),
                  reinterpret_cast<const std::uint8_t*>(plain.data()), plain.size(), key.data());
  return sealed;
}

std::string message(Random& random, const Bytes& key) {
  constexpr std::size_t kKeyIdDigits = 16;
  const std::string receipt = receipt_number(random, SystemClock().wall());
  return "POST /v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
         "Idempotency-Key: " +
         random_id(random) + "\r\nYimen-Receipt: " + receipt +
         "\r\nYimen-Service: bench\r\nYimen-Service-Version: 1\r\nYimen-Key-Id: " +
         to_hex(sha256(key)).substr(0, kKeyIdDigits) + "\r\nContent-Length: " + std::to_string(kSealedBytes) +
         "\r\n\r\n" + seal(key, receipt);
}

void hand_in(Load& load) {
  auto client = std::make_unique<backend::RawClient>(load.port);
  for (std::size_t i = 0; (i = load.next++) < load.messages.size();) {
    client->write(load.messages[i]);
    const std::string answer = client->answer();
    if (answer.starts_with("HTTP/1.1 201")) ++load.accepted;
    // The backend ends a connection after a thousand requests.
    if (answer.find("Connection: close") != std::string::npos)
      client = std::make_unique<backend::RawClient>(load.port);
  }
}

int run(int port, const Bytes& key, std::size_t count, int clients) {
  SystemRandom random;
  Load load;
  load.port = port;
  for (std::size_t i = 0; i < count; ++i) load.messages.push_back(message(random, key));
  const SystemClock clock;
  const Instant begin = clock.now();
  std::vector<std::thread> threads;
  for (int i = 0; i < clients; ++i) threads.emplace_back([&load] { hand_in(load); });
  for (auto& thread : threads) thread.join();
  const std::chrono::duration<double, std::micro> took = clock.now() - begin;
  if (load.accepted != count) std::cerr << count - load.accepted << " were not accepted\n";
  std::cout << took.count() / static_cast<double>(load.accepted) << '\n';
  return load.accepted == count ? 0 : 1;
}

}  // namespace
}  // namespace yimen

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const auto key = yimen::from_hex(argv[2]);
  if (!key || key->size() != crypto_box_PUBLICKEYBYTES) return 2;
  return yimen::run(std::atoi(argv[1]), *key, std::strtoul(argv[3], nullptr, 10), std::atoi(argv[4]));
}
