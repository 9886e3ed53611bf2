#include "kiosk/terminal/faults.h"

namespace yimen::terminal {

const Fault kBadConfig{"TERM-01", YIMEN_TR("本机的设置有错误。请联系工作人员。")};
const Fault kBadJourney{"TERM-02", YIMEN_TR("演示脚本有错误。请联系工作人员。")};
const Fault kStepFailed{"TERM-03", YIMEN_TR("演示步骤没有成功。请联系工作人员。")};
const Fault kDataFolder{"TERM-04", YIMEN_TR("本机不能保存数据。请联系工作人员。")};

const Fault kDataInUse{"TERM-06", YIMEN_TR("本机不能保存数据。请联系工作人员。")};
const Fault kCardNotRead{"TERM-05", YIMEN_TR("这张卡没有读出来。请擦一擦，再放一次；还不行，就换一种方式。")};
const Fault kPinNotChecked{"TERM-08", YIMEN_TR("密码没有核对成。请把卡放好，再输一次；也可以换一种方式。")};
const Fault kPapersNotTaken{"TERM-09",
                            YIMEN_TR("这台机器现在不能用号码登记。请换一种方式，或者请工作人员帮忙。")};
const Fault kFaceNotDropped{"TERM-11", YIMEN_TR("现在没有删掉。请过一会儿再点一次，或者请工作人员帮忙删。")};
const Fault kFaceOut{"TERM-10", YIMEN_TR("刷脸暂时不能用。请换一种方式，一样能办。")};
const Fault kBadBundle{"TERM-07", YIMEN_TR("本机收到的新资料有错误，先用原来的。请联系工作人员。")};

}  // namespace yimen::terminal
