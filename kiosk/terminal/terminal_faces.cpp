// Effects and happenings of faces: between the visit, the camera and the desk.
#include <algorithm>

#include "kiosk/terminal/faults.h"
#include "kiosk/terminal/terminal.h"

namespace yimen::terminal {

void Terminal::carry_out(const visit::FindFace& effect) { faces_.find(effect.whose); }

void Terminal::carry_out(const visit::WatchFace& effect) {
  if (faces_.begin(effect.use, effect.whose)) senses_.look_for(vision::Look::face);
  check_face_device();
}

void Terminal::carry_out(const visit::CloseFace&) {
  faces_.end();
  senses_.look_for(vision::Look::nothing);
}

void Terminal::carry_out(const visit::DropFace& effect) { faces_.drop(effect.whose); }

void Terminal::handle_face(const Happening& happening) {
  if (const auto* sampled = std::get_if<vision::FaceSampled>(&happening)) faces_.add(sampled->sample);
  if (const auto* seen = std::get_if<vision::GestureSeen>(&happening)) faces_.saw(seen->gesture, seen->track);
}

// Unplugged, or its models are gone, while somebody stands before it.
void Terminal::check_face_device() {
  const bool works = hal::usable(station_.camera) && hal::usable(station_.face);
  if (state_.screen == visit::Screen::face && !works)
    queue_.push(visit::Event(visit::FaceFailed{Error{&kFaceOut, ""}}));
}

// Of the person who is here, from another terminal: what is shown of it must not be older than that.
void Terminal::handle(const FacesWithdrawn& withdrawn) {
  if (!state_.identity) return;
  const visit::FaceOwner owner{state_.identity->subject, state_.identity->person_key};
  if (std::ranges::find(withdrawn.tags, face_tag(owner)) != withdrawn.tags.end()) faces_.find(owner);
}

}  // namespace yimen::terminal
