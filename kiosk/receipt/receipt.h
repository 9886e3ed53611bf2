// The receipt (回执): what the citizen takes home, as a document model.
//
// Purpose: one plain value for the screen and for the printer; pdf.h puts it on paper, the receipt screen
// draws the same blocks.
// Threads: plain values and pure functions.
// Privacy: the masked name is all it says of a person; the QR code carries the receipt number and its check,
// with which any terminal finds where the request stands.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/common/clock.h"
#include "kiosk/common/text.h"

namespace yimen::receipt {

// What a visit knows when a request has been committed.
struct Facts {
  std::string number;  // "YM-261121-7K3Q-9F2X"
  std::string check;   // of the receipt code, see kiosk/common/ids.h
  Text service;
  std::string masked_name;  // "王*兰"
  WallTime submitted;
  Text department;
  Text next_step;     // what the office does now, and by when
  std::string phone;  // where to ask; empty: none is named
  bool delivered = false;
  std::string masked_helper = {};  // who came along; empty: nobody
  bool in_their_place = false;     // the helper, in the person's
};

struct Heading {
  std::string text;
  friend bool operator==(const Heading&, const Heading&) = default;
};

struct Line {
  std::string label;
  std::string value;
  bool strong = false;  // what one reads out on the telephone
  friend bool operator==(const Line&, const Line&) = default;
};

struct Paragraph {
  std::string text;
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct QrCode {
  std::string payload;
  std::string caption;
  friend bool operator==(const QrCode&, const QrCode&) = default;
};

using Block = std::variant<Heading, Line, Paragraph, QrCode>;

struct Document {
  Language language = Language::zh;
  std::string title;
  std::string state;  // the one sentence that says where the request is now
  bool delivered = false;
  std::vector<Block> blocks;
  std::string number;
  WallTime made;
  friend bool operator==(const Document&, const Document&) = default;
};

// Gives a program sentence in the document's language; see locales/.
using Translate = std::function<std::string(const char*)>;

Document make(const Facts& facts, Language language, const Translate& translate);

}  // namespace yimen::receipt
