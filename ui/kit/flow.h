// A page's content from top to bottom. What does not fit goes to further pages with large 上一页 and 下一页;
// nothing scrolls. In the low layout words that a page begins with stand above it, out of reach. Ownership:
// lives for one frame; what is added may refer to the screen's data, which must outlive show(). Threads: the
// UI thread.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/ui.h"

namespace yimen::ui {

class Flow {
 public:
  using Draw = std::function<void(Rect)>;

  // `id` names it among the page's flows; `width` is what show() will have.
  Flow(Ui& ui, std::string_view id, float width);

  float width() const { return width_; }
  void add(float height, Draw draw);
  void read(float height, Draw draw);  // the same of what is only looked at
  // Copied. What would be higher than a page is one block a line.
  void text(std::string_view text, const TextStyle& style = {});
  // Cells of equal width and of the height of the highest.
  void grid(std::size_t count, std::size_t columns, float height,
            const std::function<void(std::size_t, Rect)>& draw);
  // The next block is what the person is at: the page with it is shown when it becomes that.
  void reveal() { revealed_ = blocks_.size(); }
  // More air before the next block; none at the top of a page.
  void space(double steps);

  float height() const;  // on one page
  // The same without what stands above the area in the low layout.
  float height_in(Rect area) const;
  // Draws what belongs on the page shown. Less than the area needs is put at its top.
  void show(Rect area);

 private:
  void whole_text(std::string_view text, const TextStyle& style);
  float room_above(Rect area) const;
  void turn_to_revealed(int& page, const std::vector<PageRange>& pages);
  void show_range(Rect area, PageRange range, float above);
  Button turner(std::string_view id, std::string_view words, std::string_view icon, float width);
  float pager_height(float width);
  void pager(Rect bar, int& page, int pages);
  void page_words(Rect room, int page, int pages);

  Ui& ui_;
  std::string id_;
  float width_;
  float before_ = 0;
  std::vector<Block> blocks_;
  std::vector<Draw> draws_;
  std::optional<std::size_t> revealed_;
};

}  // namespace yimen::ui
