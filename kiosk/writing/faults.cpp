#include "kiosk/writing/faults.h"

namespace yimen::writing {

const Fault kWritingMissing{"WRI-01", YIMEN_TR("这台机器现在不能手写，请用拼音输入，或者找工作人员帮忙。")};
const Fault kWritingDamaged{"WRI-02", YIMEN_TR("这台机器的手写功能坏了，请用拼音输入，或者找工作人员帮忙。")};

}  // namespace yimen::writing
