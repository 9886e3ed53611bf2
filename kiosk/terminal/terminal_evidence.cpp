// Effects that ask who it is: codes, cards, papers, staff.
#include "kiosk/common/log.h"
#include "kiosk/common/secret.h"
#include "kiosk/identity/faults.h"
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

void Terminal::refuse(const Error& error) {
  log::fault("identity", error);
  queue_.push(visit::Event(visit::EvidenceRefused{error}));
}

void Terminal::admit(const identity::Verified& code) {
  if (code.staff) return queue_.push(visit::Event(visit::Attested{code.identity.subject}));
  queue_.push(visit::Event(visit::Identified{code.identity}));
}

// A code that is good for one use may have been used elsewhere. Where the backend cannot tell, the person is
// not sent away.
void Terminal::carry_out(const visit::VerifyCode& effect) {
  if (!verifier_) return;
  auto code = verifier_->verify(effect.text);
  if (!code) return refuse(code.error());
  const auto question = code->use && station_.online ? mailroom_.ask(*code->use) : sync::QuestionId{0};
  if (question == 0) return admit(*code);
  claimed_.emplace(question, std::move(*code));
}

void Terminal::handle(const CodeClaimed& claimed) {
  const auto code = claimed_.extract(claimed.question);
  if (code.empty()) return;
  if (claimed.claim == sync::Claim::used_before) return refuse({&identity::kUsedBefore, "elsewhere"});
  if (claimed.claim == sync::Claim::unreachable) log::warning("identity", "a code was taken offline");
  admit(code.mapped());
}

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

void Terminal::note(std::string_view event, const std::string& subject) {
  if (!mailroom_.is_open()) return;
  if (const auto noted = mailroom_.outbox().note(event, subject); !noted) log::fault("outbox", noted.error());
}

void Terminal::carry_out(const visit::NoteStaff& effect) { note("assisted", effect.staff); }

void Terminal::carry_out(const visit::NoteHelper& effect) { note("helped", effect.helper); }

}  // namespace yimen::terminal
