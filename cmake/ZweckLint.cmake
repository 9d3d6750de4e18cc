# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# One source that includes every public header, so that clang-tidy reads each of them once.

set(zweck_lint_source "${PROJECT_BINARY_DIR}/every_header.cc")
set(zweck_lint_text "")
foreach(target IN ITEMS zweck_core zweck_store zweck_sqlite zweck_postgres zweck_http zweck_hana jodocus_policy zweck_protobuf)
  get_target_property(headers ${target} HEADER_SET)
  foreach(header IN LISTS headers)
    cmake_path(RELATIVE_PATH header BASE_DIRECTORY "${PROJECT_SOURCE_DIR}/include")
    string(APPEND zweck_lint_text "#include \"${header}\"\n")
  endforeach()
endforeach()
file(CONFIGURE OUTPUT "${zweck_lint_source}" CONTENT "${zweck_lint_text}" @ONLY)

add_library(zweck_lint OBJECT "${zweck_lint_source}")
target_link_libraries(zweck_lint PRIVATE zweck::zweck zweck::jodocus zweck::protobuf)
