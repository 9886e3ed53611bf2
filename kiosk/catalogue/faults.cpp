#include "kiosk/catalogue/faults.h"

namespace yimen::catalogue::faults {

const Fault kNoFolder{"CATALOGUE-01", YIMEN_TR("这台机器还没有装好办事目录，请到人工窗口办理。")};

}  // namespace yimen::catalogue::faults
