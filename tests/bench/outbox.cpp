// Times the outbox for scripts/bench: medians in microseconds, "NAME VALUE" a line.
//
// Two outboxes beside each other, one with nothing pending at first and one with PENDING, and a bare file:
// each turn takes one step of each, so that all meet the same disk. Arguments: FOLDER (on a real disk) TURNS
// PENDING.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>

#include "kiosk/outbox/outbox.h"

namespace yimen {
namespace {

using outbox::Outbox;
using Times = std::vector<double>;

constexpr std::size_t kBody = 2048;  // sealed

void stop(const std::string& why) {
  std::cerr << "bench_outbox: " << why << '\n';
  std::exit(1);
}

double median(Times times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

template <class Function>
void time(Times& times, Function function) {
  const auto start = std::chrono::steady_clock::now();
  function();
  times.push_back(
      std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
}

// What any program must do that promises to keep 2 KiB.
class BareFile {
 public:
  explicit BareFile(const std::filesystem::path& file)
      : descriptor_(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)),
        bytes_(kBody, 'x') {}
  ~BareFile() { ::close(descriptor_); }
  BareFile(const BareFile&) = delete;
  BareFile& operator=(const BareFile&) = delete;

  void append() const {
    const bool kept =
        ::write(descriptor_, bytes_.data(), bytes_.size()) == static_cast<ssize_t>(bytes_.size()) &&
        ::fdatasync(descriptor_) == 0;
    if (!kept) stop("the bare file cannot be written");
  }

 private:
  int descriptor_;
  std::string bytes_;
};

class Bench {
 public:
  Bench(std::filesystem::path folder, int pending) : folder_(std::move(folder)), bare_(folder_ / "bare") {
    crypto_box_keypair(key_.data(), secret_.data());
    sealer_.emplace(key_);
    few_ = open("few.db");
    fill(folder_ / "many.db", pending);
    many_ = open("many.db");
  }

  void turn() {
    time(times_["bare"], [&] { bare_.append(); });
    for (auto* one : {few_.get(), many_.get()}) {
      const std::string suffix = one == few_.get() ? "_few" : "_many";
      time(times_["ready"], [&] { one->get_ready(); });
      time(times_["submit" + suffix], [&] { submit(*one); });
      std::vector<outbox::Claimed> claimed;
      time(times_["claim" + suffix], [&] { claimed = claim(*one); });
      time(times_["settle" + suffix], [&] { settle(*one, claimed.front().row.id); });
    }
  }

  void report() const {
    for (const auto& [name, times] : times_) std::cout << name << ' ' << median(times) << '\n';
  }

 private:
  std::unique_ptr<Outbox> open(const char* name) {
    auto opened =
        Outbox::open({.file = folder_ / name, .sealer = &*sealer_, .clock = &clock_, .random = &random_});
    if (!opened) stop(std::string(name) + ": " + opened.error().detail);
    return std::move(*opened);
  }

  void submit(Outbox& outbox) {
    // The envelope around it and the sealing make it 2 KiB.
    static const std::string body = "{\"answers\":\"" + std::string(kBody - 220, 'x') + "\"}";
    if (!outbox.submit({.service_id = "old-age-allowance", .body = body})) stop("submit failed");
  }

  static std::vector<outbox::Claimed> claim(Outbox& outbox) {
    auto claimed = outbox.claim(1, seconds(60));
    if (!claimed || claimed->empty()) stop("claim failed");
    return std::move(*claimed);
  }

  static void settle(Outbox& outbox, const std::string& id) {
    if (!outbox.settle(std::array{outbox::Settlement{id, outbox::Settlement::What::delivered}}))
      stop("settle failed");
  }

  // By SQL in one transaction: a million submissions one by one would take an hour.
  void fill(const std::filesystem::path& file, int pending) {
    open("many.db").reset();
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; BEGIN;");
    SQLite::Statement rows(
        database,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
        " INSERT INTO submission (seq, id, receipt, kind, priority, service_id, service_version,"
        " refers_to, person_tag, state, submitted_at, next_at, key_id, sha256)"
        " SELECT i, lower(hex(randomblob(16))), printf('YM-%s-%07d', hex(randomblob(3)), i),"
        " 'request', 0, 'old-age-allowance', 1, '', '', 'queued', 1795268640000, 0, 'key', ?"
        " FROM n");
    rows.bind(1, pending);
    rows.bind(2, to_hex(sha256(Bytes(kBody, 0))));
    rows.exec();
    SQLite::Statement bodies(database, "INSERT INTO body SELECT seq, zeroblob(?) FROM submission");
    bodies.bind(1, static_cast<int>(kBody));
    bodies.exec();
    database.exec("COMMIT; PRAGMA journal_mode=WAL;");
    ::sync();  // or the disk is still busy with it while we measure
  }

  const std::filesystem::path folder_;
  const BareFile bare_;
  outbox::Sealer::PublicKey key_{};
  std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret_{};
  std::optional<outbox::Sealer> sealer_;
  SystemClock clock_;
  SystemRandom random_;
  std::unique_ptr<Outbox> few_;
  std::unique_ptr<Outbox> many_;
  std::map<std::string, Times> times_;
};

}  // namespace
}  // namespace yimen

int main(int argc, char** argv) {
  if (argc != 4 || sodium_init() < 0) return 2;
  yimen::Bench bench(argv[1], std::atoi(argv[3]));
  const int turns = std::atoi(argv[2]);
  for (int i = 0; i < turns; ++i) bench.turn();
  bench.report();
}
