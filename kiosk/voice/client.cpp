#include "kiosk/voice/client.h"

#include <poll.h>

#include <algorithm>

#include "kiosk/common/log.h"
#include "kiosk/common/secret.h"

namespace yimen::voice {
namespace {

constexpr milliseconds kLongestPause{5000};

Instant now() { return std::chrono::steady_clock::now(); }

}  // namespace

Client::~Client() { Client::end(); }

void Client::prepare() { launch(); }

bool Client::launch() {
  if (child_) return true;
  if (now() < not_before_) return false;
  auto socket = process::make_socket_pair();
  process::Launch launch{.command = {options_.program.string(), "--serve"}};
  if (!options_.prompts.empty())
    launch.command.insert(launch.command.end(), {"--prompts", options_.prompts.string()});
  if (socket) {
    launch.files = {socket->theirs.get()};
    child_ = process::Child::start(std::move(launch));
  }
  if (!child_) {
    lose_worker();
    return false;
  }
  channel_.emplace(std::move(socket->ours));
  return true;
}

void Client::lose_worker() {
  child_.reset();
  channel_.reset();
  pause_ = std::clamp(2 * pause_, options_.first_pause, kLongestPause);
  not_before_ = now() + pause_;
}

void Client::begin(const hal::Utterance& utterance) {
  end();
  asked_again_ = false;
  wish_ = protocol::Say{++number_, utterance.language,
                        static_cast<std::uint8_t>(std::clamp(utterance.rate, 50, 200)), utterance.text};
  if (!ask()) try_again();
}

bool Client::ask() {
  heard_ = now();
  return launch() && channel_->send(*wish_) == Channel::Sent::yes;
}

// Asks another process, once: a text that kills its reader kills no third one. The first loss costs no pause.
Client::Piece Client::try_again() {
  if (asked_again_) {
    lose_worker();
    return {State::failed};
  }
  log::warning("voice", "worker lost, starting another");
  asked_again_ = true;
  child_.reset();
  channel_.reset();
  return ask() ? Piece{State::waiting} : Piece{State::failed};
}

Client::Piece Client::next(milliseconds longest) {
  if (!wish_) return {State::done};
  if (!channel_) return {State::failed};
  pollfd source{channel_->fd(), POLLIN, 0};
  ::poll(&source, 1, static_cast<int>(longest.count()));
  for (;;) {
    auto message = channel_->receive();
    if (message) {
      if (auto piece = take(*message)) return std::move(*piece);
    } else if (message.error() != Channel::Trouble::nothing) {
      return try_again();
    } else {
      return now() - heard_ < options_.stall_after ? Piece{State::waiting} : try_again();
    }
  }
}

// What comes late, of an utterance that was ended, is dropped.
std::optional<Client::Piece> Client::take(protocol::Message& message) {
  heard_ = now();
  if (auto* sound = std::get_if<protocol::Sound>(&message);
      sound != nullptr && sound->number == wish_->number) {
    pause_ = milliseconds(0);
    return Piece{State::sounding, std::move(sound->samples)};
  }
  if (const auto* done = std::get_if<protocol::Done>(&message);
      done == nullptr || done->number != wish_->number)
    return std::nullopt;
  wipe(wish_->text);
  wish_.reset();
  return Piece{State::done};
}

void Client::end() {
  if (!wish_) return;
  if (channel_) channel_->send(protocol::Hush{wish_->number});
  wipe(wish_->text);
  wish_.reset();
}

void Client::forget() {
  end();
  child_.reset();
  channel_.reset();
  prepare();
}

}  // namespace yimen::voice
