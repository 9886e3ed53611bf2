#include "kiosk/sync/sync.h"

#include <condition_variable>
#include <mutex>
#include <thread>

#include "kiosk/sync/curl_transport.h"
#include "kiosk/sync/uploader.h"

namespace yimen::sync {

// The thread and what wakes it. Everything else is the Uploader's.
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
    auto transport = make_curl_transport(config_);
    if (!transport) return fail(transport);
    const std::lock_guard lock(mutex_);
    transport_ = std::move(*transport);
    transport_->set_cut(cut_);
    stopping_ = false;
    thread_ = std::thread([this] { run(); });
    return {};
  }

  void stop() {
    if (!thread_.joinable()) return;
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
      transport_->set_cut(true);
    }
    changed_.notify_all();
    thread_.join();
  }

  void wake() {
    {
      const std::lock_guard lock(mutex_);
      woken_ = true;
    }
    changed_.notify_all();
  }

  void set_cut(bool cut) {
    {
      const std::lock_guard lock(mutex_);
      cut_ = cut;
      if (transport_ && !stopping_) transport_->set_cut(cut);
    }
    wake();
  }

 private:
  void run() {
    Uploader uploader(*outbox_, *transport_, config_, clock_, random_,
                      [this](Event event) { tell(std::move(event)); });
    for (;;) {
      const auto wait = uploader.step();
      std::unique_lock lock(mutex_);
      const auto called = [this] { return stopping_ || woken_; };
      if (!wait)
        changed_.wait(lock, called);
      else if (*wait > milliseconds(0))
        changed_.wait_for(lock, *wait, called);
      if (stopping_) return;
      if (std::exchange(woken_, false)) uploader.hurry();
    }
  }

  // That an upload was ended by stop() says nothing about the network.
  void tell(Event event) {
    {
      const std::lock_guard lock(mutex_);
      if (stopping_ && std::holds_alternative<Connectivity>(event)) return;
    }
    emit_(std::move(event));
  }

  const Config config_;
  const std::unique_ptr<outbox::Outbox> outbox_;
  const Clock& clock_;
  Random& random_;
  const Emit emit_;
  std::unique_ptr<Transport> transport_;
  std::thread thread_;
  std::mutex mutex_;  // guards what follows, and transport_ against start()
  std::condition_variable changed_;
  bool stopping_ = false;
  bool woken_ = false;
  bool cut_ = false;
};

Sync::Sync(Config config, std::unique_ptr<outbox::Outbox> outbox, const Clock& clock, Random& random,
           Emit emit)
    : loop_(std::make_unique<Loop>(std::move(config), std::move(outbox), clock, random, std::move(emit))) {}

Sync::~Sync() = default;

Result<void> Sync::start() { return loop_->start(); }
void Sync::stop() { loop_->stop(); }
void Sync::wake() { loop_->wake(); }
void Sync::set_cut(bool cut) { loop_->set_cut(cut); }

}  // namespace yimen::sync
