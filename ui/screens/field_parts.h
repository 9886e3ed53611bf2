// The parts of field_entry.h: what is chosen, what is typed, the address, which is both, and what is known.
// Threads: the UI thread.
#pragma once

#include "ui/screens/field_entry.h"

namespace yimen::screens {

using WantsKeyboard = std::function<void()>;

// chosen_fields.cpp
bool is_chosen(const form::Answer& answer, const std::string& option);
void add_options(ui::Flow& flow, const Question& question, const std::vector<catalogue::Option>& options,
                 const std::function<void()>& on_chosen);
void add_consent(ui::Flow& flow, const Question& question);

// typed_fields.cpp
void add_typed(ui::Flow& flow, const Question& question, const WantsKeyboard& wants_keyboard);
void add_date(ui::Flow& flow, const Question& question, const WantsKeyboard& wants_keyboard);

// address_field.cpp
// Roads of the chosen community.
std::vector<entry::Offer> known_roads(const Question& question);
void add_address(ui::Flow& flow, const Question& question, const WantsKeyboard& wants_keyboard);
// The community is chosen first; then there is something to type.
bool choosing_community(const Question& question);

// known_answers.cpp
// What is known already and may be the answer: chosen with one touch, before anything is typed.
std::vector<entry::Offer> known_answers(const Question& question);

// Of one field among several: the page's title says it where there is only one.
std::string label_of(const Question& question);
void add_label(ui::Flow& flow, const Question& question);
// Under rows to choose from; fields that are typed show their own.
void add_complaint(ui::Flow& flow, const Question& question);

}  // namespace yimen::screens
