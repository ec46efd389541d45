// The household's purse for who takes no part yet: what it is, in three sentences, before the question.
#pragma once

#include "ui/frame.h"

namespace ui {

// At least so high in this width.
float purse_invitation_height(const Frame& frame, float width);
// It takes no more.
float purse_invitation_height_at_most(const Frame& frame, float width);
void purse_invitation(Frame& frame, const Rect& place);

}  // namespace ui
