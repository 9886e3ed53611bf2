#include "kiosk/terminal/terminal.h"

#include <utility>

#include "kiosk/bundle/installer.h"
#include "kiosk/common/log.h"
#include "kiosk/terminal/paper.h"
#include "kiosk/terminal/supplies.h"

namespace yimen::terminal {

Terminal::Terminal(const Config& config, const Clock& clock, Random& random,
                   const hal::SimulatedDevices* simulated, std::function<void()> wake)
    : config_(config),
      clock_(clock),
      queue_(std::move(wake)),
      mailroom_(config, clock, random, queue_),
      senses_(config, simulated, queue_),
      faces_(
          config.faces, clock, random, [this] { return mailroom_.is_open() ? &mailroom_.outbox() : nullptr; },
          [this](visit::Event event) { queue_.push(std::move(event)); }) {
  station_.office = config.office;
  station_.limits = config.limits;
  station_.card_has_pin = senses_.card().has_pin();
  station_.face_offered = config.faces.offered;
  station_.face_years = config.faces.renew_years;
  station_.draft_hours = config.sync.retention.draft_hours;
}

void Terminal::start() {
  const auto& bundles = config_.sync.bundle_folder;
  const auto installed = bundles.empty() ? std::nullopt : bundle::Installer(bundles).current();
  take_supplies(installed ? std::optional(installed->folder) : std::nullopt);
  open_storage();
  senses_.start();
}

void Terminal::take_supplies(const std::optional<std::filesystem::path>& set) {
  auto supplies = gather_supplies(config_, set, clock_.wall());
  if (supplies.services) catalogue_ = std::move(*supplies.services);
  if (supplies.revocations) revocations_ = std::move(*supplies.revocations);
  if (supplies.issuers) {
    if (!verifier_) verifier_.emplace(identity::KeySet{}, clock_);
    verifier_->use(std::move(*supplies.issuers), revocations_);
    station_.can_verify_codes = true;
  }
  if (supplies.sealer) mailroom_.seal_with(*supplies.sealer);
  station_.notices = std::move(supplies.notices);
}

void Terminal::take_waiting_bundle() {
  if (!waiting_bundle_ || state_.screen != visit::Screen::attract) return;
  take_supplies(std::exchange(waiting_bundle_, std::nullopt));
  log::info("bundle", "a newer one is in use");
}

void Terminal::open_storage() {
  const auto opened = mailroom_.open();
  if (!opened) log::fault("outbox", opened.error());
  if (mailroom_.is_open()) log::to_file(config_.paths.data / "terminal.log");
  station_.storage = mailroom_.is_open() ? hal::Status::ok : hal::Status::fault;
  station_.waiting = mailroom_.waiting();
  if (mailroom_.is_open()) faces_.open(config_.paths.data);
}

visit::World Terminal::world() const { return {catalogue_, station_, clock_.now(), clock_.wall()}; }

void Terminal::apply(const visit::Event& event) {
  auto step = visit::next(std::move(state_), event, world());
  state_ = std::move(step.state);
  for (const auto& effect : step.effects)
    std::visit([this](const auto& wanted) { carry_out(wanted); }, effect);
}

bool Terminal::pump() {
  bool changed = false;
  while (auto happening = queue_.pop()) {
    handle(*happening);
    changed = true;
  }
  changed = look_after_call() || changed;
  const auto due = visit::next_tick(state_, station_.limits);
  if (due && clock_.now() >= *due) {
    apply(visit::Tick{});
    changed = true;
  }
  return changed;
}

void Terminal::handle(const Happening& happening) {
  if (const auto* event = std::get_if<visit::Event>(&happening)) {
    if (const auto* headset = std::get_if<visit::HeadsetChanged>(event)) station_.headset = headset->plugged;
    apply(*event);
    if (std::holds_alternative<visit::DeliveryChanged>(*event)) station_.waiting = mailroom_.waiting();
  } else if (const auto* device = std::get_if<DeviceChanged>(&happening)) {
    handle(*device);
  } else if (const auto* network = std::get_if<ConnectivityChanged>(&happening)) {
    station_.online = network->online;
  } else if (const auto* told = std::get_if<StatusTold>(&happening)) {
    handle(*told);
  } else if (const auto* claimed = std::get_if<CodeClaimed>(&happening)) {
    handle(*claimed);
  } else if (const auto* withdrawn = std::get_if<FacesWithdrawn>(&happening)) {
    handle(*withdrawn);
  } else if (const auto* bundle = std::get_if<BundleReady>(&happening)) {
    waiting_bundle_ = bundle->folder;
    take_waiting_bundle();
  } else if (const auto* hit = std::get_if<KeyHit>(&happening)) {
    keys_.push_back(hit->key);
  } else if (const auto* over = std::get_if<SayingOver>(&happening)) {
    sayings_.push_back(over->id);
  } else {
    handle_face(happening);
  }
}

void Terminal::handle(const DeviceChanged& changed) {
  if (changed.device == Device::camera) station_.camera = changed.status;
  if (changed.device == Device::faces) station_.face = changed.status;
  if (changed.device == Device::scanner) station_.scanner = changed.status;
  if (changed.device == Device::card) station_.card = changed.status;
  if (changed.device == Device::printer) station_.printer = changed.status;
  check_face_device();
}

std::optional<vision::Preview> Terminal::preview() {
  const bool camera = state_.screen == visit::Screen::scanning || state_.screen == visit::Screen::face;
  return camera ? senses_.vision().newest() : std::nullopt;
}

std::vector<hal::Key> Terminal::take_keys() { return std::exchange(keys_, {}); }

bool Terminal::take_wiped() { return std::exchange(wiped_, false); }

void Terminal::carry_out(const visit::WatchCodes& effect) {
  senses_.look_for(effect.on ? vision::Look::codes : vision::Look::nothing);
}

void Terminal::carry_out(const visit::PrintReceipt&) {
  worker_.run([this, id = ++print_jobs_, document = receipt_document(state_, world())] {
    auto pdf = receipt::write_pdf(document, receipt::Page::roll_80mm, receipt::debian_fonts());
    if (pdf) return senses_.printer().print({id, "receipt-" + document.number, std::move(*pdf)});
    log::fault("printer", pdf.error());
    queue_.push(visit::Event(visit::PrintFailed{pdf.error()}));
  });
}

void Terminal::carry_out(const visit::Chime&) { senses_.speaker().chime(hal::Chime::attention); }

void Terminal::carry_out(const visit::Wipe&) {
  wiped_ = true;
  keys_.clear();
  asked_.clear();
  claimed_.clear();
  take_waiting_bundle();
  if (!mailroom_.is_open()) open_storage();
}

}  // namespace yimen::terminal
