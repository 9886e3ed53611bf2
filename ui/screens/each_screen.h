// One function a screen, each in the file of its name. Threads: the UI thread.
#pragma once

#include "ui/screens/view.h"

namespace yimen::screens {

void draw_attract(Ui& ui, const View& view, const Emit& emit);
void draw_identify(Ui& ui, const View& view, const Emit& emit);
void draw_scanning(Ui& ui, const View& view, const Emit& emit);
void draw_greeting(Ui& ui, const View& view, const Emit& emit);
void draw_home(Ui& ui, const View& view, const Emit& emit);
void draw_introduction(Ui& ui, const View& view, const Emit& emit);
void draw_ineligible(Ui& ui, const View& view, const Emit& emit);
void draw_question(Ui& ui, const View& view, const Emit& emit);
void draw_review(Ui& ui, const View& view, const Emit& emit);
void draw_declaration(Ui& ui, const View& view, const Emit& emit);
void draw_signature(Ui& ui, const View& view, const Emit& emit);
void draw_submitting(Ui& ui, const View& view, const Emit& emit);
void draw_receipt(Ui& ui, const View& view, const Emit& emit);
void draw_evaluation(Ui& ui, const View& view, const Emit& emit);
void draw_goodbye(Ui& ui, const View& view, const Emit& emit);
void draw_requests(Ui& ui, const View& view, const Emit& emit);
void draw_request(Ui& ui, const View& view, const Emit& emit);

void draw_face_intro(Ui& ui, const View& view, const Emit& emit);
void draw_card(Ui& ui, const View& view, const Emit& emit);
void draw_pin(Ui& ui, const View& view, const Emit& emit);
void draw_papers(Ui& ui, const View& view, const Emit& emit);
void draw_prove(Ui& ui, const View& view, const Emit& emit);
void draw_face_consent(Ui& ui, const View& view, const Emit& emit);
void draw_face_camera(Ui& ui, const View& view, const Emit& emit);
void draw_face_settings(Ui& ui, const View& view, const Emit& emit);

void draw_helper(Ui& ui, const View& view, const Emit& emit);
void draw_helper_ways(Ui& ui, const View& view, const Emit& emit);
void draw_helper_consent(Ui& ui, const View& view, const Emit& emit);  // of either of the two

// Help for the screen shown: over it.
void draw_help_page(Ui& ui, const View& view, const Emit& emit);
// Help, leaving, and the warning that time runs out.
void draw_overlay(Ui& ui, const View& view, const Emit& emit);

}  // namespace yimen::screens
