// One receipt for all tests here.
#pragma once

#include <string>

#include "kiosk/receipt/receipt.h"

namespace yimen::receipt {

inline Facts example_facts() {
  using namespace std::chrono;
  return {
      .number = "YM-261121-7K3Q-9F2X",
      .check = "7K3Q9F2XABCD",
      .service = {"高龄津贴申领", "Old-age allowance"},
      .masked_name = "王*兰",
      .submitted = sys_days(year(2026) / 11 / 21) + hours(13) + minutes(44),
      .department = {"和平街道社会事务办公室", "Heping Subdistrict Social Affairs Office"},
      .next_step = {"工作人员会在20个工作日内审核。办好以后，津贴每月15日前发到您的银行卡，并打电话告诉您。",
                    "Staff will check your application within 20 working days. Once approved, the allowance "
                    "is paid to "
                    "your bank card by the 15th of each month, and you will get a call."},
      .phone = "010-12345678",
      .delivered = true};
}

inline std::string as_it_is(const char* text) { return text; }

}  // namespace yimen::receipt
