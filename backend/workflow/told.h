// What the citizen is told about a request: one or two plain sentences, as a kind clerk would say them.
// Threads: pure function.
#pragma once

#include "backend/workflow/steps.h"
#include "kiosk/common/text.h"

namespace yimen::backend::workflow {

// `last`: the step that led here, or nothing where it has just come in. `reason`: the clerk's own words, for
// the citizen; its English may be missing.
Text told(Stage stage, std::optional<Action> last, const Text& reason);

}  // namespace yimen::backend::workflow
