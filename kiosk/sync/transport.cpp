#include "kiosk/sync/transport.h"

namespace yimen::sync {

Exchange exchange(Transport& transport, Message message) {
  std::optional<Exchange> ended;
  transport.begin(std::move(message), [&ended](Exchange result) { ended = std::move(result); });
  while (!ended) transport.run(seconds(1));
  return std::move(*ended);
}

}  // namespace yimen::sync
