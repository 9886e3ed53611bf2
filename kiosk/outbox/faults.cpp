#include "kiosk/outbox/faults.h"

namespace yimen::outbox {

const Fault kNoSealingKey{"OUTBOX-01",
                          YIMEN_TR("这台机器还没有装好，现在不能交申请。请到服务台，工作人员会帮您。")};
const Fault kUnknownReceipt{"OUTBOX-02", YIMEN_TR("这台机器上没有这个回执号。请对着回执再看一遍。")};
const Fault kInvalidSubmission{"OUTBOX-03", YIMEN_TR("这份申请没有交上去。请到服务台，工作人员会帮您。")};

}  // namespace yimen::outbox
