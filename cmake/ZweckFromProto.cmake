# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# For projects that have a schema already. In Zweck's own tree and in the installed package alike; protoc-gen-zweck is the
# target zweck::plugin.
#
#   zweck_from_proto(<target> PROTOS <file>... [IMPORT_DIRS <dir>...] [ANNOTATIONS <file>] [OUT_DIR <dir>])
#
# makes of each .proto file with options of zweck.v1 a header of its categories as part of the build, and gives it to the
# target, which includes acme/v1/customer.zweck.h for acme/v1/customer.proto. That is its name from the first of
# IMPORT_DIRS that holds it on; the current source directory if none is named. ANNOTATIONS are the options for files
# that somebody else wrote: what they name is in the files of the same call, or in what those import. The headers go to OUT_DIR, the current binary directory if none is named.
#
# Files are relative to the current source directory, OUT_DIR to the current binary directory.

include_guard(GLOBAL)

# Of Zweck itself: in its tree, or in the package, which says so.
if(NOT ZWECK_PROTO_DIR)
  set(ZWECK_PROTO_DIR "${CMAKE_CURRENT_LIST_DIR}/../proto")
endif()
set_property(GLOBAL PROPERTY ZWECK_PROTO_DIR "${ZWECK_PROTO_DIR}")

function(zweck_from_proto target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ANNOTATIONS;OUT_DIR" "PROTOS;IMPORT_DIRS")
  if(NOT TARGET "${target}")
    message(FATAL_ERROR "zweck_from_proto: there is no target ${target}. Call it after add_executable or add_library")
  endif()
  if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES OR NOT arg_PROTOS)
    message(FATAL_ERROR "zweck_from_proto: name the files, as in zweck_from_proto(${target} PROTOS customer.proto)")
  endif()
  if(NOT TARGET zweck::plugin)
    if(NOT ZWECK_PLUGIN)
      message(
        FATAL_ERROR
          "zweck_from_proto: there is no protoc-gen-zweck. Install it, or say where it is: -DZWECK_PLUGIN=PATH. Where Zweck is a subproject, it can be built: -DZWECK_BUILD_PLUGIN=ON"
      )
    endif()
    add_executable(zweck::plugin IMPORTED GLOBAL)
    set_target_properties(zweck::plugin PROPERTIES IMPORTED_LOCATION "${ZWECK_PLUGIN}")
  endif()
  if(NOT TARGET protobuf::protoc)
    find_package(Protobuf REQUIRED)
  endif()
  if(NOT TARGET protobuf::protoc)
    message(FATAL_ERROR "zweck_from_proto: there is no protoc. Install it (on Debian: apt-get install protobuf-compiler)")
  endif()
  if(NOT arg_IMPORT_DIRS)
    set(arg_IMPORT_DIRS "${CMAKE_CURRENT_SOURCE_DIR}")
  endif()
  if(NOT arg_OUT_DIR)
    set(arg_OUT_DIR "${CMAKE_CURRENT_BINARY_DIR}")
  endif()
  cmake_path(ABSOLUTE_PATH arg_OUT_DIR BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
  file(MAKE_DIRECTORY "${arg_OUT_DIR}")
  get_property(proto_dir GLOBAL PROPERTY ZWECK_PROTO_DIR)
  set(folders "")
  foreach(folder IN LISTS arg_IMPORT_DIRS)
    cmake_path(ABSOLUTE_PATH folder NORMALIZE)
    list(APPEND folders "${folder}")
  endforeach()
  set(imports ${folders} "${proto_dir}")
  list(TRANSFORM imports PREPEND "-I")
  set(call protobuf::protoc "--plugin=protoc-gen-zweck=$<TARGET_FILE:zweck::plugin>" "--zweck_out=${arg_OUT_DIR}" ${imports})
  set(protos "")
  set(headers "")
  foreach(proto IN LISTS arg_PROTOS)
    cmake_path(ABSOLUTE_PATH proto NORMALIZE)
    set(name "")
    foreach(folder IN LISTS folders)
      cmake_path(IS_PREFIX folder "${proto}" NORMALIZE inside)
      if(inside AND NOT name)
        cmake_path(RELATIVE_PATH proto BASE_DIRECTORY "${folder}" OUTPUT_VARIABLE name)
      endif()
    endforeach()
    if(NOT name)
      message(FATAL_ERROR "zweck_from_proto: ${proto} is in none of the folders ${folders}. Name its own in IMPORT_DIRS")
    endif()
    string(REGEX REPLACE "\\.proto$" ".zweck.h" header "${arg_OUT_DIR}/${name}")
    list(APPEND protos "${proto}")
    list(APPEND headers "${header}")
    if(NOT arg_ANNOTATIONS)
      add_custom_command(
        OUTPUT "${header}"
        COMMAND ${call} "--dependency_out=${header}.d" "${proto}"
        DEPENDS "${proto}" "$<TARGET_FILE:zweck::plugin>"
        DEPFILE "${header}.d"
        COMMENT "Making the categories of ${name}"
        VERBATIM
      )
    endif()
  endforeach()
  # What annotations name must be there, so that they go with all files at once.
  if(arg_ANNOTATIONS)
    cmake_path(ABSOLUTE_PATH arg_ANNOTATIONS)
    add_custom_command(
      OUTPUT ${headers}
      COMMAND ${call} "--zweck_opt=annotations=${arg_ANNOTATIONS}" ${protos}
      DEPENDS ${protos} "${arg_ANNOTATIONS}" "$<TARGET_FILE:zweck::plugin>"
      COMMENT "Making the categories that ${arg_ANNOTATIONS} names"
      VERBATIM
    )
  endif()
  target_sources("${target}" PRIVATE ${headers})
  get_target_property(type "${target}" TYPE)
  if(NOT type STREQUAL "INTERFACE_LIBRARY")
    target_include_directories("${target}" PUBLIC "$<BUILD_INTERFACE:${arg_OUT_DIR}>")
  endif()
endfunction()
