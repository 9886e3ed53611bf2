// How Dear ImGui is built here, for its own sources and for ours (IMGUI_USER_CONFIG).
#pragma once

#define IMGUI_USE_WCHAR32      // rare characters in names lie beyond U+FFFF (U+20BB7)
#define IMGUI_ENABLE_FREETYPE  // hinting and large fonts, rasterised on demand

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT             // we bring our own
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS  // a public terminal opens nothing in a shell
