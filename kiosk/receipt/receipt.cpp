#include "kiosk/receipt/receipt.h"

#include "kiosk/common/ids.h"
#include "kiosk/common/result.h"

namespace yimen::receipt {
namespace {

const char* state_sentence(bool delivered) {
  return delivered ? YIMEN_TR("已送达") : YIMEN_TR("已保存在本机，联网后自动送出");
}

const char* how_to_ask(bool by_phone) {
  return by_phone ? YIMEN_TR("打电话，或带这张回执到窗口。报上回执编号就能查。")
                  : YIMEN_TR("带这张回执到窗口。报上回执编号就能查。");
}

}  // namespace

Document make(const Facts& facts, Language language, const Translate& translate) {
  Document document;
  document.language = language;
  document.title = translate(YIMEN_TR("申请回执"));
  document.state = translate(state_sentence(facts.delivered));
  document.delivered = facts.delivered;
  document.number = facts.number;
  document.made = facts.submitted;

  auto& blocks = document.blocks;
  const auto line = [&](const char* label, std::string value, bool strong = false) {
    if (!value.empty()) blocks.emplace_back(Line{translate(label), std::move(value), strong});
  };
  line(YIMEN_TR("回执编号"), facts.number, true);
  line(YIMEN_TR("事项"), facts.service.in(language));
  line(YIMEN_TR("申请人"), facts.masked_name);
  line(facts.in_their_place ? YIMEN_TR("代办人") : YIMEN_TR("陪同人"), facts.masked_helper);
  line(YIMEN_TR("提交时间"), china_minute(facts.submitted));
  line(YIMEN_TR("受理部门"), facts.department.in(language));

  if (!facts.next_step.in(language).empty()) {
    blocks.emplace_back(Heading{translate(YIMEN_TR("接下来"))});
    blocks.emplace_back(Paragraph{facts.next_step.in(language)});
  }
  blocks.emplace_back(Heading{translate(YIMEN_TR("想问办到哪了"))});
  line(YIMEN_TR("咨询电话"), facts.phone);
  blocks.emplace_back(Paragraph{translate(how_to_ask(!facts.phone.empty()))});
  blocks.emplace_back(QrCode{receipt_code({facts.number, facts.check}),
                             translate(YIMEN_TR("在自助机上扫这个码，就知道办到哪一步了。"))});
  return document;
}

}  // namespace yimen::receipt
