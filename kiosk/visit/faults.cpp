#include "kiosk/visit/faults.h"

namespace yimen::visit {

const Fault kStorageOut{"VISIT-01", YIMEN_TR("本机暂时不能保存申请。请到人工窗口办理。")};
const Fault kNotHere{"VISIT-02", YIMEN_TR("这一项本机暂时不能办。请选别的，或者到人工窗口办理。")};

}  // namespace yimen::visit
