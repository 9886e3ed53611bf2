#include "kiosk/sync/sync.h"

#include <atomic>
#include <mutex>
#include <thread>

#include "kiosk/sync/curl_transport.h"
#include "kiosk/sync/engine.h"

namespace yimen::sync {

// The thread and what wakes it. Everything else is the Engine's.
class Sync::Loop {
 public:
  Loop(Config config, std::unique_ptr<outbox::Outbox> outbox, const Clock& clock, Random& random, Emit emit)
      : config_(std::move(config)),
        outbox_(std::move(outbox)),
        clock_(clock),
        random_(random),
        emit_(std::move(emit)) {}

  ~Loop() { stop(); }

  Result<void> start() {
    if (thread_.joinable()) return {};
    auto transport = make_curl_transport(config_, clock_);
    if (!transport) return fail(transport);
    const std::lock_guard lock(mutex_);
    transport_ = std::move(*transport);
    engine_ = std::make_unique<Engine>(*outbox_, *transport_, config_, clock_, random_,
                                       [this](Event event) { tell(std::move(event)); });
    transport_->set_cut(cut_);
    stopping_ = false;
    thread_ = std::thread([this] { run(); });
    return {};
  }

  void stop() {
    if (!thread_.joinable()) return;
    stopping_ = true;
    transport_->wake();
    thread_.join();
    const auto engine = take_apart();
    engine->put_back();
  }

  void wake() {
    woken_ = true;
    const std::lock_guard lock(mutex_);
    if (transport_) transport_->wake();
  }

  template <class Query>
  QuestionId ask(Query query) {
    const std::lock_guard lock(mutex_);
    if (!engine_) return 0;
    const QuestionId id = engine_->ask(std::move(query));
    transport_->wake();
    return id;
  }

  void set_cut(bool cut) {
    {
      const std::lock_guard lock(mutex_);
      cut_ = cut;
      if (transport_) transport_->set_cut(cut);
    }
    wake();
  }

 private:
  // The transport goes before the engine, which its exchanges would call.
  std::unique_ptr<Engine> take_apart() {
    const std::lock_guard lock(mutex_);
    transport_.reset();
    return std::move(engine_);
  }

  void run() {
    while (!stopping_) {
      if (woken_.exchange(false)) engine_->hurry();
      engine_->step();
    }
  }

  // That something was ended by stop() says nothing about the network.
  void tell(Event event) {
    if (stopping_ && std::holds_alternative<Connectivity>(event)) return;
    emit_(std::move(event));
  }

  const Config config_;
  const std::unique_ptr<outbox::Outbox> outbox_;
  const Clock& clock_;
  Random& random_;
  const Emit emit_;
  std::atomic<bool> stopping_ = false;
  std::atomic<bool> woken_ = false;
  std::mutex mutex_;  // guards what follows against start() and stop(); the thread itself outlives neither
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Transport> transport_;
  bool cut_ = false;
  std::thread thread_;
};

Sync::Sync(Config config, std::unique_ptr<outbox::Outbox> outbox, const Clock& clock, Random& random,
           Emit emit)
    : loop_(std::make_unique<Loop>(std::move(config), std::move(outbox), clock, random, std::move(emit))) {}

Sync::~Sync() = default;

Result<void> Sync::start() { return loop_->start(); }
void Sync::stop() { loop_->stop(); }
void Sync::wake() { loop_->wake(); }
QuestionId Sync::ask(StatusQuery query) { return loop_->ask(std::move(query)); }
QuestionId Sync::ask(identity::CodeUse use) { return loop_->ask(std::move(use)); }
void Sync::set_cut(bool cut) { loop_->set_cut(cut); }

}  // namespace yimen::sync
