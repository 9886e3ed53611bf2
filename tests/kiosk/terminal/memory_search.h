// Looks for a person's marker in files and in all writable memory of this process.
//
// The marker is kept masked, so that neither the program nor the search puts it where it would find itself.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/vision/embedding.h"

namespace yimen::terminal {

// False under sanitizers: their allocators keep what was freed.
bool memory_can_be_searched();

namespace marker {

std::string name();  // three rare characters, as a name
std::string text();  // long enough to be no coincidence

bool is_in(std::string_view content);
// Occurrences of either in the heap and all other private writable memory but the stack at work.
std::size_t times_in_memory();

// A face that nobody has, and how often it is in memory: also where averaging has changed its last digits.
vision::Embedding embedding();
vision::Embedding unit(vision::Embedding face);  // made of length 1
bool is_face_in(std::string_view content);
std::size_t faces_in_memory();

}  // namespace marker
}  // namespace yimen::terminal
