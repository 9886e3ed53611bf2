// A terminal without a screen, to be killed: hands in one submission after the other while sync delivers
// them.
//   sender DATA URL KEY_FILE       until it is killed; prints each receipt number once it is confirmed
//   sender DATA URL KEY_FILE end   hands in nothing more, ends when nothing is queued
#include <unistd.h>

#include <iostream>
#include <thread>

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/sync.h"

namespace yimen {
namespace {

// Straight to the file: what is printed was confirmed, and survives us.
void print(const std::string& line) {
  const std::string text = line + "\n";
  if (::write(STDOUT_FILENO, text.data(), text.size()) < 0) ::_exit(3);
}

int hand_in_for_ever(outbox::Outbox& outbox, sync::Sync& sync) {
  for (int i = 0;; ++i) {
    const auto receipt = outbox.submit(
        {.service_id = "old-age-allowance", .body = R"({"answers":{"n":)" + std::to_string(i) + "}}"});
    if (!receipt) return 4;
    print(receipt->number);
    sync.wake();
    std::this_thread::sleep_for(milliseconds(2));
  }
}

int wait_until_empty(outbox::Outbox& outbox) {
  for (int i = 0; i < 3000; ++i) {
    const auto counts = outbox.counts();
    if (counts && counts->queued == 0) return 0;
    std::this_thread::sleep_for(milliseconds(10));
  }
  return 5;
}

int run(const std::string& data, const std::string& url, const std::string& key_file, bool end) {
  static const SystemClock clock;
  static SystemRandom random;
  const auto sealer = outbox::Sealer::from_key_file(key_file);
  if (!sealer) return 1;
  const auto outbox = outbox::Outbox::open(
      {.file = data + "/outbox.db", .sealer = &*sealer, .clock = &clock, .random = &random});
  if (!outbox || (*outbox)->set_aside()) return 2;
  sync::Config config;
  config.url = url;
  config.first_pause = milliseconds(5);
  config.longest_pause = milliseconds(50);
  sync::Sync sync(config, std::move(*(*outbox)->connect()), clock, random, [](const sync::Event&) {});
  if (!sync.start()) return 6;
  return end ? wait_until_empty(**outbox) : hand_in_for_ever(**outbox, sync);
}

}  // namespace
}  // namespace yimen

int main(int argc, char** argv) {
  if (argc < 4) return 7;
  return yimen::run(argv[1], argv[2], argv[3], argc > 4);
}
