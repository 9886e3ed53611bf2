#include "kiosk/terminal/journey/player.h"

#include <fmt/format.h>

#include <csignal>
#include <ostream>
#include <thread>

#include "kiosk/common/ids.h"
#include "kiosk/terminal/faults.h"
#include "kiosk/terminal/journey/words.h"
#include "ui/draw/png.h"

namespace yimen::terminal {
namespace {

constexpr float kFrameSeconds = 1.0F / 60;
constexpr int kMostFrames = 30;      // a screen that never comes to rest is shown as it is
constexpr int kMostSentences = 500;  // a page is read to its end before the next step
constexpr milliseconds kPoll{10};
constexpr milliseconds kWaitStep{1000};
constexpr const char* kLastReceipt = "{receipt}";

std::string one_line(const std::vector<std::string>& texts) {
  std::string joined;
  for (const auto& text : texts) joined += (joined.empty() ? "" : " | ") + text;
  return joined;
}

}  // namespace

Player::Player(Stage stage, std::filesystem::path shots, std::ostream& report, seconds patience)
    : stage_(stage), shots_(std::move(shots)), report_(report), patience_(patience) {
  const auto shows = [this](const std::string& text) { return stage_.display.tree().shows(text); };
  const auto done = [](auto action) {
    return [action](const std::string& argument) -> Result<void> { return action(argument), Result<void>{}; };
  };
  verbs_ = {
      {"tap", [this](const auto& label) { return tap(label); }},
      {"type", [this](const auto& text) { return type(text); }},
      {"erase", [this](const auto&) { return type("\b"); }},
      {"key", [this](const auto& name) { return key(name); }},
      {"code", [this](const auto& picture) { return code(picture); }},
      {"hold", done([this](const auto& picture) { stage_.terminal.show_picture(picture); })},
      {"hands-off", done([this](const auto&) { stage_.terminal.show_picture(std::nullopt); })},
      {"scan", done([this](const auto& text) {
         stage_.devices.scanner->scan(text == kLastReceipt ? receipt_ : text);
       })},
      {"card", [this](const auto& where) { return card(where); }},
      {"paper", [this](const auto& state) { return paper(state); }},
      {"person", [this](const auto& where) { return person(where); }},
      {"offline", done([this](const auto&) { stage_.terminal.cut_network(true); })},
      {"online", done([this](const auto&) { stage_.terminal.cut_network(false); })},
      {"wait", [this](const auto& duration) { return wait(duration); }},
      {"expect",
       [this, shows](const auto& text) {
         return until([&] { return shows(text); }, "is not on the screen");
       }},
      {"absent",
       [this, shows](const auto& text) {
         return until([&] { return !shows(text); }, "is still on the screen");
       }},
      {"screen",
       [this](const auto& name) {
         return until([&] { return visit::name_of(stage_.terminal.state().screen) == name; },
                      "is not the screen shown");
       }},
      {"shot", [this](const auto& name) { return shot(name); }},
      {"bundle",
       [this](const auto&) {
         return until([&] { return stage_.terminal.bundle_waits(); }, "has not come, or is in use already");
       }},
      {"sign", [this](const auto&) { return sign(); }},
      {"receipt", [this](const auto&) { return receipt(); }},
      {"waiting",
       [this](const auto& count) {
         return until([&] { return std::to_string(stage_.terminal.world().station.waiting) == count; },
                      "is not the number of requests waiting");
       }},
      {"connected",
       [this](const auto&) {
         return until([&] { return stage_.terminal.world().station.online; }, "does not reach the backend");
       }},
      {"kill-vision", done([this](const auto&) {
         if (const pid_t worker = stage_.terminal.vision_worker()) ::kill(worker, SIGKILL);
       })},
      {"crash", done([](const auto&) { ::raise(SIGKILL); })},
  };
  add_key_verbs();
}

tl::unexpected<Error> Player::cannot(std::string why) { return fail(kStepFailed, std::move(why)); }

Result<void> Player::play(const std::vector<JourneyStep>& steps) {
  settle();
  stage_.terminal.start();
  settle();
  int number = 0;
  for (const auto& step : steps) {
    ++number;
    auto performed = perform(step);
    report_ << fmt::format("{:3} {} {} {}\n", number, performed ? "ok  " : "FAIL", step.verb, step.argument)
            << std::flush;
    if (!performed)
      return cannot(fmt::format("step {} (line {}) '{} {}': {}\nOn the screen ({}): {}", number, step.line,
                                step.verb, step.argument, performed.error().detail,
                                visit::name_of(stage_.terminal.state().screen),
                                one_line(stage_.display.tree().texts())));
  }
  return {};
}

Result<void> Player::perform(const JourneyStep& step) {
  auto performed = verbs_.find(step.verb)->second(step.argument);
  settle();
  return performed;
}

// Draws until nothing changes any more, as the event loop does after each event.
void Player::settle() {
  bool more = true;
  const auto talks = [this] { return stage_.display.narrator().is_speaking(); };
  for (int frame = 0; frame < (talks() ? kMostSentences : kMostFrames) && (more || frame < 3); ++frame) {
    more = stage_.terminal.pump();
    more = stage_.display.draw_frame(kFrameSeconds) || more || talks();
  }
  if (const auto& given = stage_.terminal.state().submitted)
    receipt_ = receipt_code({given->number, given->check});
}

Result<void> Player::until(const std::function<bool()>& reached, const std::string& problem) {
  const auto give_up = std::chrono::steady_clock::now() + patience_;
  while (!reached()) {
    if (std::chrono::steady_clock::now() > give_up) return cannot(problem);
    std::this_thread::sleep_for(kPoll);
    settle();
  }
  return {};
}

void Player::touch(draw::Point at) {
  stage_.clock.advance(kBetweenPresses);
  stage_.display.take(draw::PointerDown{at});
  stage_.display.draw_frame(kFrameSeconds);
  stage_.display.take(draw::PointerUp{at});
  stage_.display.draw_frame(kFrameSeconds);
}

Result<void> Player::tap(const std::string& label) {
  const ui::Node* found = nullptr;
  const auto target = [&] {
    found = stage_.display.tree().find(label);
    return found && found->actionable();
  };
  if (auto seen = until(target, "cannot be tapped: not on the screen, or not to be touched"); !seen)
    return seen;
  touch(found->box.centre());
  return {};
}

// A cross, in the field for it.
Result<void> Player::sign() {
  const ui::Node* pad = nullptr;
  const auto there = [&] {
    const auto& nodes = stage_.display.tree().nodes();
    const auto found = std::ranges::find_if(
        nodes, [](const ui::Node& node) { return node.role == ui::Role::pad && node.actionable(); });
    pad = found != nodes.end() ? &*found : nullptr;
    return pad != nullptr;
  };
  if (auto seen = until(there, "nothing here can be signed"); !seen) return seen;
  const draw::Rect box = pad->box.inset(pad->box.h / 4);
  drag({box.left(), box.top()}, {box.right(), box.bottom()});
  drag({box.right(), box.top()}, {box.left(), box.bottom()});
  return {};
}

void Player::drag(draw::Point from, draw::Point to) {
  stage_.clock.advance(kBetweenPresses);
  stage_.display.take(draw::PointerDown{from});
  stage_.display.draw_frame(kFrameSeconds);
  stage_.display.take(draw::PointerMove{to});
  stage_.display.draw_frame(kFrameSeconds);
  stage_.display.take(draw::PointerUp{to});
  stage_.display.draw_frame(kFrameSeconds);
}

Result<void> Player::type(const std::string& text) {
  if (text == "\b")
    stage_.display.take(draw::KeyPressed{draw::Key::erase});
  else
    stage_.display.take(draw::TextTyped{with_day(text, stage_.clock.wall())});
  return {};
}

Result<void> Player::key(const std::string& name) {
  const auto named = key_named(name);
  if (!named) return cannot("is no key: up, down, left, right, select, help, repeat, next");
  stage_.clock.advance(kBetweenPresses);
  stage_.devices.keypad->press(*named);
  return {};
}

Result<void> Player::code(const std::string& picture) {
  if (!std::filesystem::is_regular_file(picture)) return cannot("there is no such picture");
  const std::string code_before = stage_.terminal.state().last_code;
  stage_.terminal.show_picture(picture);
  auto read = until(
      [&] {
        const auto& state = stage_.terminal.state();
        const bool refused = state.notice && state.last_code != code_before;
        return state.screen != visit::Screen::scanning || refused;
      },
      "was not read by the camera");
  stage_.terminal.show_picture(std::nullopt);
  return read;
}

Result<void> Player::card(const std::string& argument) {
  if (argument == "out") return stage_.devices.card->remove(), Result<void>{};
  const auto card = card_named(argument);
  if (!card) return cannot("must be in, expired, locked, unreadable, another or out");
  stage_.devices.card->insert(*card);
  return {};
}

Result<void> Player::paper(const std::string& argument) {
  const auto named = paper_named(argument);
  if (!named) return cannot("must be ok, low, out, jam or off");
  stage_.devices.printer->set_paper(*named);
  return {};
}

Result<void> Player::person(const std::string& argument) {
  if (argument != "left" && argument != "near") return cannot("must be 'person left' or 'person near'");
  stage_.devices.presence->set_near(argument == "near");
  return {};
}

// In steps, so that what happens by itself happens in its order.
Result<void> Player::wait(const std::string& duration) {
  auto left = parse_duration(duration);
  if (!left) return fail(left);
  while (*left > milliseconds(0)) {
    const auto step = std::min(*left, kWaitStep);
    stage_.clock.advance(step);
    *left -= step;
    stage_.terminal.clock_moved();
    settle();
  }
  return {};
}

Result<void> Player::shot(const std::string& name) {
  if (name.find_first_of("/\\") != std::string::npos) return cannot("must be a plain name");
  return draw::write_png(stage_.surface.canvas(), shots_ / (name + ".png"));
}

// What this prints, a citizen has been promised.
Result<void> Player::receipt() {
  auto given = until([&] { return stage_.terminal.state().submitted.has_value(); }, "has not been given");
  if (given)
    report_ << "    receipt " << stage_.terminal.state().submitted->number << "\n    code " << receipt_
            << '\n'
            << std::flush;
  return given;
}

}  // namespace yimen::terminal
