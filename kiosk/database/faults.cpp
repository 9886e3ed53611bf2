#include "kiosk/database/faults.h"

namespace yimen::database {

const Fault kCannotOpen{"DB-01",
                        YIMEN_TR("这台机器暂时存不了申请，所以还不能办。请到服务台，工作人员会帮您。")};
const Fault kNewer{"DB-02", YIMEN_TR("这台机器的程序要更新，现在还不能办。请到服务台，工作人员会帮您。")};
const Fault kFull{"DB-03", YIMEN_TR("这台机器存满了，刚才的申请没有存上。您填的都还在，请找工作人员。")};
const Fault kDamaged{"DB-04",
                     YIMEN_TR("这台机器的存储坏了，刚才的申请没有存上。请到服务台，工作人员会帮您。")};
const Fault kCannotWrite{"DB-05", YIMEN_TR("刚才没有存上，您填的都还在。请再按一次，还不行就找工作人员。")};
const Fault kSetAside{"DB-06", YIMEN_TR("以前的记录坏了，已经原样收好，等工作人员处理。现在可以照常办事。")};

}  // namespace yimen::database
