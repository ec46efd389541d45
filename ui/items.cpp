#include "ui/items.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace ui {

void collect_items(ImGuiContext* context, ItemList* items) {
    context->TestEngine = items;
    context->TestEngineHookItems = items != nullptr;
}

void tell_item(unsigned id, const Rect& box, const std::string& label) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    const ImRect bounds(box.l, box.t, box.r, box.b);
    ImGui::ItemAdd(bounds, id, nullptr, ImGuiItemFlags_NoNav);
    IMGUI_TEST_ENGINE_ITEM_INFO(id, label.c_str(), 0);
}

}  // namespace ui

// ImGui calls these by name (imgui_internal.h, IMGUI_ENABLE_TEST_ENGINE).
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData* /*data*/) {
    auto* items = static_cast<ui::ItemList*>(context->TestEngine);
    if (items && id) items->push_back({id, {box.Min.x, box.Min.y, box.Max.x, box.Max.y}, {}});
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags /*flags*/) {
    auto* items = static_cast<ui::ItemList*>(context->TestEngine);
    if (!items) return;
    for (auto item = items->rbegin(); item != items->rend(); ++item)
        if (item->id == id) {
            item->label = label;
            return;
        }
}

void ImGuiTestEngineHook_Log(ImGuiContext* /*context*/, const char* /*format*/, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* context, ImGuiID id) {
    auto* items = static_cast<ui::ItemList*>(context->TestEngine);
    if (!items) return nullptr;
    for (const ui::Item& item : *items)
        if (item.id == id) return item.label.c_str();
    return nullptr;
}
