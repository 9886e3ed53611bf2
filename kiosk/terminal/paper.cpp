#include "kiosk/terminal/paper.h"

#include "ui/kit/i18n.h"

namespace yimen::terminal {

receipt::Document receipt_document(const visit::State& state, const visit::World& world) {
  const auto& service = *visit::service_of(state, world);
  const auto language = state.settings.language;
  const bool helped = state.helper && complete(*state.helper);
  const receipt::Facts facts{
      .number = state.submitted->number,
      .check = state.submitted->check,
      .service = service.name,
      .masked_name = state.identity ? identity::masked_name(state.identity->name) : "",
      .submitted = state.submitted->at,
      .department = service.department,
      .next_step = service.next_step,
      .phone = world.station.office.phone,
      .delivered = state.submitted->delivery == visit::Delivery::delivered,
      .masked_helper = helped ? identity::masked_name(state.helper->identity->name) : "",
      .in_their_place = helped && state.helper->how == visit::Helping::acts_for};
  return receipt::make(facts, language, [language](const char* text) { return ui::tr(text, language); });
}

}  // namespace yimen::terminal
