// Effects that read and write what outlives a visit: requests, drafts, and where requests stand.
#include "kiosk/common/log.h"
#include "kiosk/common/secret.h"
#include "kiosk/terminal/faults.h"
#include "kiosk/terminal/standings.h"
#include "kiosk/terminal/terminal.h"
#include "kiosk/visit/body.h"

namespace yimen::terminal {
namespace {

visit::Event submitted(const outbox::Receipt& receipt) {
  return visit::SubmitDone{receipt.number, receipt.at, receipt.check};
}

std::vector<visit::Standing> shown(const std::vector<outbox::Standing>& known, WallTime now) {
  std::vector<visit::Standing> all;
  for (const auto& one : known) all.push_back(shown_standing(one, now));
  return all;
}

std::vector<outbox::Attachment> attachments(const std::vector<visit::Paper>& papers) {
  std::vector<outbox::Attachment> all;
  for (const auto& paper : papers) {
    const ByteView content = as_bytes(paper.content);
    all.push_back({paper.name, paper.media_type, Bytes(content.begin(), content.end())});
  }
  return all;
}

}  // namespace

void Terminal::carry_out(const visit::SubmitRequest& effect) {
  outbox::Submission submission{.kind = outbox::Kind::request,
                                .service_id = effect.service_id,
                                .service_version = effect.service_version,
                                .body = effect.body,
                                .refers_to = effect.refers_to,
                                .attachments = attachments(effect.papers),
                                .person_tag = identity::person_tag(effect.person_key),
                                .draft_tag = effect.ends_draft ? outbox::draft_tag(effect.person_key) : ""};
  auto receipt = mailroom_.submit(submission);
  wipe(submission.body);
  station_.waiting = mailroom_.waiting();
  if (receipt) return queue_.push(submitted(*receipt));
  log::fault("outbox", receipt.error());
  queue_.push(visit::Event(visit::SubmitFailed{receipt.error()}));
}

void Terminal::carry_out(const visit::SubmitEvaluation& effect) {
  const auto receipt = mailroom_.submit({.kind = outbox::Kind::evaluation,
                                         .service_id = effect.service_id,
                                         .service_version = effect.service_version,
                                         .body = visit::evaluation_body(effect.stars),
                                         .refers_to = effect.number});
  if (!receipt) log::fault("outbox", receipt.error());
}

void Terminal::carry_out(const visit::FindDraft& effect) {
  if (!mailroom_.is_open()) return;
  auto found = mailroom_.outbox().draft_of(effect.person_key);
  if (!found) return log::fault("outbox", found.error());
  if (!*found) return;
  auto& kept = **found;
  const bool fresh = clock_.wall() - kept.at < std::chrono::hours(config_.sync.retention.draft_hours);
  auto draft = visit::draft_from_json(kept.service_id, kept.service_version, kept.body);
  wipe(kept.body);
  if (fresh && draft) queue_.push(visit::Event(visit::DraftFound{effect.person_key, std::move(*draft)}));
}

void Terminal::carry_out(const visit::SaveDraft& effect) {
  outbox::Draft draft{effect.draft.service_id, effect.draft.service_version, visit::to_json(effect.draft),
                      clock_.wall()};
  const auto saved = mailroom_.is_open() ? mailroom_.outbox().save_draft(effect.person_key, draft)
                                         : Result<void>(fail(kDataFolder, "the outbox is not open"));
  wipe(draft.body);
  if (saved) return;
  log::fault("outbox", saved.error());
  queue_.push(visit::Event(visit::DraftNotKept{}));
}

void Terminal::carry_out(const visit::DropDraft& effect) {
  if (!mailroom_.is_open()) return;
  if (const auto dropped = mailroom_.outbox().drop_draft(effect.person_key); !dropped)
    log::fault("outbox", dropped.error());
}

void Terminal::carry_out(const visit::LookUpReceipt& effect) {
  if (mailroom_.is_open())
    tell_standing(effect.number, mailroom_.outbox().standing_of_receipt(effect.number, effect.check));
  ask_backend(effect.number, {.receipt_number = effect.number, .check = effect.check});
}

void Terminal::carry_out(const visit::LookUpPerson& effect) {
  if (mailroom_.is_open()) tell_standing(effect.tag, mailroom_.outbox().standing_of_person(effect.tag));
  ask_backend(effect.tag, {.person_tag = effect.tag});
}

void Terminal::tell_standing(const std::string& about, const Result<std::vector<outbox::Standing>>& known) {
  if (!known) return log::fault("outbox", known.error());
  queue_.push(
      visit::Event(visit::StandingKnown{about, visit::Source::terminal, shown(*known, clock_.wall())}));
}

void Terminal::ask_backend(const std::string& about, sync::StatusQuery query) {
  const auto question = mailroom_.ask(std::move(query));
  if (question == 0) return queue_.push(visit::Event(visit::BackendUnreachable{about}));
  asked_[question] = about;
}

// Answers to questions of an earlier visit are nobody's any more.
void Terminal::handle(const StatusTold& told) {
  const auto asked = asked_.extract(told.question);
  if (asked.empty()) return;
  if (!told.standings) return apply(visit::BackendUnreachable{asked.mapped()});
  apply(visit::StandingKnown{asked.mapped(), visit::Source::backend, *told.standings});
}

}  // namespace yimen::terminal
