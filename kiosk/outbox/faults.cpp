#include "kiosk/outbox/faults.h"

namespace yimen::outbox {

const Fault kNoSealingKey{"OUTBOX-01",
                          YIMEN_TR("这台机器还没有装好，现在不能交申请。请到服务台，工作人员会帮您。")};
const Fault kUnknownReceipt{"OUTBOX-02", YIMEN_TR("这台机器上没有这个回执号。请对着回执再看一遍。")};
const Fault kInvalidSubmission{"OUTBOX-03", YIMEN_TR("这份申请没有交上去。请到服务台，工作人员会帮您。")};
const Fault kNotStopped{"OUTBOX-04", YIMEN_TR("这份办件没有停下来，不用再交一次。")};
const Fault kDamagedContent{"OUTBOX-05",
                            YIMEN_TR("这台机器上存的这一份坏了。请带着回执到服务台，工作人员会帮您。")};
const Fault kExportForeign{"OUTBOX-06", YIMEN_TR("这不是从终端导出的文件。请换一个文件再试。")};
const Fault kExportNewer{"OUTBOX-07", YIMEN_TR("这个文件是更新的程序导出的。请先更新这里的程序，再导入。")};
const Fault kExportCut{"OUTBOX-08", YIMEN_TR("这个文件不完整。请到终端上重新导出一次。")};
const Fault kExportChanged{"OUTBOX-09", YIMEN_TR("这个文件坏了或者被改过。请到终端上重新导出一次。")};
const Fault kExportNotWritten{"OUTBOX-10",
                              YIMEN_TR("导出的文件没有写成。请看看盘是不是满了、能不能写，再试一次。")};
const Fault kUnknownCall{"OUTBOX-11", YIMEN_TR("这台机器上没有这一次呼叫。请再看一遍。")};

}  // namespace yimen::outbox
