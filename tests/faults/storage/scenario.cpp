#include "tests/faults/storage/scenario.h"

namespace yimen::faults {
namespace {

using outbox::Settlement;
using std::chrono::hours;

constexpr WallTime kStart{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)};
const Fault kNoAnswer{"TEST-01", "没有回答。"};

outbox::Submission submission_of(const std::string& answer, const std::vector<std::size_t>& attachments,
                                 const std::string& person) {
  outbox::Submission one;
  one.service_id = "old-age-allowance";
  one.body = R"({"answers":{"name":")" + answer + R"("}})";
  for (const std::size_t size : attachments)
    one.attachments.push_back({"scan", "image/png", Bytes(size, static_cast<std::uint8_t>(size))});
  one.person_tag = person;
  one.draft_tag = outbox::draft_tag(person);
  return one;
}

}  // namespace

std::string Keys::open(ByteView sealed) const {
  if (sealed.size() < crypto_box_SEALBYTES) return "";
  Bytes plain(sealed.size() - crypto_box_SEALBYTES);
  const int failed =
      crypto_box_seal_open(plain.data(), sealed.data(), sealed.size(), open_key.data(), secret.data());
  return failed == 0 ? std::string(as_text(plain)) : "";
}

Scenario::Scenario(std::filesystem::path file, std::string vfs)
    : file_(std::move(file)), vfs_(std::move(vfs)), clock_(kStart) {}

outbox::Options Scenario::options(const std::string& vfs) {
  return {.file = file_, .sealer = &sealer_, .clock = &clock_, .random = &random_, .vfs = vfs};
}

template <class T>
bool Scenario::note(const Result<T>& result) {
  if (!result) refusals_.push_back(std::string(result.error().fault->code) + " " + result.error().detail);
  return result.has_value();
}

bool Scenario::open() {
  outbox_.reset();
  auto opened = outbox::Outbox::open(options(vfs_));
  if (!note(opened)) return false;
  outbox_ = std::move(*opened);
  return true;
}

void Scenario::submit(const std::string& answer, std::vector<std::size_t> attachments,
                      const std::string& person) {
  auto one = submission_of(answer, attachments, person);
  const auto receipt = outbox_->submit(one);
  if (note(receipt)) {
    if (!person.empty()) drafts_[person] = false;
    return confirmed_.push_back({std::move(one), *receipt});
  }
  ++unconfirmed_;
  drafts_.erase(person);
}

void Scenario::save_draft(const std::string& person) {
  const bool was_there = drafts_.contains(person) && drafts_[person];
  const bool saved =
      note(outbox_->save_draft(person, {"old-age-allowance", 3, "{\"of\":\"" + person + "\"}", {}}));
  if (saved) drafts_[person] = true;
  if (!saved && !was_there) drafts_.erase(person);
}

// The first is delivered, the others are put off.
void Scenario::send() {
  const auto claimed = outbox_->claim(10, seconds(60));
  if (!note(claimed)) return;
  std::vector<Settlement> ends;
  for (const auto& one : *claimed)
    ends.push_back({one.row.id, Settlement::What::put_off, &kNoAnswer, seconds(30)});
  if (!ends.empty()) ends.front() = {ends.front().id, Settlement::What::delivered};
  if (!note(outbox_->settle(ends)) || ends.empty()) return;
  for (auto& one : confirmed_) one.delivered = one.delivered || one.receipt.id == ends.front().id;
}

void Scenario::tell() {
  for (auto& one : confirmed_) {
    if (!one.delivered) continue;
    const outbox::Progress news{
        .receipt_number = one.receipt.number, .id = one.receipt.id, .stage = "completed"};
    one.told = note(outbox_->record(std::array{news}, "cursor")) || one.told;
  }
}

void Scenario::tidy() {
  clock_.advance(hours(24 * 31));
  for (auto& one : confirmed_) one.may_be_emptied = one.may_be_emptied || one.delivered;
  note(outbox_->tidy({.delivered_days = 30, .draft_hours = 24 * 365}));
}

void Scenario::run(const std::function<bool()>& is_dead) {
  const std::string li(64, 'a');
  const std::string han(64, 'b');
  const std::vector<std::function<void()>> steps{[&] { submit("first", {}, ""); },
                                                 [&] { save_draft(li); },
                                                 [&] {
                                                   submit("second", {30'000, 10}, li);
                                                 },
                                                 [&] { save_draft(han); },
                                                 [&] { send(); },
                                                 [&] { tell(); },
                                                 [&] { open(); },
                                                 [&] { submit("third", {}, li); },
                                                 [&] { clock_.advance(seconds(40)), send(); },
                                                 [&] { tidy(); },
                                                 [&] { submit("fourth", {5'000}, ""); },
                                                 [&] { outbox_.reset(); }};
  for (const auto& step : steps) {
    // Whoever cannot open it tries again, as the terminal does.
    if (!outbox_ && !open() && !is_dead() && !open()) break;
    if (is_dead()) break;
    step();
  }
  outbox_.reset();
}

}  // namespace yimen::faults
