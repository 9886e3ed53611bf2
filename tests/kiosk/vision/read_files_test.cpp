#include "kiosk/vision/read_files.h"

#include <gmock/gmock.h>
#include <signal.h>

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <sstream>
#include <thread>

#include "tests/kiosk/vision/pictures.h"
#include "tests/kiosk/vision/program.h"

namespace yimen::vision {
namespace {

std::string read_command(const std::string& files) {
  return YIMEN_VISION " --read -- " + files + " 2>/dev/null";
}

TEST(ReadFiles, PrintsALineForEachFileInOrder) {
  const Folder folder;
  write(folder / "good.png", code_png(kCode));
  write(folder / "noise.png", Bytes(500, 0x77));
  write(folder / "empty.png", {});
  const auto path = [&](const std::string& name) { return (folder / name).string(); };
  const auto ran = run(read_command(path("noise.png") + " " + path("good.png") + " " + path("empty.png") +
                                    " /nowhere.png " + folder.path.string() + " " + path("good.png")));
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out, path("noise.png") + "\t\n" + path("good.png") + "\t" + kCode + "\n" + path("empty.png") +
                         "\t\n" + "/nowhere.png\t\n" + folder.path.string() + "\t\n" + path("good.png") +
                         "\t" + kCode + "\n");
}

TEST(ReadFiles, ReadsWhatACameraSees) {
  const Folder folder;
  cv::Mat photograph = code_picture(kCode);
  cv::copyMakeBorder(photograph, photograph, 300, 200, 500, 100, cv::BORDER_CONSTANT,
                     cv::Scalar(90, 110, 120));
  cv::imwrite((folder / "photograph.jpg").string(), photograph, {cv::IMWRITE_JPEG_QUALITY, 60});
  EXPECT_THAT(run(read_command((folder / "photograph.jpg").string())).out,
              testing::EndsWith("\t" + kCode + "\n"));
}

TEST(ReadFiles, KeepsEveryTextOnItsLine) {
  const Folder folder;
  write(folder / "lines.png", code_png("two\nlines\tand \\ 长者码"));
  EXPECT_THAT(run(read_command((folder / "lines.png").string())).out,
              testing::EndsWith("\ttwo\\nlines\\tand \\\\ 长者码\n"));
  EXPECT_EQ(one_line(std::string("a\0b\x1b\x7f\r", 6)), "a\\x00b\\x1B\\x7F\\x0D");
}

TEST(ReadFiles, WantsFiles) {
  EXPECT_EQ(run(YIMEN_VISION " --read 2>/dev/null").exit_code, 2);
  EXPECT_EQ(run(YIMEN_VISION " 2>/dev/null").exit_code, 2);
  EXPECT_EQ(run(YIMEN_VISION " --serve --camera bench 2>/dev/null </dev/null").exit_code, 2);
}

// The one process in whose list of children there is something: the reader of pictures.
pid_t child_of(pid_t parent) {
  std::ifstream list("/proc/" + std::to_string(parent) + "/task/" + std::to_string(parent) + "/children");
  pid_t child = 0;
  list >> child;
  return child;
}

TEST(ReadFiles, GoesOnBehindAPictureThatKillsItsReader) {
  const Folder folder;
  write(folder / "good.png", code_png(kCode));
  std::string files;
  for (int i = 0; i < 300; ++i) files += (folder / "good.png").string() + " ";
  const std::string command =
      "exec " + read_command(files) + " & echo $! >" + (folder / "pid").string() + "; wait";
  std::thread killing([&] {
    for (int killed = 0; killed < 2; std::this_thread::sleep_for(std::chrono::milliseconds(50))) {
      pid_t reader = 0;
      std::ifstream(folder / "pid") >> reader;
      const auto child = reader > 0 ? child_of(reader) : 0;
      if (child > 0 && ::kill(child, SIGKILL) == 0) ++killed;
    }
  });
  const auto ran = run(command);
  killing.join();
  std::istringstream lines(ran.out);
  int all = 0, read = 0;
  for (std::string line; std::getline(lines, line); ++all) read += line.ends_with(kCode) ? 1 : 0;
  EXPECT_EQ(all, 300);
  EXPECT_GE(read, 297);
  EXPECT_LT(read, 300);
}

}  // namespace
}  // namespace yimen::vision
