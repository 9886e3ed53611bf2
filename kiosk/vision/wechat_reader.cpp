#include <opencv2/wechat_qrcode.hpp>

#include "kiosk/vision/code_reader.h"
#include "kiosk/vision/faults.h"
#include "kiosk/vision/models.h"

namespace yimen::vision {
namespace {

constexpr int kSmallestSide = 21;  // the engine wants more than 20 pixels each way

class WechatReader : public CodeReader {
 public:
  explicit WechatReader(std::unique_ptr<cv::wechat_qrcode::WeChatQRCode> engine)
      : engine_(std::move(engine)) {}

  std::vector<std::string> read(const Grey& picture) override {
    if (picture.width < kSmallestSide || picture.height < kSmallestSide) return {};
    const cv::Mat view(picture.height, picture.width, CV_8U,
                       const_cast<std::uint8_t*>(picture.pixels.data()));
    try {
      return engine_->detectAndDecode(view);
    } catch (const std::exception&) {  // some pictures lead it outside of its own matrices
      return {};
    }
  }

 private:
  std::unique_ptr<cv::wechat_qrcode::WeChatQRCode> engine_;
};

}  // namespace

// The engine reads its files itself, right after they were checked.
Result<std::unique_ptr<CodeReader>> make_wechat_reader(const std::filesystem::path& models) {
  for (const auto name : kCodeModels) {
    if (const auto model = load_model(models, name); !model) return fail(model);
  }
  const auto path = [&](std::size_t i) { return (models / kCodeModels[i]).string(); };
  try {
    return std::make_unique<WechatReader>(
        std::make_unique<cv::wechat_qrcode::WeChatQRCode>(path(0), path(1), path(2), path(3)));
  } catch (const std::exception&) {
    return fail(kModelDamaged, "the models of WeChatQRCode");
  }
}

}  // namespace yimen::vision
