// What a frame's input means: fingers, keys and what is typed.
#include "ui/kit/ui.h"

namespace yimen::ui {
namespace {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

bool is_control(std::string_view utf8) {
  return utf8.size() == 1 && static_cast<unsigned char>(utf8[0]) < 0x20;
}

}  // namespace

void Ui::take_input() {
  activated_ = 0;
  acted_ = false;
  bool more = true;
  while (more && !waiting_.empty()) {
    const draw::InputEvent event = std::move(waiting_.front());
    waiting_.pop_front();
    more = handle(event);
  }
  acted_ = !more;
}

bool Ui::handle(const draw::InputEvent& event) {
  return std::visit(Overloaded{[&](const draw::PointerDown& down) {
                                 focus_.hide();
                                 if (touch_.down(down.at, seen_, now_, down.finger))
                                   ink_.down(down.at, seen_);
                                 follow_finger();
                                 return true;
                               },
                               [&](const draw::PointerMove& move) {
                                 touch_.move(move.at, seen_, move.finger);
                                 if (touch_.counts(move.finger)) ink_.move(move.at);
                                 return true;
                               },
                               [&](const draw::PointerUp& up) {
                                 if (touch_.counts(up.finger)) ink_.up();
                                 activated_ = touch_.up(up.at, seen_, now_, up.finger);
                                 return activated_ == 0;
                               },
                               [&](const draw::KeyPressed& key) { return press_key(key.key); },
                               [&](const draw::TextTyped& text) {
                                 if (!is_control(text.utf8))
                                   typed_.push_back({Edit::Kind::insert, text.utf8});
                                 return true;
                               },
                               [](const auto&) { return true; }},
                    event);
}

// What is said next is about what was touched; the controls of the bars are about the page, and stay aside.
void Ui::follow_finger() {
  const Node* node = seen_.by_id(touch_.pressed());
  if (node != nullptr && node->part == Part::content) focus_.place(node->id);
}

bool Ui::press_key(draw::Key key) {
  switch (key) {
    case draw::Key::select: return press_select();
    case draw::Key::erase: typed_.push_back({Edit::Kind::erase, {}}); return true;
    case draw::Key::back:
    case draw::Key::help:
    case draw::Key::repeat: keys_.push_back(key); return true;
    default:
      if (touch_.press(key, now_)) focus_.move(key, seen_);
      return true;
  }
}

// Without a ring the key that says yes means the page's main action.
bool Ui::press_select() {
  if (focus_.enter(seen_)) return true;
  const Node* node = focus_.visible() ? seen_.by_id(focus_.node()) : seen_.main_action();
  if (node == nullptr || !node->actionable() || !touch_.activate(*node, now_)) return true;
  activated_ = node->id;
  return false;
}

}  // namespace yimen::ui
