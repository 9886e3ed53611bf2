// The verbs of journeys, and what each needs after it.
#pragma once

#include <array>
#include <string_view>

namespace yimen::terminal {

struct Verb {
  std::string_view name;
  bool needs_argument;
};

inline constexpr std::array kVerbs{
    Verb{"tap", true},      Verb{"type", true},       Verb{"erase", false},     Verb{"key", true},
    Verb{"code", true},     Verb{"hold", true},       Verb{"hands-off", false}, Verb{"scan", true},
    Verb{"card", true},     Verb{"paper", true},      Verb{"person", true},     Verb{"offline", false},
    Verb{"online", false},  Verb{"wait", true},       Verb{"expect", true},     Verb{"absent", true},
    Verb{"screen", true},   Verb{"shot", true},       Verb{"waiting", true},    Verb{"kill-vision", false},
    Verb{"receipt", false}, Verb{"sign", false},      Verb{"bundle", false},    Verb{"crash", false},
    Verb{"include", true},  Verb{"connected", false}, Verb{"find", true},       Verb{"choose", true},
    Verb{"spell", true},    Verb{"hear", true},       Verb{"silent", false},    Verb{"headset", true},
    Verb{"spoken", true},   Verb{"muted", false},     Verb{"black", false},
};

}  // namespace yimen::terminal
