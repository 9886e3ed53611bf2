#include "hal/scanner/simulated.h"

#include "hal/scanner/framer.h"

namespace yimen::hal {

void SimulatedScanner::scan(std::string text) {
  if (usable(status())) reporter_.emit(judge_code(std::move(text)));
}

}  // namespace yimen::hal
