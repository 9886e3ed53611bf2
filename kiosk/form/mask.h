// What a second person in front of the screen may see of somebody's data: enough for its owner to recognise
// it, not enough for anybody else to learn it. For names: identity::masked_name().
// Threads: pure functions. They take anything; what has not the expected shape is hidden altogether.
#pragma once

#include <string>
#include <string_view>

namespace yimen::form {

// 1101**********1234: the first four and the last four of 18.
std::string masked_id_number(std::string_view number);
// The same while it is typed: the character typed last is seen until the next one, 1101******2.
std::string masked_while_typed(std::string_view number);
// 138****8000.
std::string masked_mobile(std::string_view number);
// As far as the street: "春光路88弄6号502室" is 春光路****. How much is hidden does not show.
std::string masked_place(std::string_view address);

}  // namespace yimen::form
