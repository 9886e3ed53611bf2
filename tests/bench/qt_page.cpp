// qt_page PAGE.qml [--redraw]: shows a page in Qt Quick. With --redraw it draws everything anew 60 times and
// prints the processor time of a frame in milliseconds.
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickView>
#include <cstdio>
#include <ctime>

namespace {

constexpr int kWarmUp = 5;
constexpr int kFrames = 60;

double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Another ground colour after each frame, so that everything above it is drawn again.
void redraw(QQuickView& view) {
  auto* frames = new int(0);
  auto* start = new double(0);
  QObject::connect(&view, &QQuickWindow::frameSwapped, &view, [&view, frames, start] {
    if (++*frames == kWarmUp) *start = processor_ms();
    if (*frames == kWarmUp + kFrames) {
      std::printf("%.3f\n", (processor_ms() - *start) / kFrames);
      QGuiApplication::quit();
    }
    view.rootObject()->setProperty("flip", *frames % 2 == 0);
  });
}

}  // namespace

int main(int argc, char** argv) {
  QGuiApplication application(argc, argv);
  QQuickView view;
  view.setResizeMode(QQuickView::SizeRootObjectToView);
  view.setSource(QUrl::fromLocalFile(QString::fromLocal8Bit(argc > 1 ? argv[1] : "")));
  if (view.status() != QQuickView::Ready) return 1;
  view.resize(1080, 1920);
  if (argc > 2) redraw(view);
  view.show();
  return QGuiApplication::exec();
}
