// All widgets, for screens.
#pragma once

#include "ui/kit/answer_row.h"
#include "ui/kit/button.h"
#include "ui/kit/choice.h"
#include "ui/kit/dialog.h"
#include "ui/kit/field.h"
#include "ui/kit/flow.h"
#include "ui/kit/i18n.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/option.h"
#include "ui/kit/pad.h"
#include "ui/kit/page.h"
#include "ui/kit/show.h"
#include "ui/kit/ui.h"
