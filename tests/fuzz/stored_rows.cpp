// An outbox file whose bytes have been changed on the disk: opened, set aside or refused, and never believed
// blindly.
//
// The input is a list of edits to a good file, five bytes each: where (four, modulo the file's size) and
// what.
#include <cstdlib>
#include <fstream>

#include "kiosk/outbox/outbox.h"
#include "kiosk/outbox/sealer.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace yimen;
namespace fs = std::filesystem;

const std::string kPersonKey(64, 'a');

class Terminal {
 public:
  Terminal() {
    auto outbox = outbox::Outbox::open(options());
    for (int i = 0; i < 5; ++i) fill(**outbox, i);
    (*outbox)->claim(2, minutes(1));
    (*outbox)->save_draft(kPersonKey, {.service_id = "suqiu_12345", .body = "{}", .at = clock_.wall()});
    outbox->reset();  // into the file, out of the log
    good_ = testing_support::content_of(file());
  }

  void open_changed(const std::uint8_t* data, std::size_t size) {
    for (const auto& entry : fs::directory_iterator(folder_.path())) fs::remove(entry);
    std::string changed = good_;
    for (; size >= kEdit; data += kEdit, size -= kEdit) changed[place(data)] = static_cast<char>(data[4]);
    std::ofstream(file(), std::ios::binary) << changed;
    if (const auto outbox = outbox::Outbox::open(options())) use(**outbox);
    if (const auto outbox = outbox::Outbox::open_read_only(file())) (*outbox)->list();
  }

 private:
  static constexpr std::size_t kEdit = 5;
  using minutes = std::chrono::minutes;

  std::size_t place(const std::uint8_t* at) const {
    return (std::size_t{at[0]} | std::size_t{at[1]} << 8U | std::size_t{at[2]} << 16U |
            std::size_t{at[3]} << 24U) %
           good_.size();
  }

  fs::path file() const { return folder_.path() / "outbox.db"; }

  outbox::Options options() {
    return {.file = file(), .sealer = &sealer_, .clock = &clock_, .random = &random_};
  }

  static void fill(outbox::Outbox& outbox, int i) {
    outbox.submit({.service_id = "suqiu_12345",
                   .body = R"({"answers":{"n":)" + std::to_string(i) + "}}",
                   .attachments = {{.name = "paper", .media_type = "image/png", .content = Bytes(200, 7)}},
                   .person_tag = "0123456789abcdef"});
  }

  // All that a terminal does with its outbox. Each may fail; none may do harm.
  static void use(outbox::Outbox& outbox) {
    const auto rows = outbox.list();
    const auto claimed = outbox.claim(8, minutes(1));
    if (claimed) read_parts(outbox, *claimed);
    outbox.counts();
    outbox.standing_of_person("0123456789abcdef");
    outbox.draft_of(kPersonKey);
    outbox.record({}, "7");
    outbox.tidy({});
    outbox.verify_audit();
    fill(outbox, 9);
  }

  static void read_parts(outbox::Outbox& outbox, const std::vector<outbox::Claimed>& claimed) {
    for (const auto& one : claimed) {
      if (to_hex(sha256(one.sealed)) != one.sha256) std::abort();  // damage must not be sent
      for (const auto& part : one.parts) outbox.read_part(one.row.id, part.sha256, 0, 1000);
    }
  }

  testing_support::TemporaryFolder folder_;
  ManualClock clock_{WallTime(std::chrono::hours(500'000))};
  SeededRandom random_{1};
  outbox::Sealer sealer_{{9}};
  std::string good_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Terminal terminal;
  terminal.open_changed(data, size);
  return 0;
}
