#include "hal/printer/faults.h"

namespace yimen::hal {

const Fault kPrinterPaperOut{
    "PRINT-01", YIMEN_TR("打印机没纸了。您的申请已经记下，请拍下屏幕上的编号，或请工作人员加纸。")};
const Fault kPrinterJam{"PRINT-02",
                        YIMEN_TR("打印机卡纸了。您的申请已经记下，请拍下屏幕上的编号，或请工作人员帮忙。")};
const Fault kPrinterOff{"PRINT-03",
                        YIMEN_TR("打印机没有开。您的申请已经记下，请拍下屏幕上的编号，或请工作人员帮忙。")};
const Fault kPrinterFailed{"PRINT-04",
                           YIMEN_TR("没有打印出来。您的申请已经记下，请拍下屏幕上的编号，或再试一次。")};
const Fault kPrinterAbsent{"PRINT-05",
                           YIMEN_TR("这台机器没有打印机。您的申请已经记下，请拍下屏幕上的编号。")};

}  // namespace yimen::hal
