#include "backend/sql/faults.h"

namespace yimen::sql {

const Fault kCannotConnect{"SQL-01",
                           YIMEN_TR("数据库连不上。请检查 --database 的地址和密码，看看数据库开着没有。")};
const Fault kNewer{"SQL-02", YIMEN_TR("数据库是更新的程序建的，这个程序不能用。请先升级程序。")};
const Fault kFull{"SQL-03", YIMEN_TR("存放数据的磁盘满了，刚才的没有存上。请腾出空间。")};
const Fault kInDoubt{"SQL-04", YIMEN_TR("存的时候和数据库断开了，不知道存上没有。请原样再交一次。")};
const Fault kBusy{"SQL-05", YIMEN_TR("数据库忙不过来，刚才的没有存上。请稍后再试。")};
const Fault kFailed{"SQL-06", YIMEN_TR("数据库出了错，刚才的没有存上。请看程序的记录。")};

}  // namespace yimen::sql
