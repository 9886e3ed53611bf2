#include "kiosk/terminal/mailroom.h"

#include "kiosk/common/log.h"
#include "kiosk/database/faults.h"
#include "kiosk/terminal/faults.h"
#include "kiosk/terminal/standings.h"

namespace yimen::terminal {
namespace {

StatusTold told(const sync::StatusAnswer& answer) {
  if (!answer.standings) return {answer.question, std::nullopt};
  std::vector<visit::Standing> standings;
  for (const auto& standing : *answer.standings) standings.push_back(shown_standing(standing));
  return {answer.question, std::move(standings)};
}

// What the terminal does something about. (sync has logged the faults.)
std::optional<Happening> happening_of(const sync::Event& event) {
  if (const auto* delivered = std::get_if<sync::Delivered>(&event))
    return visit::Event(visit::DeliveryChanged{delivered->receipt_number, visit::Delivery::delivered});
  if (const auto* refused = std::get_if<sync::Refused>(&event))
    return visit::Event(visit::DeliveryChanged{refused->receipt_number, visit::Delivery::refused});
  if (const auto* stuck = std::get_if<sync::NeedsStaff>(&event))
    return visit::Event(visit::DeliveryChanged{stuck->receipt_number, visit::Delivery::needs_staff});
  if (const auto* connectivity = std::get_if<sync::Connectivity>(&event))
    return ConnectivityChanged{connectivity->online};
  if (const auto* answer = std::get_if<sync::StatusAnswer>(&event)) return told(*answer);
  if (const auto* claimed = std::get_if<sync::CodeClaimed>(&event))
    return CodeClaimed{claimed->question, claimed->claim};
  if (const auto* gone = std::get_if<sync::FacesWithdrawn>(&event)) return FacesWithdrawn{gone->tags};
  if (const auto* bundle = std::get_if<sync::BundleInstalled>(&event)) return BundleReady{bundle->folder};
  return std::nullopt;
}

}  // namespace

Mailroom::Mailroom(const Config& config, const Clock& clock, Random& random, EventQueue<Happening>& queue)
    : config_(config), clock_(clock), random_(random), queue_(queue) {}

Result<void> Mailroom::open() {
  auto folder = DataFolder::open(config_.paths.data);
  if (!folder) return fail(folder);
  if (!sealer_) {
    auto sealer = outbox::Sealer::from_key_file(config_.paths.seal_key);
    if (!sealer) return fail(sealer);
    sealer_ = *sealer;
  }
  auto opened = outbox::Outbox::open(
      {.file = config_.paths.data / "outbox.db", .sealer = &*sealer_, .clock = &clock_, .random = &random_});
  if (!opened) return fail(opened);
  outbox_ = std::move(*opened);
  outbox_->get_ready();
  folder_.emplace(std::move(*folder));
  if (outbox_->set_aside())
    log::warning("outbox", "damaged database set aside: " + outbox_->set_aside()->string());
  return config_.backend ? start_sync() : tidy();
}

Result<void> Mailroom::start_sync() {
  auto connection = outbox_->connect();
  if (!connection) return fail(connection);
  sync_ = std::make_unique<sync::Sync>(config_.sync, std::move(*connection), clock_, random_,
                                       [this](const sync::Event& event) {
                                         if (auto happening = happening_of(event))
                                           queue_.push(std::move(*happening));
                                       });
  sync_->set_cut(cut_);
  return sync_->start();
}

// Sync does it where there is one.
Result<void> Mailroom::tidy() {
  const auto tidied = outbox_->tidy(config_.sync.retention);
  return tidied ? Result<void>{} : fail(tidied);
}

Result<outbox::Receipt> Mailroom::submit(const outbox::Submission& submission) {
  if (!outbox_) return fail(kDataFolder, "the outbox is not open");
  auto receipt = outbox_->submit(submission);
  const bool damaged = !receipt && receipt.error().fault == &database::kDamaged;
  if (damaged && start_over()) receipt = outbox_->submit(submission);
  if (receipt) wake();
  if (outbox_) outbox_->get_ready();
  return receipt;
}

// What was found damaged while running is set aside whole, so that the citizen need not wait for a restart.
bool Mailroom::start_over() {
  sync_.reset();
  outbox_.reset();
  folder_.reset();
  if (const auto opened = open(); !opened) log::fault("outbox", opened.error());
  return is_open();
}

std::size_t Mailroom::waiting() {
  if (!outbox_) return 0;
  const auto counts = outbox_->counts();
  return counts ? static_cast<std::size_t>(counts->queued) : 0;
}

sync::QuestionId Mailroom::ask(sync::StatusQuery query) { return sync_ ? sync_->ask(std::move(query)) : 0; }

sync::QuestionId Mailroom::ask(identity::CodeUse use) { return sync_ ? sync_->ask(std::move(use)) : 0; }

void Mailroom::set_cut(bool cut) {
  cut_ = cut;
  if (sync_) sync_->set_cut(cut);
}

void Mailroom::wake() {
  if (sync_) sync_->wake();
}

}  // namespace yimen::terminal
