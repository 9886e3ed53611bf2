#include "kiosk/common/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace yimen::log {
namespace {

constexpr const char* kPattern = "%Y-%m-%dT%H:%M:%SZ %l %v";
constexpr std::size_t kFileBytes = 1 << 20;
constexpr std::size_t kFilesKept = 3;

spdlog::logger& logger() {
  static const auto instance = [] {
    auto made = std::make_shared<spdlog::logger>("yimen", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern(kPattern, spdlog::pattern_time_type::utc);
    made->flush_on(spdlog::level::info);
    return made;
  }();
  return *instance;
}

}  // namespace

void to_file(const std::filesystem::path& file) {
  auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), kFileBytes, kFilesKept);
  sink->set_formatter(std::make_unique<spdlog::pattern_formatter>(kPattern, spdlog::pattern_time_type::utc));
  logger().sinks().push_back(std::move(sink));
}

void info(std::string_view part, std::string_view what) { logger().info("{} {}", part, what); }
void warning(std::string_view part, std::string_view what) { logger().warn("{} {}", part, what); }
void fault(std::string_view part, const Error& error) {
  logger().warn("{} {} {}", part, error.fault->code, error.detail);
}

}  // namespace yimen::log
