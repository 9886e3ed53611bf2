#include "kiosk/sync/server_date.h"

#include <curl/curl.h>

#include "kiosk/common/log.h"
#include "kiosk/sync/faults.h"

namespace yimen::sync {
namespace {

constexpr std::chrono::minutes kTolerated{10};

}  // namespace

void ServerDate::notice(const std::string& date, WallTime now) {
  const std::time_t said = curl_getdate(date.c_str(), nullptr);
  if (said < 0) return;
  const auto ahead = std::chrono::duration_cast<seconds>(now - std::chrono::system_clock::from_time_t(said));
  const bool differs = std::chrono::abs(ahead) > kTolerated;
  if (differs && !differs_)
    log::fault("sync",
               {&kClockDoubtful, "ahead of the backend's by " + std::to_string(ahead.count()) + " s"});
  differs_ = differs;
}

}  // namespace yimen::sync
