#include "tool/card/faces.h"

namespace yimen::tool {
namespace {

constexpr double kMargin = 4.5;
constexpr double kBand = 10.5;  // with the card's title
constexpr double kQr = 41.5;  // two modules in each millimetre at least: what cheap cameras still tell apart

std::string in_words(Date date) {
  return std::to_string(static_cast<int>(date.year())) + "年" +
         std::to_string(static_cast<unsigned>(date.month())) + "月" +
         std::to_string(static_cast<unsigned>(date.day())) + "日";
}

void draw_labelled(const Pen& pen, const char* label, const std::string& value, double size, double baseline,
                   double width) {
  pen.ink(kSoft);
  pen.write(label, 3.1, kMargin, baseline);
  pen.ink(kBlack);
  pen.write_fitting(value, size, 3.2, kMargin, baseline + 1.35 * size, width);
}

}  // namespace

void draw_front(const Pen& pen, const Card& card, const issuer::QrCode& code) {
  const double column = kCardWidth - kQr - kMargin - 1;
  pen.ink(kAccent);
  pen.fill({0, 0, kCardWidth, kBand});
  pen.ink(kWhite);
  pen.write("长者卡", 6, kMargin, 7.4, true);
  pen.write_right(card.office, 3.5, kCardWidth - kMargin, 6.7);
  pen.ink(kBlack);
  pen.write_fitting(card.name, 11, 7, kMargin, 24.5, column);
  draw_labelled(pen, "有效期到", in_words(card.last_day), 4.2, 32.4, column);
  draw_labelled(pen, "挂失电话", card.phone, 5, 44, column);
  pen.ink({0, 0, 0});
  pen.qr(code, kCardWidth - kQr - 0.7, kBand + 0.9, kQr);
}

void draw_back(const Pen& pen, const Card& card) {
  const double width = kCardWidth - 2 * kMargin;
  pen.ink(kBlack);
  pen.write("办事时，在机器上按“长者码”，", 3.9, kMargin, 7.6);
  pen.write("再把有二维码的一面对着镜头。", 3.9, kMargin, 13.2);
  pen.ink(kGround);
  pen.fill({kMargin, 16.8, width, 25.8}, 2);
  const double inside = kMargin + 2.4, room = width - 4.8;
  pen.ink(kAccent);
  pen.write("卡丢了，马上打电话挂失", 4.2, inside, 22.3, true);
  pen.write_fitting(card.phone, 7.4, 5, inside, 30.2, room);
  pen.ink(kBlack);
  pen.write("挂失以后，别人捡到也用不了。", 3.5, inside, 35.6);
  pen.write_fitting("补卡请带身份证到" + card.office + "。", 3.5, 2.5, inside, 40.6, room, false);
  pen.ink(kSoft);
  pen.write("卡里没有钱。请不要借给别人，也别拍照发给别人。", 3.2, kMargin, 47.2);
  pen.write("捡到这张卡的好心人，请打上面的电话，谢谢您。", 3.2, kMargin, 51.5);
}

}  // namespace yimen::tool
