// What was said in a journey, as lines of a file that is kept.
//
// Purpose: pure functions. One line a sentence, in the order it was said; "[耳机] " before what went to the
// headset alone. In a kept file `*` stands for anything: numbers of receipts and dates of today.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/speech/narrator.h"

namespace yimen::terminal {

std::vector<std::string> spoken_lines(const std::vector<speech::Said>& log);
bool line_matches(std::string_view kept, std::string_view spoken);
// Where they part first, in words; nothing where they do not.
std::optional<std::string> difference(const std::vector<std::string>& kept,
                                      const std::vector<std::string>& spoken);

}  // namespace yimen::terminal
