# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Makes a file of the tree a constant of the program, with nothing but CMake.
#
#   zweck_embed(zweck_tools NAMESPACE zweck::report::html NAME kStyle FILE report/html/page.css)
#
# gives the target the header "report/html/page.css.h", or HEADER if that is given, with two constants of type
# std::string_view: kStyle, the bytes, and kStyleSha256, their SHA-256 in base64, as a Content-Security-Policy has it.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(ZWECK_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

  function(zweck_embed target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAMESPACE;NAME;FILE;HEADER" "")
    if(NOT arg_HEADER)
      set(arg_HEADER "${arg_FILE}.h")
    endif()
    set(source "${CMAKE_CURRENT_SOURCE_DIR}/${arg_FILE}")
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedded")
    set(header "${folder}/${arg_HEADER}")
    add_custom_command(
      OUTPUT "${header}"
      COMMAND "${CMAKE_COMMAND}" "-DSOURCE=${source}" "-DHEADER=${header}" "-DNAME=${arg_NAME}"
              "-DNAMESPACE=${arg_NAMESPACE}" -P "${ZWECK_EMBED_SCRIPT}"
      DEPENDS "${source}" "${ZWECK_EMBED_SCRIPT}"
      COMMENT "Embedding ${arg_FILE}"
      VERBATIM
    )
    # A custom command is known only in its own directory, which need not be the target's.
    string(MAKE_C_IDENTIFIER "embed_${arg_HEADER}" embedded)
    add_custom_target(${embedded} DEPENDS "${header}")
    add_dependencies(${target} ${embedded})
    if(NOT TARGET zweck_embedded)
      add_custom_target(zweck_embedded)
    endif()
    add_dependencies(zweck_embedded ${embedded})
    target_include_directories(${target} PRIVATE "${folder}")
  endfunction()
  return()
endif()

# As a script: writes the header. Bytes are listed one by one, since compilers limit the length of a string literal.

cmake_minimum_required(VERSION 3.25)

file(READ "${SOURCE}" hex HEX)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
string(REGEX REPLACE "(('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',)('[^']*',))" "\\1\n" bytes
                     "${bytes}"
)

# Base64 of the hash: each six hexadecimal digits are four of its own, and of 32 bytes two are left.
file(SHA256 "${SOURCE}" hash)
string(APPEND hash "00")
set(digits "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
set(base64 "")
foreach(at RANGE 0 60 6)
  string(SUBSTRING "${hash}" ${at} 6 group)
  foreach(shift IN ITEMS 18 12 6 0)
    math(EXPR digit "(0x${group} >> ${shift}) & 63")
    string(SUBSTRING "${digits}" ${digit} 1 digit)
    string(APPEND base64 "${digit}")
  endforeach()
endforeach()
string(REGEX REPLACE ".$" "=" base64 "${base64}")

cmake_path(GET SOURCE FILENAME filename)
file(
  CONFIGURE
  OUTPUT "${HEADER}"
  CONTENT
    [[
// Made of @filename@.

#pragma once

#include <string_view>

namespace @NAMESPACE@ {

inline constexpr char @NAME@Bytes[] = {
@bytes@};
inline constexpr std::string_view @NAME@{@NAME@Bytes, sizeof @NAME@Bytes};
inline constexpr std::string_view @NAME@Sha256 = "@base64@";

}  // namespace @NAMESPACE@
]]
  @ONLY
)
