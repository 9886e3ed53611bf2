#include "ui/draw/context.h"

#include <imgui.h>

namespace yimen::draw {
namespace {

constexpr int kLargestAtlas = 4096;

void set_io(ImGuiIO& io) {
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_None;
  io.ConfigInputTextCursorBlink = false;  // a blinking cursor would redraw an idle screen
  io.BackendFlags = ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.BackendPlatformName = io.BackendRendererName = "yimen";
}

// What somebody typed must not be pasted by the next person.
void forbid_clipboard(ImGuiPlatformIO& platform) {
  platform.Platform_GetClipboardTextFn = nullptr;
  platform.Platform_SetClipboardTextFn = nullptr;
}

void set_atlas(ImFontAtlas& atlas) {
  atlas.Flags = ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  atlas.TexDesiredFormat = ImTextureFormat_Alpha8;
  atlas.TexMaxWidth = atlas.TexMaxHeight = kLargestAtlas;
}

// No spacing, border or rounding of the toolkit's own: ui/kit decides all of that.
void set_style(ImGuiStyle& style) {
  style.WindowPadding = style.FramePadding = style.ItemSpacing = style.ItemInnerSpacing = {0, 0};
  style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = style.FrameBorderSize = 0;
  style.WindowRounding = style.ChildRounding = style.PopupRounding = style.FrameRounding = 0;
  style.WindowMinSize = {1, 1};
  style.AntiAliasedLines = style.AntiAliasedFill = true;
  style.AntiAliasedLinesUseTex = false;
}

}  // namespace

Context::Context() : context_(ImGui::CreateContext()) {
  make_current();
  set_io(ImGui::GetIO());
  forbid_clipboard(ImGui::GetPlatformIO());
  set_atlas(*ImGui::GetIO().Fonts);
  set_style(ImGui::GetStyle());
}

Context::~Context() {
  make_current();
  // The renderer keeps nothing of a texture but its number.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Context::make_current() { ImGui::SetCurrentContext(context_); }

void Context::begin_frame(Size size, float seconds) {
  make_current();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(size.w), static_cast<float>(size.h)};
  io.DeltaTime = seconds;
  ImGui::NewFrame();
}

ImDrawData& Context::end_frame() {
  ImGui::Render();
  return *ImGui::GetDrawData();
}

ImFontAtlas& Context::atlas() {
  make_current();
  return *ImGui::GetIO().Fonts;
}

}  // namespace yimen::draw
