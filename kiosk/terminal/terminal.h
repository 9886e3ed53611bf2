// The terminal without its screen: one visit after the other, and the hands that carry its effects out.
//
// Purpose: owns the state of the visit and of the station, feeds events to next(), carries out effects, and
// brings the results back. What is drawn and how touches become events is display.h. Threads: one, the UI
// thread. Devices, sync and the worker hand over through the queue; `wake` is called on their threads after
// each push. Ownership: config, clock, random and simulators outlive it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "kiosk/catalogue/catalogue.h"
#include "kiosk/common/event_queue.h"
#include "kiosk/identity/code_verifier.h"
#include "kiosk/terminal/config.h"
#include "kiosk/terminal/face_desk.h"
#include "kiosk/terminal/happening.h"
#include "kiosk/terminal/mailroom.h"
#include "kiosk/terminal/senses.h"
#include "kiosk/terminal/worker.h"
#include "kiosk/visit/next.h"

namespace yimen::terminal {

class Terminal {
 public:
  Terminal(const Config& config, const Clock& clock, Random& random, const hal::SimulatedDevices* simulated,
           std::function<void()> wake);

  // Loads services and keys, opens the outbox, starts devices and sync. After the first frame: nobody should
  // wait for it.
  void start();

  void apply(const visit::Event& event);
  // Handles what arrived, and time. True where the screen may look different now.
  bool pump();

  const visit::State& state() const { return state_; }
  visit::World world() const;
  std::optional<Instant> next_tick() const;
  std::optional<vision::Preview> preview();

  // Keys of the keypad since the last call.
  std::vector<hal::Key> take_keys();
  // What is said aloud goes there; what has been said since the last call.
  hal::Speaker& speaker() { return senses_.speaker(); }
  std::vector<std::uint64_t> take_sayings() { return std::exchange(sayings_, {}); }
  // True once after each end of a visit: the display has to forget it, too.
  bool take_wiped();

  // For the device bench, journeys and tests.
  void cut_network(bool cut) { mailroom_.set_cut(cut); }
  void show_picture(const std::optional<std::filesystem::path>& picture) { senses_.vision().show(picture); }
  void clock_moved() { mailroom_.wake(); }
  void bundle_arrived(const std::filesystem::path& set) { queue_.push(BundleReady{set}); }
  bool bundle_waits() const { return waiting_bundle_.has_value(); }  // for the end of the visit
  pid_t vision_worker() const { return senses_.vision().worker(); }

 private:
  // The set of a bundle, or what was shipped. Only while nobody is here: services must not change in a visit.
  void take_supplies(const std::optional<std::filesystem::path>& set);
  void take_waiting_bundle();
  void open_storage();
  void handle(const Happening& happening);
  void handle(const DeviceChanged& changed);
  void handle(const StatusTold& told);
  void handle(const CodeClaimed& claimed);
  void handle(const FacesWithdrawn& withdrawn);
  void handle_face(const Happening& happening);

  void carry_out(const visit::WatchCodes& effect);
  void carry_out(const visit::VerifyCode& effect);
  void carry_out(const visit::VerifyCard& effect);
  void carry_out(const visit::VerifyPapers& effect);
  void carry_out(const visit::VerifyPin& effect);
  void carry_out(const visit::NoteStaff& effect);
  void carry_out(const visit::NoteHelper& effect);
  void carry_out(const visit::CallStaff& effect);
  void carry_out(const visit::TakeBackCall& effect);
  void carry_out(const visit::FindFace& effect);
  void carry_out(const visit::WatchFace& effect);
  void carry_out(const visit::CloseFace& effect);
  void carry_out(const visit::DropFace& effect);
  void carry_out(const visit::LookUpReceipt& effect);
  void carry_out(const visit::LookUpPerson& effect);
  void carry_out(const visit::FindDraft& effect);
  void carry_out(const visit::SaveDraft& effect);
  void carry_out(const visit::DropDraft& effect);
  void carry_out(const visit::SubmitRequest& effect);
  void carry_out(const visit::SubmitEvaluation& effect);
  void carry_out(const visit::PrintReceipt& effect);
  void carry_out(const visit::Chime& effect);
  void carry_out(const visit::Wipe& effect);

  void admit(const identity::Verified& code);
  void refuse(const Error& error);
  bool look_after_call();                                         // true where staff have answered it
  void note(std::string_view event, const std::string& subject);  // in the audit
  void check_face_device();
  void tell_standing(const std::string& about, const Result<std::vector<outbox::Standing>>& known);
  void ask_backend(const std::string& about, sync::StatusQuery query);

  const Config& config_;
  const Clock& clock_;
  EventQueue<Happening> queue_;
  catalogue::Catalogue catalogue_;
  visit::Station station_;
  visit::State state_;
  std::optional<identity::CodeVerifier> verifier_;
  identity::Revocations revocations_;
  Mailroom mailroom_;
  mutable Senses senses_;
  FaceDesk faces_;
  Worker worker_;
  std::map<sync::QuestionId, std::string> asked_;  // of this visit: receipt number or person's tag
  std::map<sync::QuestionId, identity::Verified>
      claimed_;  // codes of this visit that the backend is asked about
  std::optional<std::filesystem::path> waiting_bundle_;  // until the visit is over
  std::vector<hal::Key> keys_;
  std::vector<std::uint64_t> sayings_;
  std::uint64_t print_jobs_ = 0;
  Instant call_looked_at_{};
  bool wiped_ = false;
};

}  // namespace yimen::terminal
