// Touches a scene by label and looks at what it sends.
#pragma once

#include <gtest/gtest.h>

#include "tests/ui/screens/theatre.h"

namespace yimen::screens {

class Events : public testing::Test {
 protected:
  template <class T>
  T only(std::string_view label) {
    const auto events = theatre_.tap(label);
    EXPECT_EQ(events.size(), 1U) << label;
    const T* event = events.empty() ? nullptr : std::get_if<T>(&events.front());
    EXPECT_NE(event, nullptr) << label;
    return event ? *event : T{};
  }
  template <class T>
  bool sends(std::string_view label) {
    const auto events = theatre_.tap(label);
    return events.size() == 1 && std::holds_alternative<T>(events.front());
  }
  void play(std::string_view name) { theatre_.play(scene(name)); }
  // As the terminal does with an answer: the next frame shows it.
  void keep(const visit::Answered& answered) {
    theatre_.state().answers[answered.field] = answered.answer;
    theatre_.frame();
  }
  Theatre theatre_;
};

}  // namespace yimen::screens
