#include "backend/workflow/told.h"

#include <array>

#include "kiosk/common/fill.h"

namespace yimen::backend::workflow {
namespace {

struct Sentence {
  const char* zh;
  const char* en;
};

constexpr Sentence kReceived{"材料已经收到，工作人员会看看齐不齐。您在家等消息就行。",
                             "Your papers have arrived and will be looked through. You need do nothing now."};
constexpr Sentence kAccepted{"已经受理，马上有人办。您不用再跑。",
                             "Your request has been accepted and is being taken up. No need to come again."};
constexpr Sentence kResubmitted{"您补的材料收到了，接着办。您不用再跑。",
                                "What you added has arrived, and the work goes on. No need to come again."};
constexpr Sentence kFirstReview{"正在核对您填的内容。您在家等消息就行。",
                                "Your answers are being checked. You need do nothing now."};
constexpr Sentence kReview{"第一遍核对好了，正在审核。您在家等消息就行。",
                           "The first check is done, the second is under way. You need do nothing now."};
constexpr Sentence kApproval{"审核好了，只等批准。您在家等消息就行。",
                             "All checks are done, only the approval is left. You need do nothing now."};
constexpr Sentence kCompleted{"办好了。{reason}", "It is done. {reason}"};
constexpr Sentence kNotGranted{
    "没有批准。原因：{reason}不同意的，60天内可以申请行政复议，6个月内可以起诉；怎么做，打12345问。",
    "It was not granted. The reason: {reason} If you disagree, you can ask for a review within 60 days or go "
    "to "
    "court within 6 months; 12345 tells you how."};
constexpr Sentence kReturned{"还差一点：{reason}准备好了，带上回执，在任何一台自助机再交一次就行。",
                             "Something is missing: {reason} When you have it, bring your receipt to any "
                             "terminal and hand it in again."};
constexpr Sentence kDeclined{
    "这件事这里办不了。原因：{reason}"
    "该去哪里办，打12345问；不同意的，60天内可以申请行政复议，6个月内可以起诉。",
    "This cannot be done here. The reason: {reason} 12345 tells you where to go. If you disagree, you can "
    "ask for "
    "a review within 60 days or go to court within 6 months."};

const Sentence& sentence_for(Stage stage, std::optional<Action> last) {
  switch (stage) {
    case Stage::received: return kReceived;
    case Stage::accepted: return last == Action::resubmit ? kResubmitted : kAccepted;
    case Stage::first_review: return kFirstReview;
    case Stage::review: return kReview;
    case Stage::approval: return kApproval;
    case Stage::completed: return last == Action::decline ? kNotGranted : kCompleted;
    case Stage::returned: return kReturned;
    case Stage::declined: return kDeclined;
  }
  return kReceived;
}

// Clerks end their sentences or not.
std::string ended(const std::string& words, const char* stop) {
  constexpr std::array<std::string_view, 6> kStops{"。", "！", "？", ".", "!", "?"};
  for (const auto end : kStops)
    if (words.ends_with(end)) return words;
  return words.empty() ? words : words + stop;
}

std::string trimmed(std::string text) {
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace

Text told(Stage stage, std::optional<Action> last, const Text& reason) {
  const Sentence& sentence = sentence_for(stage, last);
  const std::string zh = ended(reason.zh, "。");
  const std::string en = reason.en.empty() ? zh : ended(reason.en, ".");
  const std::array<Blank, 1> in_zh{{{"reason", zh}}};
  const std::array<Blank, 1> in_en{{{"reason", en}}};
  return {fill(sentence.zh, in_zh), trimmed(fill(sentence.en, in_en))};
}

}  // namespace yimen::backend::workflow
