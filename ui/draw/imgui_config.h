// How Dear ImGui is compiled here. Every file that includes imgui.h sees this one (IMGUI_USER_CONFIG).
#pragma once

#define IMGUI_USE_WCHAR32      // names hold characters beyond U+FFFF
#define IMGUI_ENABLE_FREETYPE  // the Noto fonts are CFF, which the built-in loader does not read
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_KEYIO
#define IMGUI_DISABLE_SSE  // its approximate square root differs between processors; pixels must not
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS           // nothing of a visit is ever written by the toolkit
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS  // nor may it start a program
