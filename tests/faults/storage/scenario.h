// A day of a terminal, over a disk that may fail at any moment, and what must be true of it afterwards.
//
// Purpose: does everything an outbox can do, once, and notes what was confirmed. check() then opens what is
// left with the system's own disk and names each promise that was broken: what was confirmed is there byte
// for byte, what was not is whole or absent, states and audit tell the same story, and work can go on.
// Threads: one.
#pragma once

#include <sodium.h>

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kiosk/outbox/outbox.h"

namespace yimen::faults {

struct Keys {
  outbox::Sealer::PublicKey open_key{};
  std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret{};
  Keys() { crypto_box_keypair(open_key.data(), secret.data()); }
  std::string open(ByteView sealed) const;  // empty where it cannot
};

class Scenario {
 public:
  // The disk is named by its vfs; empty is the system's own.
  Scenario(std::filesystem::path file, std::string vfs);

  // From the first start to an orderly end. `is_dead` ends it early, as a program that was killed.
  void run(const std::function<bool()>& is_dead);
  // Each broken promise, in words. Empty: all were kept.
  std::vector<std::string> check();
  int confirmed() const { return static_cast<int>(confirmed_.size()); }
  const std::vector<std::string>& refusals() const { return refusals_; }  // faults that were answered

 private:
  struct Confirmed {
    outbox::Submission submission;
    outbox::Receipt receipt;
    bool delivered = false;
    bool told = false;
    bool may_be_emptied = false;
  };
  struct Found;  // what check() reads

  outbox::Options options(const std::string& vfs);
  bool open();
  void submit(const std::string& answer, std::vector<std::size_t> attachments, const std::string& person);
  void save_draft(const std::string& person);
  void send();
  void tell();
  void tidy();
  template <class T>
  bool note(const Result<T>& result);

  void check_rows(Found& found);
  void check_confirmed(Found& found, const Confirmed& one);
  void check_content(Found& found, const std::string& id);
  void check_audit(Found& found);
  void check_drafts(Found& found);
  void check_goes_on(Found& found);

  const std::filesystem::path file_;
  const std::string vfs_;
  const Keys keys_;
  const outbox::Sealer sealer_{keys_.open_key};
  ManualClock clock_;
  SeededRandom random_{7};
  std::unique_ptr<outbox::Outbox> outbox_;

  std::vector<Confirmed> confirmed_;
  int unconfirmed_ = 0;                 // submissions that were answered with a fault
  std::map<std::string, bool> drafts_;  // of a person: must be there, or must not; none: unknown
  std::vector<std::string> refusals_;
};

}  // namespace yimen::faults
