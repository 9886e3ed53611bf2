#include "kiosk/terminal/faults.h"

namespace yimen::terminal {

const Fault kBadConfig{"TERM-01", YIMEN_TR("本机的设置有错误。请联系工作人员。")};
const Fault kBadJourney{"TERM-02", YIMEN_TR("演示脚本有错误。请联系工作人员。")};
const Fault kStepFailed{"TERM-03", YIMEN_TR("演示步骤没有成功。请联系工作人员。")};
const Fault kDataFolder{"TERM-04", YIMEN_TR("本机不能保存数据。请联系工作人员。")};

const Fault kDataInUse{"TERM-06", YIMEN_TR("本机不能保存数据。请联系工作人员。")};
const Fault kCardNotRead{"TERM-05",
                         YIMEN_TR("本机暂时不能读卡。请取回卡片，改用长者码，或者到人工窗口办理。")};
const Fault kBadBundle{"TERM-07", YIMEN_TR("本机收到的新资料有错误，先用原来的。请联系工作人员。")};

}  // namespace yimen::terminal
