// Effects that ask who it is: codes, cards, papers, staff.
#include "kiosk/common/log.h"
#include "kiosk/common/secret.h"
#include "kiosk/terminal/evidence.h"
#include "kiosk/terminal/faults.h"
#include "kiosk/terminal/terminal.h"

namespace yimen::terminal {
namespace {

visit::Event answer(const Result<visit::Identified>& identified) {
  if (identified) return *identified;
  log::fault("identity", identified.error());
  return visit::EvidenceRefused{identified.error()};
}

}  // namespace

void Terminal::carry_out(const visit::VerifyCard& effect) {
  worker_.run([this, card = effect.data, now = clock_.wall()]() mutable {
    queue_.push(answer(identify_by_card(card, now)));
    wipe(card.id_number);
  });
}

void Terminal::carry_out(const visit::VerifyPapers& effect) {
  worker_.run([this, name = effect.name, id_number = effect.id_number]() mutable {
    queue_.push(answer(identify_by_papers(name, id_number)));
    wipe(id_number);
  });
}

void Terminal::carry_out(const visit::VerifyPin& effect) { senses_.card().verify_pin(effect.pin); }

void Terminal::carry_out(const visit::NoteStaff& effect) {
  if (!mailroom_.is_open()) return;
  if (const auto noted = mailroom_.outbox().note("assisted", effect.staff); !noted)
    log::fault("outbox", noted.error());
}

void Terminal::carry_out(const visit::FindFace&) {}

void Terminal::carry_out(const visit::WatchFace&) {
  queue_.push(visit::Event(visit::FaceFailed{Error{&kFaceOut, ""}}));
}

void Terminal::carry_out(const visit::CloseFace&) {}

void Terminal::carry_out(const visit::DropFace&) {
  queue_.push(visit::Event(visit::FaceFailed{Error{&kFaceOut, ""}}));
}

}  // namespace yimen::terminal
