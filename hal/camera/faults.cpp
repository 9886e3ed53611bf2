#include "hal/camera/faults.h"

namespace yimen::hal {

const Fault kCameraAbsent{"CAM-01", YIMEN_TR("这台机器的摄像头没有接好。请换一种方式，或者请工作人员帮忙。")};
const Fault kCameraFault{"CAM-02", YIMEN_TR("摄像头现在看不见东西。请换一种方式，或者请工作人员帮忙。")};
const Fault kCameraUnknown{"CAM-03",
                           YIMEN_TR("这台机器的摄像头没有设置好。请换一种方式，或者请工作人员帮忙。")};

}  // namespace yimen::hal
