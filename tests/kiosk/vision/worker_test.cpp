// The worker with a camera and eyes that do as they are told.
#include "kiosk/vision/worker.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <thread>

#include "kiosk/vision/faults.h"

namespace yimen::vision {
namespace {

class FakeCamera : public hal::Camera {
 public:
  Result<void> open() override { return {}; }
  void close() override { ++closed; }
  Result<void> grab(hal::Frame& into) override {
    into = {8, 8, Bytes(192, 90)};
    std::this_thread::sleep_for(milliseconds(2));
    return {};
  }
  hal::Status status() const override { return hal::Status::ok; }
  std::atomic<int> closed = 0;
};

class NoReader : public CodeReader {
 public:
  std::vector<std::string> read(const Grey&) override { return {}; }
};

class FakeFaces : public FaceScan {
 public:
  Seen look(const hal::Frame&) override {
    Seen seen;
    if (frames_ == 0) seen.hint = FaceHint::closer;
    if (frames_ == 1) seen.sample = FaceSample{.track = 9, .quality = 0.5F};
    if (frames_ == 2) seen.gesture = std::pair(Gesture::turn_left, 9u);
    ++frames_;
    return seen;
  }
  void reset() override { frames_ = 0; }

 private:
  int frames_ = 0;
};

// A worker in a thread, and the terminal's end of its socket.
class WorkerTest : public testing::Test {
 protected:
  void start(hal::Status faces, bool can_make = true) {
    int ends[2];
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends), 0);
    terminal_.emplace(Descriptor(ends[0]));
    frames_ = SharedFrames::create();
    Looking looking{.reader = reader_,
                    .make_thorough = [] { return [](const Grey&) { return Reading{}; }; },
                    .make_faces = [this, can_make]() -> Result<std::unique_ptr<FaceScan>> {
                      ++made_;
                      if (!can_make) return fail(kModelDamaged);
                      return std::make_unique<FakeFaces>();
                    },
                    .faces = faces};
    thread_ = std::thread([this, looking = std::move(looking), end = ends[1]]() mutable {
      Worker(Channel(Descriptor(end)), SharedFrames::open(Descriptor(::dup(frames_->fd()))), camera_,
             std::move(looking))
          .run();
    });
  }
  void TearDown() override {
    terminal_.reset();  // the worker ends with it
    thread_.join();
  }

  void look_for(Look look) { EXPECT_TRUE(terminal_->send(protocol::LookFor{look})); }

  // The next message of this kind.
  template <class Kind>
  std::optional<Kind> hear() {
    for (int i = 0; i < 5000; ++i) {
      const auto packet = terminal_->receive();
      if (packet && std::holds_alternative<Kind>(packet->message)) return std::get<Kind>(packet->message);
      if (!packet) std::this_thread::sleep_for(milliseconds(1));
    }
    return std::nullopt;
  }

  FakeCamera camera_;
  NoReader reader_;
  std::atomic<int> made_ = 0;
  std::unique_ptr<SharedFrames> frames_;
  std::optional<Channel> terminal_;
  std::thread thread_;
};

TEST_F(WorkerTest, SaysAtFirstWhetherItCanLookForFaces) {
  start(hal::Status::absent);
  ASSERT_TRUE(hear<protocol::Hello>());
  EXPECT_EQ(hear<protocol::FacesAre>()->status, hal::Status::absent);
  look_for(Look::face);
  EXPECT_TRUE(hear<protocol::Frame>()) << "the picture is shown all the same";
  EXPECT_EQ(made_, 0);
}

TEST_F(WorkerTest, TellsWhatItSeesOfAFace) {
  start(hal::Status::ok);
  EXPECT_EQ(hear<protocol::FacesAre>()->status, hal::Status::ok);
  look_for(Look::face);
  EXPECT_EQ(hear<protocol::FaceHintIs>()->hint, FaceHint::closer);
  EXPECT_EQ(hear<protocol::Face>()->sample.track, 9u);
  EXPECT_EQ(hear<protocol::GestureIs>()->gesture, Gesture::turn_left);
}

TEST_F(WorkerTest, KeepsNoFacesModelsBetweenLooks) {
  start(hal::Status::ok);
  for (int time = 1; time <= 2; ++time) {
    look_for(Look::face);
    ASSERT_TRUE(hear<protocol::Face>());
    look_for(Look::nothing);
    EXPECT_EQ(made_, time);
  }
}

TEST_F(WorkerTest, GoesFromFacesToCodesWithTheCameraOpen) {
  start(hal::Status::ok);
  look_for(Look::face);
  ASSERT_TRUE(hear<protocol::Face>());
  look_for(Look::codes);
  EXPECT_EQ(hear<protocol::HintIs>()->hint, Hint::show_code);
  EXPECT_EQ(camera_.closed, 0);
}

TEST_F(WorkerTest, SaysThatFacesAreOutOfOrderWhenTheirModelsWentBad) {
  start(hal::Status::ok, false);
  EXPECT_EQ(hear<protocol::FacesAre>()->status, hal::Status::ok);
  look_for(Look::face);
  EXPECT_EQ(hear<protocol::FacesAre>()->status, hal::Status::fault);
  look_for(Look::codes);
  EXPECT_TRUE(hear<protocol::HintIs>()) << "codes are read all the same";
  EXPECT_EQ(made_, 1);
}

}  // namespace
}  // namespace yimen::vision
