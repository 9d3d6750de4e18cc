# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# What only those who work on Zweck itself need: strict C++20, warnings, ccache. A consumer's build never reads this.

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Of the directories, not of a target, so that no installed target can carry them. The presets make them errors.
add_compile_options(-Wall -Wextra -Wpedantic)

find_program(ZWECK_CCACHE ccache)
mark_as_advanced(ZWECK_CCACHE)
if(ZWECK_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  # The sloppiness and the missing timestamp are what ccache asks for with precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${ZWECK_CCACHE}"
  )
  add_compile_options("$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endif()
