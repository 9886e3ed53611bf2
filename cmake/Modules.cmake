# yimen_add(DIR)                                  adds DIR where it has a CMakeLists.txt
# yimen_module(NAME SOURCES ... LINK ... [NO_PCH] [UNITY|SEPARATE])   static library yimen_NAME
# yimen_program(NAME SOURCES ... LINK ... [NO_PCH] [UNITY|SEPARATE])  program in build/<preset>/bin
# yimen_test(NAME SOURCES ... LINK ... [LABELS LABEL] [FIXTURES NAME] [PROPERTIES NAME VALUE ...])  GoogleTest program
#                                                 whose tests CTest knows one by one; CTest sets the fixtures up before them
# Six files are compiled as one, which halves a full build: most of the time goes into headers. SEPARATE: each by itself,
# for files that use the same names; UNITY: all as one, for files that share a header which takes longer than they do.
option(YIMEN_UNITY "Compile several files as one; off for editors and clang-tidy, which want to know each file" ON)

# yimen_pch: the headers nearly every file wants, precompiled once. yimen_test_pch: GoogleTest's as well, and not
# optimised: tests are most of the files, and what they test is optimised all the same.
function(yimen_precompile name)
  add_library(${name} STATIC ${CMAKE_SOURCE_DIR}/cmake/pch.cpp)
  target_link_libraries(${name} PUBLIC yimen_flags)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    return()  # the flags below are GCC's
  endif()
  target_precompile_headers(${name} PRIVATE <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory>
    <optional> <span> <string> <string_view> <variant> <vector> <tl/expected.hpp> ${ARGN})
  target_compile_options(${name} PRIVATE -fpch-preprocess)
endfunction()
set(yimen_test_options -O0 -U_FORTIFY_SOURCE)
yimen_precompile(yimen_pch)
yimen_precompile(yimen_test_pch <gtest/gtest.h> <gmock/gmock.h>)
target_link_libraries(yimen_test_pch PRIVATE GTest::gmock)
target_compile_options(yimen_test_pch PRIVATE ${yimen_test_options})

add_custom_target(programs)      # everything but the tests
add_custom_target(thread_tests)  # the tests labelled `threads`, for ThreadSanitizer

function(yimen_add dir)
  if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${dir}/CMakeLists.txt)
    add_subdirectory(${dir})
  endif()
endfunction()

function(yimen_configure_target target pch)
  target_link_libraries(${target} PUBLIC yimen_flags)
  if(ARG_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
  elseif(YIMEN_UNITY AND NOT ARG_SEPARATE)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
  endif()
  target_compile_options(${target} PRIVATE $<${gcc}:-Wno-subobject-linkage>)  # a .cpp included by a unit is no header
  if(NOT ARG_NO_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_precompile_headers(${target} REUSE_FROM ${pch})
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
  if(ARG_LINK)
    target_link_libraries(${target} PUBLIC ${ARG_LINK})
  endif()
endfunction()

function(yimen_module name)
  cmake_parse_arguments(ARG "NO_PCH;UNITY;SEPARATE" "" "SOURCES;LINK" ${ARGN})
  add_library(yimen_${name} STATIC ${ARG_SOURCES})
  yimen_configure_target(yimen_${name} yimen_pch)
endfunction()

function(yimen_program name)
  cmake_parse_arguments(ARG "NO_PCH;UNITY;SEPARATE" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  yimen_configure_target(${name} yimen_pch)
  if(NOT CMAKE_CURRENT_SOURCE_DIR MATCHES "^${CMAKE_SOURCE_DIR}/tests/")
    add_dependencies(programs ${name})
  endif()
endfunction()

# scripts/test --long repeats for hours what is random.
set(YIMEN_TEST_TIMEOUT 120 CACHE STRING "Seconds after which a test is stopped")

function(yimen_test name)
  cmake_parse_arguments(ARG "NO_PCH;SEPARATE" "" "SOURCES;LINK;LABELS;FIXTURES;PROPERTIES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  yimen_configure_target(${name} yimen_test_pch)
  target_compile_options(${name} PRIVATE ${yimen_test_options})
  target_link_libraries(${name} PRIVATE GTest::gmock_main)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  if("threads" IN_LIST ARG_LABELS)
    add_dependencies(thread_tests ${name})
  endif()
  if(ARG_LABELS)
    list(PREPEND ARG_LABELS LABELS)
  endif()
  if(ARG_FIXTURES)
    list(PREPEND ARG_FIXTURES FIXTURES_REQUIRED)
  endif()
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}." PROPERTIES TIMEOUT ${YIMEN_TEST_TIMEOUT} ${ARG_LABELS}
    ${ARG_FIXTURES} ${ARG_PROPERTIES})
endfunction()
