#include "kiosk/receipt/pdf.h"

#include <dlfcn.h>

#include "kiosk/receipt/paper/module.h"

namespace yimen::receipt {

const Fault kReceiptFonts{"RECEIPT-01", YIMEN_TR("回执打印不出来。您的申请已经记下，请拍下屏幕上的编号。")};
const Fault kReceiptPage{"RECEIPT-02", YIMEN_TR("回执打印不出来。您的申请已经记下，请拍下屏幕上的编号。")};
const Fault kReceiptModule{"RECEIPT-03", YIMEN_TR("回执打印不出来。您的申请已经记下，请拍下屏幕上的编号。")};

namespace {

namespace fs = std::filesystem;

// ../lib beside the folder of the running program, where it is built and where it is installed.
fs::path module_file() {
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error);
  return program.parent_path().parent_path() / "lib" / "yimen-receipt-pdf.so";
}

// Loaded once and kept; a failure is tried again the next time.
Result<WritePdf*> load() {
  void* module = ::dlopen(module_file().c_str(), RTLD_NOW | RTLD_LOCAL);
  if (module == nullptr) return fail(kReceiptModule, ::dlerror());
  void* symbol = ::dlsym(module, kModuleSymbol);
  if (symbol == nullptr) return fail(kReceiptModule, ::dlerror());
  return reinterpret_cast<WritePdf*>(symbol);
}

}  // namespace

Fonts debian_fonts() {
  constexpr int kSimplifiedChinese = 2;
  const fs::path noto = "/usr/share/fonts/opentype/noto";
  const std::vector<FontFile> rare{{"/usr/share/fonts/truetype/hanazono/HanaMinB.ttf", 0},
                                   {"/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf", 0}};
  Fonts fonts{{{noto / "NotoSansCJK-Regular.ttc", kSimplifiedChinese}},
              {{noto / "NotoSansCJK-Bold.ttc", kSimplifiedChinese}}};
  fonts.regular.insert(fonts.regular.end(), rare.begin(), rare.end());
  fonts.bold.insert(fonts.bold.end(), rare.begin(), rare.end());
  return fonts;
}

Result<Bytes> write_pdf(const Document& document, Page page, const Fonts& fonts) {
  const auto write = load();
  if (!write) return fail(write);
  Bytes pdf;
  switch ((*write)(document, page, fonts, pdf)) {
    case Outcome::done: return pdf;
    case Outcome::no_fonts: return fail(kReceiptFonts, "no font file could be opened");
    case Outcome::no_page: break;
  }
  return fail(kReceiptPage, "cairo could not make the page");
}

}  // namespace yimen::receipt
