// Lists of faces, what yimen-vision says of them, and `yimen-tool face` as a program.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "tests/kiosk/faces/people.h"
#include "tests/kiosk/vision/program.h"
#include "tool/face_lines.h"
#include "tool/face_manifest.h"

namespace yimen::tool {
namespace {

class FaceTool : public ::testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::filesystem::path write(const std::string& name, const std::string& content) const {
    std::ofstream(folder_ / name) << content;
    return folder_ / name;
  }
  // Stands for yimen-vision: prints this, whatever it is asked.
  std::string program_that_prints(const std::string& lines) const {
    const auto file = write("vision", "#!/bin/sh\ncat <<'END'\n" + lines + "END\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    return file.string();
  }
  static vision::Ran tool(const std::string& words) {
    return vision::run(std::string(YIMEN_TOOL) + " face " + words + " 2>&1");
  }
  static std::string line(const std::string& file, const faces::Embedding& face) {
    const auto bytes = std::as_bytes(std::span<const float>(face));
    return file + "\tfaces=1 side=200 quality=0.9 live=0.8 ms=8,2,12,7,21 embedding=" +
           to_base64({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}) + "\n";
  }

  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("yimen_face_tool_" + std::to_string(::getpid()));
};

TEST_F(FaceTool, ReadsALine) {
  auto words = line("a.jpg", faces::person(1));
  words.pop_back();  // the line's end
  const auto face = parse_face_line(words);
  EXPECT_TRUE(face.is_picture);
  EXPECT_EQ(face.faces, 1);
  EXPECT_EQ(face.side, 200);
  EXPECT_EQ(face.ms, (std::vector<double>{8, 2, 12, 7, 21}));
  ASSERT_TRUE(face.embedding);
  EXPECT_EQ(*face.embedding, faces::person(1));
}

TEST_F(FaceTool, ALineThatIsNoneHasNoFace) {
  EXPECT_FALSE(parse_face_line("a.txt\t").is_picture);
  EXPECT_EQ(parse_face_line("a.jpg\tfaces=0 ms=8").faces, 0);
  EXPECT_FALSE(parse_face_line("a.jpg\tfaces=1 embedding=AAAA").embedding);
  EXPECT_FALSE(parse_face_line("a.jpg\tfaces=1 embedding=!").embedding);
  EXPECT_FALSE(parse_face_line("").is_picture);
}

TEST_F(FaceTool, ReadsAManifestWithEitherKindOfLineEnd) {
  const auto pictures =
      read_face_manifest(write("a.csv", "file,identity,kind\r\na/b.jpg,B,probe\r\nc.jpg,,nonface\n"));
  ASSERT_TRUE(pictures);
  ASSERT_EQ(pictures->size(), 2U);
  EXPECT_EQ((*pictures)[0].file, (folder_ / "a/b.jpg").string());
  EXPECT_EQ((*pictures)[0].kind, "probe");
  EXPECT_EQ((*pictures)[1].identity, "");
  EXPECT_FALSE(read_face_manifest(folder_ / "none.csv"));
  EXPECT_FALSE(read_face_manifest(write("b.csv", "file,identity,kind\na.jpg,B\n")));
}

TEST_F(FaceTool, ReadsThePairsOfLfw) {
  write("pairs.txt", "1\t1\nAnn\t1\t4\nAnn\t1\tBob\t12\n");
  const auto pairs = read_lfw_pairs(folder_);
  ASSERT_TRUE(pairs);
  EXPECT_EQ(pairs->files.size(), 3U) << "each picture once";
  EXPECT_EQ(pairs->files[2], (folder_ / "Bob/Bob_0012.jpg").string());
  ASSERT_EQ(pairs->pairs.size(), 2U);
  EXPECT_TRUE(pairs->pairs[0].same);
  EXPECT_FALSE(pairs->pairs[1].same);
  EXPECT_EQ(pairs->pairs[1].first, pairs->pairs[0].first);
}

TEST_F(FaceTool, Compares) {
  const auto person = faces::person(1);
  const auto same = program_that_prints(line("a", person) + line("b", faces::like(person, 0.5F, 2)));
  EXPECT_EQ(tool("compare a b --vision " + same).out, "0.5\tsame\n");
  EXPECT_EQ(tool("compare a b --threshold 0.6 --vision " + same).out, "0.5\tdifferent\n");
}

TEST_F(FaceTool, SaysWhereThereIsNoFace) {
  const auto ran =
      tool("compare a b --vision " + program_that_prints(line("a", faces::person(1)) + "b\tfaces=0 ms=8\n"));
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_NE(ran.out.find("b: no face was found in it"), std::string::npos);
}

TEST_F(FaceTool, Embeds) {
  const auto face = line("a", faces::person(1));
  const auto ran = tool("embed a --vision " + program_that_prints(face));
  EXPECT_EQ(ran.out, "a\t" + face.substr(face.find("embedding=") + 10));
}

TEST_F(FaceTool, Evaluates) {
  const auto ann = faces::person(1), bob = faces::person(2);
  const auto manifest =
      write("faces.csv",
            "file,identity,kind\n1,Ann,enrol\n2,Ann,enrol\n3,Bob,enrol\n4,Ann,probe\n5,Bob,probe\n"
            "6,Bob,probe\n7,Cid,unknown\n8,Dan,lookalike\n9,,nonface\n10,E,spoof_print\n");
  const auto vision = program_that_prints(
      line("1", faces::like(ann, 0.8F, 11)) + line("2", faces::like(ann, 0.8F, 12)) + line("3", bob) +
      line("4", ann) + line("5", faces::like(bob, 0.9F, 13)) + "6\tfaces=0 ms=8\n" +
      line("7", faces::person(7)) + line("8", faces::like(bob, 0.46F, 14)) + "9\tfaces=0 ms=8\n" +
      line("10", faces::person(10)));
  const auto ran = tool("evaluate --manifest " + manifest.string() + " --vision " + vision);
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_NE(ran.out.find("probes_accepted      2 of 3"), std::string::npos) << "one had no face";
  EXPECT_NE(ran.out.find("wrong_accepted       0 of 2"), std::string::npos);
  EXPECT_NE(ran.out.find("unknowns_accepted    0 of 1"), std::string::npos);
  EXPECT_NE(ran.out.find("lookalikes_accepted  1 of 1"), std::string::npos);
  EXPECT_NE(ran.out.find("nonfaces_taken       0 of 1"), std::string::npos);
  EXPECT_NE(ran.out.find("spoofs_look_alive    1 of 1"), std::string::npos);
  EXPECT_NE(ran.out.find("ms face         29.00"), std::string::npos);
}

TEST_F(FaceTool, EvaluatesPairs) {
  write("pairs.txt", "Ann\t1\t2\nAnn\t1\tBob\t1\n");
  const auto ann = faces::person(1);
  const auto vision = program_that_prints(line("1", ann) + line("2", faces::like(ann, 0.3F, 2)) +
                                          line("3", faces::person(3)));
  const auto ran = tool("evaluate --lfw " + folder_.string() + " --vision " + vision);
  EXPECT_NE(ran.out.find("false_accepts        0 of 1"), std::string::npos);
  EXPECT_NE(ran.out.find("false_rejects        1 of 1"), std::string::npos);
}

TEST_F(FaceTool, AProgramThatIsMissingOrGivesUpIsSaid) {
  EXPECT_EQ(tool("embed a --vision /nowhere").exit_code, 1);
  EXPECT_EQ(tool("embed a --vision /bin/false").exit_code, 1);
  EXPECT_EQ(tool("embed a --vision /bin/true").exit_code, 1) << "it looked at nothing";
  EXPECT_EQ(tool("embed a --models /nowhere").exit_code, 1);
}

}  // namespace
}  // namespace yimen::tool
