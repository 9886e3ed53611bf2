#include "kiosk/terminal/programme.h"

#include <fmt/format.h>

#include <iostream>

#include "kiosk/common/log.h"
#include "kiosk/terminal/event_loop.h"
#include "kiosk/terminal/journey/player.h"
#include "ui/bench/bench_window.h"
#include "ui/draw/offscreen.h"
#include "ui/draw/window.h"

namespace yimen::terminal {
namespace {

Result<Config> configure(const Arguments& arguments) {
  auto config = arguments.config.empty() ? Result<Config>(default_config()) : load_config(arguments.config);
  if (!config) return config;
  if (!arguments.data.empty()) config->paths.data = arguments.data;
  // Without somebody to trust nothing is fetched.
  if (!config->sync.manifest_key.empty()) config->sync.bundle_folder = config->paths.data / "bundle";
  config->panel.fullscreen = config->panel.fullscreen || arguments.fullscreen;
  if (arguments.simulate || !arguments.play.empty()) {
    config->devices = hal::simulated_names();
    config->faces.offered = true;
    config->camera = "bench";
  }
  return config;
}

void connect(hal::SimulatedDevices& devices, Terminal& terminal) {
  devices.show_picture = [&terminal](const auto& picture) { terminal.show_picture(picture); };
  devices.cut_network = [&terminal](bool cut) { terminal.cut_network(cut); };
}

// A visit of the demonstration person, up to the home page.
void begin_demonstration(Terminal& terminal) {
  terminal.apply(visit::Began{});
  terminal.apply(visit::Identified{{.name = "王秀兰",
                                    .subject = "d0d0d0d0d0d0d0d0",
                                    .birth_year = 1941,
                                    .area = "330106",
                                    .evidence = identity::Evidence::static_code}});
  terminal.apply(visit::Continued{});
}

Result<void> play_journey(const Arguments& arguments, const Config& config) {
  auto steps = load_journey(arguments.play);
  if (!steps) return fail(steps);
  std::error_code error;
  std::filesystem::create_directories(arguments.out, error);
  if (error) return fail(kBadJourney, arguments.out.string() + ": " + error.message());
  draw::Offscreen surface(arguments.size.value_or(draw::Size{1080, 1920}));
  ManualClock clock(SystemClock().wall());
  SystemRandom random;
  hal::SimulatedDevices devices;
  Terminal terminal(config, clock, random, &devices, [] {});
  connect(devices, terminal);
  auto display = Display::make(surface, terminal, config, clock);
  if (!display) return fail(display);
  Player player({terminal, **display, surface, clock, devices}, arguments.out, std::cout);
  return player.play(*steps);
}

// The developer's second window; nothing where none was asked for.
class OptionalBench {
 public:
  OptionalBench(const Arguments& arguments, hal::SimulatedDevices& devices, const Clock& clock)
      : bench_(devices, arguments.pictures) {
    if (!arguments.simulate || arguments.no_bench) return;
    auto opened = bench::BenchWindow::open(bench_, clock);
    if (opened)
      window_ = std::move(*opened);
    else
      log::fault("bench", opened.error());
  }
  bool turn() { return window_ && window_->turn(); }

 private:
  bench::Bench bench_;
  std::unique_ptr<bench::BenchWindow> window_;
};

LoopHooks hooks_for(const Arguments& arguments, Terminal& terminal, OptionalBench& bench, Instant started) {
  LoopHooks hooks;
  hooks.after_first_frame = [started] {
    const auto passed = std::chrono::duration_cast<milliseconds>(SystemClock().now() - started);
    log::info("terminal", fmt::format("first frame after {} ms", passed.count()));
  };
  hooks.after_start = [&arguments, &terminal] {
    if (arguments.simulate && arguments.start_at_home) begin_demonstration(terminal);
  };
  hooks.each_turn = [&bench] { return bench.turn(); };
  return hooks;
}

draw::WindowOptions window_options(const Arguments& arguments, const Config& config) {
  return {.title = "一门",
          .size = arguments.size.value_or(draw::Size{1080, 1920}),
          .fullscreen = config.panel.fullscreen,
          .presenter = config.panel.opengl ? draw::Presenter::opengl : draw::Presenter::software};
}

Result<void> open_window(const Arguments& arguments, const Config& config, Instant started) {
  auto window = draw::Window::open(window_options(arguments, config));
  if (!window) return fail(window);
  const SystemClock clock;
  SystemRandom random;
  hal::SimulatedDevices devices;
  Terminal terminal(config, clock, random, arguments.simulate ? &devices : nullptr,
                    [&] { (*window)->wake(); });
  connect(devices, terminal);
  auto display = Display::make(**window, terminal, config, clock);
  if (!display) return fail(display);
  OptionalBench bench(arguments, devices, clock);
  run_event_loop(**window, terminal, **display, clock, hooks_for(arguments, terminal, bench, started));
  return {};
}

}  // namespace

Result<void> run(const Arguments& arguments, Instant started) {
  const auto config = configure(arguments);
  if (!config) return fail(config);
  if (!arguments.play.empty()) return play_journey(arguments, *config);
  return open_window(arguments, *config, started);
}

}  // namespace yimen::terminal
