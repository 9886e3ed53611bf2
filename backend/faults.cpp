#include "backend/faults.h"

namespace yimen::backend {

const Fault kBadKeys{"BACKEND-01", YIMEN_TR("密钥文件读不出来。请从备份恢复，不要另做新的。")};
const Fault kCannotWriteFile{"BACKEND-02", YIMEN_TR("数据文件夹写不进去。请检查权限和剩余空间。")};
const Fault kCannotReadFile{"BACKEND-14", YIMEN_TR("数据文件夹里有文件读不出来。请检查权限。")};
const Fault kCannotListen{"BACKEND-03",
                          YIMEN_TR("这个地址用不了。请检查 --listen，或看看是不是已经有程序在用。")};
const Fault kBadCertificate{"BACKEND-04",
                            YIMEN_TR("证书或私钥用不了。请检查 --tls-cert、--tls-key 和 --client-ca。")};

const Fault kBadIssuerKey{"BACKEND-16", YIMEN_TR("签发长者码的密钥用不了。请检查 --issuer-key。")};

}  // namespace yimen::backend
