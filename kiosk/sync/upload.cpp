#include "kiosk/sync/upload.h"

namespace yimen::sync {

Message upload_of(const outbox::Claimed& claimed) {
  const outbox::Row& row = claimed.row;
  Message message;
  message.path = row.kind == outbox::Kind::evaluation ? "/v1/evaluations" : "/v1/requests";
  message.headers = {{"Content-Type", "application/octet-stream"},
                     {"Idempotency-Key", row.id},
                     {"Yimen-Receipt", row.receipt_number},
                     {"Yimen-Service", row.service_id},
                     {"Yimen-Service-Version", std::to_string(row.service_version)},
                     {"Yimen-Key-Id", claimed.key_id}};
  if (!row.refers_to.empty()) message.headers.emplace_back("Yimen-Refers-To", row.refers_to);
  message.body = claimed.sealed;
  return message;
}

}  // namespace yimen::sync
