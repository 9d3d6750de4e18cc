# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# What the options ask for is built, or the build ends and says why: nothing is left out silently.

# What each part is called on Debian.
set(zweck_debian_absl libabsl-dev)
set(zweck_debian_Boost libboost-dev)
set(zweck_debian_ClangTidy "libclang-19-dev llvm-19-dev")
set(zweck_debian_CLI11 libcli11-dev)
set(zweck_debian_CURL libcurl4-openssl-dev)
set(zweck_debian_nlohmann_json nlohmann-json3-dev)
set(zweck_debian_PostgreSQL libpq-dev)
set(zweck_debian_Protobuf "libprotobuf-dev protobuf-compiler")
set(zweck_debian_Protoc libprotoc-dev)
set(zweck_debian_Sodium libsodium-dev)
set(zweck_debian_simdjson libsimdjson-dev)
set(zweck_debian_SQLite3 libsqlite3-dev)
set(zweck_debian_yaml-cpp libyaml-cpp-dev)

# What nothing can be built without, of the version that was tried or a later one. Abseil's own package asks for the very
# version; where it is of no release, its version is no number.
function(zweck_refuse_old part least)
  set(install "(on Debian 12: apt-get install ${zweck_debian_${part}})")
  if(NOT ${part}_FOUND)
    message(FATAL_ERROR "Zweck needs ${part}, which was not found. Install it ${install}")
  endif()
  if("${${part}_VERSION}" MATCHES "^[0-9]" AND ${part}_VERSION VERSION_LESS least)
    message(
      FATAL_ERROR
        "Zweck needs ${part} ${least} or later, and found ${${part}_VERSION} in ${${part}_DIR}. Install a later one ${install}, and where there are two say which: -D${part}_DIR=..."
    )
  endif()
endfunction()

# Of the parts that an option needs, those that were not found.
function(zweck_refuse_missing option)
  if(NOT ${option})
    return()
  endif()
  # Without its compiler, libprotobuf is found all the same.
  if(Protobuf_FOUND AND NOT TARGET protobuf::protoc)
    set(Protobuf_FOUND FALSE)
  endif()
  set(missing "")
  set(packages "")
  foreach(part IN LISTS ARGN)
    if(NOT ${part}_FOUND)
      list(APPEND missing "${part}")
      list(APPEND packages "${zweck_debian_${part}}")
    endif()
  endforeach()
  if(missing)
    list(JOIN missing ", " missing)
    list(JOIN packages " " packages)
    message(
      FATAL_ERROR
        "${option} needs what was not found: ${missing}. Install it (on Debian: apt-get install ${packages}), or build without: -D${option}=OFF"
    )
  endif()
endfunction()

# The tests are of everything; of the examples, those of a part that isn't built are left out.
function(zweck_refuse_half option)
  if(NOT ${option} OR NOT PROJECT_IS_TOP_LEVEL)
    return()
  endif()
  foreach(needed IN LISTS ARGN)
    if(NOT ${needed})
      message(FATAL_ERROR "${option} needs ${needed}: set both ON, or ${option} OFF")
    endif()
  endforeach()
endfunction()
set(zweck_all ZWECK_BUILD_SQLITE ZWECK_BUILD_POSTGRES ZWECK_BUILD_HTTP ZWECK_BUILD_HANA ZWECK_BUILD_JODOCUS)
zweck_refuse_half(ZWECK_BUILD_EXAMPLES ZWECK_BUILD_SQLITE ZWECK_BUILD_HTTP ZWECK_BUILD_JODOCUS)
zweck_refuse_half(
  ZWECK_BUILD_TESTS ${zweck_all} ZWECK_BUILD_PROTOBUF ZWECK_BUILD_COMMAND ZWECK_BUILD_PLUGIN ZWECK_BUILD_EXAMPLES
)
zweck_refuse_half(ZWECK_BUILD_BENCHMARKS ${zweck_all})
zweck_refuse_half(ZWECK_BUILD_FUZZERS ZWECK_BUILD_TESTS)
zweck_refuse_half(ZWECK_LINT ${zweck_all} ZWECK_BUILD_PROTOBUF ZWECK_BUILD_PLUGIN)

# Libraries whose headers are public export what those declare, also where a build hides symbols by default.
function(zweck_export_symbols)
  foreach(target IN LISTS ARGN)
    if(TARGET ${target})
      set_target_properties(
        ${target} PROPERTIES CXX_VISIBILITY_PRESET default VISIBILITY_INLINES_HIDDEN OFF
      )
    endif()
  endforeach()
endfunction()
