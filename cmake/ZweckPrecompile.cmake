# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# For projects that use Zweck: its headers are compiled once, and not again for each source. In Zweck's own tree and in the
# installed package alike.
#
#   zweck_precompile(<target>... [HEADERS <header>...])
#
# gives each target a precompiled header of zweck/zweck.h, of the stores and transports that are there, and of HEADERS,
# written as for target_precompile_headers. Targets that are compiled alike, in any directory, share one: it is decided at
# the end of the directory, when all their options are known.

include_guard(GLOBAL)

function(zweck_precompile)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "HEADERS")
  if(NOT arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "zweck_precompile: name a target, as in zweck_precompile(backend)")
  endif()
  set(headers <zweck/zweck.h> <zweck/transport/json_lines.h>)
  if(TARGET zweck::sqlite)
    list(APPEND headers <zweck/store/sqlite_store.h>)
  endif()
  if(TARGET zweck::http)
    list(APPEND headers <zweck/transport/http_transport.h>)
  endif()
  foreach(header IN LISTS arg_HEADERS)
    if(NOT header MATCHES "^[<\"]")
      cmake_path(ABSOLUTE_PATH header)
    endif()
    list(APPEND headers "${header}")
  endforeach()
  foreach(target IN LISTS arg_UNPARSED_ARGUMENTS)
    if(NOT TARGET "${target}")
      message(FATAL_ERROR "zweck_precompile: there is no target ${target}. Call it after add_executable or add_library")
    endif()
    get_target_property(own "${target}" PRECOMPILE_HEADERS)
    get_target_property(reused "${target}" PRECOMPILE_HEADERS_REUSE_FROM)
    get_target_property(asked "${target}" ZWECK_PRECOMPILED)
    if(own OR reused OR asked)
      message(
        FATAL_ERROR
          "zweck_precompile: ${target} has a precompiled header already. Name its headers here: zweck_precompile(${target} HEADERS ...)"
      )
    endif()
    set_target_properties("${target}" PROPERTIES ZWECK_PRECOMPILED TRUE)
    # In the caller's directory, with the arguments of now.
    cmake_language(
      EVAL CODE "cmake_language(DEFER CALL _zweck_share_precompiled [[${target}]] [[${headers}]])"
    )
  endforeach()
endfunction()

# What may make the header of one target unusable for another. Generator expressions are compared as text.
function(_zweck_share_precompiled target headers)
  set(properties
      COMPILE_DEFINITIONS
      COMPILE_FEATURES
      COMPILE_FLAGS
      COMPILE_OPTIONS
      CXX_EXTENSIONS
      CXX_STANDARD
      CXX_VISIBILITY_PRESET
      INCLUDE_DIRECTORIES
      INTERPROCEDURAL_OPTIMIZATION
      LINK_LIBRARIES
      POSITION_INDEPENDENT_CODE
      VISIBILITY_INLINES_HIDDEN
  )
  foreach(property IN LISTS properties)
    get_target_property(${property} "${target}" ${property})
    if(${property} MATCHES "-NOTFOUND$")
      set(${property} "")
    endif()
  endforeach()
  # In an executable, code that can be moved is compiled in another way than in a library.
  get_target_property(type "${target}" TYPE)
  if(type STREQUAL "EXECUTABLE" AND POSITION_INDEPENDENT_CODE)
    set(POSITION_INDEPENDENT_CODE OFF)
    list(APPEND COMPILE_OPTIONS ${CMAKE_CXX_COMPILE_OPTIONS_PIE})
  endif()
  set(alike "${headers}|${CMAKE_CXX_COMPILER}|${CMAKE_CXX_FLAGS}")
  foreach(config IN LISTS CMAKE_BUILD_TYPE CMAKE_CONFIGURATION_TYPES)
    string(TOUPPER "${config}" config)
    string(APPEND alike "|${CMAKE_CXX_FLAGS_${config}}")
  endforeach()
  foreach(property IN LISTS properties)
    string(APPEND alike "|${${property}}")
  endforeach()
  string(SHA256 hash "${alike}")
  string(SUBSTRING "${hash}" 0 12 hash)
  set(shared "zweck_precompiled_${hash}")

  # It belongs to none of the targets that use it: that one would have to be built before the others. CMake makes it only
  # for a source that uses it.
  if(NOT TARGET ${shared})
    set(source "${CMAKE_CURRENT_BINARY_DIR}/${shared}.cc")
    file(CONFIGURE OUTPUT "${source}" CONTENT "")
    add_library(${shared} OBJECT EXCLUDE_FROM_ALL "${source}")
    foreach(property IN LISTS properties)
      set_property(TARGET ${shared} PROPERTY ${property} ${${property}})
    endforeach()
    set_target_properties(${shared} PROPERTIES UNITY_BUILD OFF)
    target_precompile_headers(${shared} PRIVATE ${headers})
  endif()
  target_precompile_headers("${target}" REUSE_FROM ${shared})
endfunction()
