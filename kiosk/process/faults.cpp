#include "kiosk/process/faults.h"

namespace yimen::process {

const Fault kNoSandbox{"PROC-01", YIMEN_TR("机器的一项安全保护没有启动。请换一种方式，或者请工作人员帮忙。")};

}  // namespace yimen::process
