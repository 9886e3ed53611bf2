#include "kiosk/vision/read_files.h"

#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "kiosk/vision/channel.h"
#include "kiosk/vision/reading.h"
#include "kiosk/vision/sandbox.h"
#include "kiosk/vision/still_picture.h"

namespace yimen::vision {
namespace {

constexpr int kLongestMs = 20000;  // a picture that takes longer is given up

// What the child says of one file: a mark, then the text or what was wrong.
constexpr char kText = 'T';
constexpr char kProblem = 'P';
constexpr std::size_t kAnswerLimit = 16384;

std::string answer_for(CodeReader& reader, const std::string& file) {
  const auto picture = load_grey(file);
  return picture ? kText + read_still(reader, *picture) : kProblem + picture.error();
}

void answer_all(int socket, const std::vector<std::string>& files, std::size_t from) {
  const bool locked_up = enter_sandbox(Devices::none).has_value();
  const auto reader = make_zxing_reader();
  for (auto i = from; i < files.size(); ++i) {
    const auto answer =
        locked_up ? answer_for(*reader, files[i]) : kProblem + std::string("the kernel refuses the sandbox");
    if (::send(socket, answer.data(), std::min(answer.size(), kAnswerLimit), MSG_NOSIGNAL) < 0) return;
  }
}

class Child {
 public:
  Child(const std::vector<std::string>& files, std::size_t from) {
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return;
    socket_ = Descriptor(ends[0]);
    const Descriptor theirs(ends[1]);
    pid_ = ::fork();
    if (pid_ != 0) return;
    answer_all(theirs.get(), files, from);
    ::_exit(0);
  }
  ~Child() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // The answer for the next file; empty where the child died over it, or takes too long.
  std::string next() const {
    pollfd source{socket_.get(), POLLIN, 0};
    ::poll(&source, 1, kLongestMs);
    std::string answer(kAnswerLimit, '\0');
    const auto size = ::recv(socket_.get(), answer.data(), answer.size(), MSG_DONTWAIT);
    answer.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return answer;
  }

 private:
  pid_t pid_ = -1;
  Descriptor socket_;
};

void complain(const std::string& file, const std::string& problem) {
  std::cerr << "yimen-vision: " << one_line(file) << ": " << problem << '\n';
}

}  // namespace

std::string one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    char escaped[5];
    if (c == '\n') {
      line += "\\n";
    } else if (c == '\t') {
      line += "\\t";
    } else if (c == '\\') {
      line += "\\\\";
    } else if (byte < 0x20 || byte == 0x7F) {
      std::snprintf(escaped, sizeof escaped, "\\x%02X", byte);
      line += escaped;
    } else {
      line += c;
    }
  }
  return line;
}

int read_files(const std::vector<std::string>& files) {
  std::unique_ptr<Child> child;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!child) child = std::make_unique<Child>(files, i);
    const auto answer = child->next();
    if (answer.empty()) child.reset();
    const bool read = answer.starts_with(kText);
    if (!read) complain(files[i], answer.empty() ? "reading it failed" : answer.substr(1));
    std::cout << one_line(files[i]) << '\t' << one_line(read ? answer.substr(1) : "") << std::endl;
  }
  return 0;
}

}  // namespace yimen::vision
