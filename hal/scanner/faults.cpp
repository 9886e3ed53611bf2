#include "hal/scanner/faults.h"

namespace yimen::hal {

const Fault kCodeTooLong{"SCAN-01",
                         YIMEN_TR("这个码内容太多，不是办事用的码。请换一个码，或请工作人员帮忙。")};
const Fault kCodeNotText{"SCAN-02", YIMEN_TR("这个码没有读清。请把码放平，再扫一次。")};
const Fault kScannerSetting{"SCAN-03", YIMEN_TR("扫码器没有设置好，请换一种方式，或请工作人员帮忙。")};

}  // namespace yimen::hal
