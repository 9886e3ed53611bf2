# Target yimen_imgui: Dear ImGui 1.92 with FreeType, configured by ui/draw/imgui_config.h. Only ui/ links it.
# Its source is brought by scripts/imgui, here where that was not done before.
set(imgui_dir ${CMAKE_SOURCE_DIR}/build/deps/imgui)
execute_process(COMMAND ${CMAKE_SOURCE_DIR}/scripts/imgui RESULT_VARIABLE imgui_status)
if(imgui_status)
  message(FATAL_ERROR "Dear ImGui 1.92 is missing: see the sentence above, then run scripts/imgui.")
endif()

add_library(yimen_imgui STATIC
  ${imgui_dir}/imgui.cpp ${imgui_dir}/imgui_draw.cpp ${imgui_dir}/imgui_tables.cpp ${imgui_dir}/imgui_widgets.cpp
  ${imgui_dir}/misc/freetype/imgui_freetype.cpp)
target_include_directories(yimen_imgui PRIVATE ${CMAKE_SOURCE_DIR})
target_include_directories(yimen_imgui SYSTEM PUBLIC ${imgui_dir})
target_compile_definitions(yimen_imgui PUBLIC IMGUI_USER_CONFIG="ui/draw/imgui_config.h")
target_link_libraries(yimen_imgui PRIVATE yimen_codegen PkgConfig::freetype)
