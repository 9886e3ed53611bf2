#include "ui/screens/screens.h"

#include "ui/screens/each_screen.h"
#include "ui/screens/settings.h"

namespace yimen::screens {
namespace {

using visit::Screen;

void draw_screen(Ui& ui, const View& view, const Emit& emit) {
  switch (view.state.screen) {
    case Screen::attract: return draw_attract(ui, view, emit);
    case Screen::identify: return draw_identify(ui, view, emit);
    case Screen::scanning: return draw_scanning(ui, view, emit);
    case Screen::greeting: return draw_greeting(ui, view, emit);
    case Screen::home: return draw_home(ui, view, emit);
    case Screen::introduction: return draw_introduction(ui, view, emit);
    case Screen::ineligible: return draw_ineligible(ui, view, emit);
    case Screen::question: return draw_question(ui, view, emit);
    case Screen::review: return draw_review(ui, view, emit);
    case Screen::declaration: return draw_declaration(ui, view, emit);
    case Screen::signature: return draw_signature(ui, view, emit);
    case Screen::submitting: return draw_submitting(ui, view, emit);
    case Screen::receipt: return draw_receipt(ui, view, emit);
    case Screen::evaluation: return draw_evaluation(ui, view, emit);
    case Screen::goodbye: return draw_goodbye(ui, view, emit);
    case Screen::requests: return draw_requests(ui, view, emit);
    case Screen::request: return draw_request(ui, view, emit);
    case Screen::face_intro: return draw_face_intro(ui, view, emit);
    case Screen::card: return draw_card(ui, view, emit);
    case Screen::pin: return draw_pin(ui, view, emit);
    case Screen::papers: return draw_papers(ui, view, emit);
    case Screen::prove: return draw_prove(ui, view, emit);
    case Screen::face_consent: return draw_face_consent(ui, view, emit);
    case Screen::face: return draw_face_camera(ui, view, emit);
    case Screen::face_settings: return draw_face_settings(ui, view, emit);
    case Screen::helper: return draw_helper(ui, view, emit);
    case Screen::helper_ways: return draw_helper_ways(ui, view, emit);
    case Screen::helper_consent:
    case Screen::person_consent: return draw_helper_consent(ui, view, emit);
  }
}

}  // namespace

std::string page_name(const visit::State& state) {
  const auto screen = std::to_string(static_cast<int>(state.screen));
  if (state.screen != Screen::question) return screen;
  return screen + '/' + state.service_id + '/' + std::to_string(state.page);
}

void draw(Ui& ui, const View& view, const Emit& emit) {
  if (view.state.overlay == visit::Overlay::settings) return draw_settings(ui, view, emit);
  draw_screen(ui, view, emit);
  if (view.state.overlay != visit::Overlay::none) draw_overlay(ui, view, emit);
}

}  // namespace yimen::screens
