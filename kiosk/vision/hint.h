// What a person in front of the camera could do so that the code can be read: measured, not guessed.
#pragma once

namespace yimen::vision {

enum class Hint { none, show_code, closer, farther, hold_still, too_dark, glare };

}  // namespace yimen::vision
