#include "ui/speech/narrator.h"

#include <algorithm>

#include "kiosk/common/secret.h"
#include "ui/kit/i18n.h"
#include "ui/speech/changes.h"
#include "ui/speech/page_script.h"

namespace yimen::speech {
namespace {

// What lies over a page is a place of its own.
std::string place_of(const ui::SemanticTree& tree, std::string_view page) {
  std::string place(page);
  for (const ui::Node& node : tree.nodes())
    if (node.role == ui::Role::dialog && !node.covered) place.append("/").append(node.label);
  return place;
}

std::vector<Line> welcome(Language language) {
  return {{ui::tr("语音打开了", language)},
          {ui::tr("按上下键，一样一样地听；按左右键，只听能按的", language)},
          {ui::tr("按确定键就选上；按重听键，停下或者再听一遍", language)}};
}

}  // namespace

void Narrator::frame(const ui::SemanticTree& tree, const visit::Settings& settings, std::string_view page,
                     ui::NodeId focus, bool headset) {
  if (!settings.voice) {
    if (on_) silence();
    if (std::exchange(on_, false)) add({{ui::tr("语音关掉了", settings.language)}});
    return say_next();
  }
  const bool other_language = settings.language != settings_.language;
  settings_ = settings;
  listener_ = {settings.language, headset};
  const std::string place = place_of(tree, page);
  if (!on_) {
    begin(tree, settings, focus);
  } else if (place != place_ || other_language) {
    // What lay over the page has gone: the page was heard already.
    const bool back = !other_language && place_.starts_with(place + "/");
    turn(tree, back, focus);
  } else {
    follow(tree, focus);
  }
  place_ = place;
  if (again_ != Again::no) repeat(tree, focus);
  remember(tree, focus);
  say_next();
}

void Narrator::begin(const ui::SemanticTree& tree, const visit::Settings& settings, ui::NodeId focus) {
  on_ = true;
  asked_for_ = true;
  moved_ = false;
  add(welcome(settings.language));
  add(page_script(tree, focus, listener_));
}

void Narrator::turn(const ui::SemanticTree& tree, bool back, ui::NodeId focus) {
  silence();
  asked_for_ = true;
  moved_ = false;
  add(back ? return_script(tree, focus, listener_) : page_script(tree, focus, listener_));
}

void Narrator::follow(const ui::SemanticTree& tree, ui::NodeId focus) {
  const bool told = focus != focus_ || asks_for_focus(tree, focus);
  auto changes = changes_between(heard_, tree, told ? focus : 0, listener_);
  if (told) {
    auto described = focus_script(tree, focus, listener_);
    std::ranges::move(described, std::back_inserter(changes.rest));
  }
  const bool anything = !changes.urgent.empty() || !changes.rest.empty();
  moved_ = moved_ || anything;
  if (anything) repeated_ = false;
  waiting_.insert(waiting_.begin(), std::make_move_iterator(changes.urgent.begin()),
                  std::make_move_iterator(changes.urgent.end()));
  add(std::move(changes.rest));
}

// A key that went nowhere still wants to know where it is; one that chose hears what came of it.
bool Narrator::asks_for_focus(const ui::SemanticTree& tree, ui::NodeId focus) const {
  if (!pressed_) return false;
  switch (*pressed_) {
    case draw::Key::back:
    case draw::Key::help:
    case draw::Key::erase:
    case draw::Key::repeat: return false;
    case draw::Key::select: break;
    default: return true;
  }
  const ui::Node* here = tree.by_id(focus);
  return here != nullptr && !here->actionable();
}

// Who asks to hear something again has chosen to hear it here.
void Narrator::repeat(const ui::SemanticTree& tree, ui::NodeId focus) {
  const bool page = std::exchange(again_, Again::no) == Again::page || !moved_;
  const Listener asked{listener_.language, listener_.headset, true};
  asked_for_ = true;
  silence();
  add(page ? page_script(tree, focus, asked) : focus_script(tree, focus, asked));
}

void Narrator::remember(const ui::SemanticTree& tree, ui::NodeId focus) {
  heard_.clear();
  heard_ = tree;
  focus_ = focus;
  pressed_.reset();
}

void Narrator::key(draw::Key key) {
  if (!on_) return;
  if (key == draw::Key::repeat) {
    if (is_speaking()) return silence();
    again_ = std::exchange(repeated_, true) ? Again::page : Again::last;
    return;
  }
  touched();
  repeated_ = false;
  pressed_ = key;
}

void Narrator::touched() {
  if (!on_) return;
  silence();
  asked_for_ = true;
}

void Narrator::ended(std::uint64_t id) {
  if (saying_ != id) return;
  saying_.reset();
  if (waiting_.empty()) asked_for_ = false;
  say_next();
}

void Narrator::silence() {
  if (saying_) speaker_.hush();
  saying_.reset();
  for (Line& line : waiting_) wipe(line.text);
  waiting_.clear();
}

void Narrator::add(std::vector<Line> lines) {
  for (Line& line : lines)
    if (!line.text.empty()) waiting_.push_back(std::move(line));
}

void Narrator::say_next() {
  if (saying_ || waiting_.empty()) return;
  Line line = std::move(waiting_.front());
  waiting_.pop_front();
  if (log_) log_->push_back({line.text, settings_.language, line.is_private});
  saying_ = speaker_.say(
      {std::move(line.text), settings_.language, line.is_private, settings_.speech_rate, settings_.volume});
}

const std::vector<Said>& Narrator::log() const {
  static const std::vector<Said> none;
  return log_ ? *log_ : none;
}

void Narrator::forget() {
  silence();
  heard_.clear();
  on_ = false;
  wipe(place_);
  focus_ = 0;
  settings_ = {};
  listener_ = {};
  again_ = Again::no;
  pressed_.reset();
  moved_ = asked_for_ = repeated_ = false;
}

}  // namespace yimen::speech
