# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# For projects that use Zweck: checks as tests, and reports at build time. In Zweck's own tree and in the installed
# package alike; the `zweck` command is the target zweck::command.
#
#   zweck_check(<target>... LOCK <file> [POLICY <file>] [NAME <test>] [REPORT_ONLY])
#
# adds a test, zweck_check_<first target> if it has no other name: `zweck check` of the targets' binaries.
#
#   zweck_inventory(<target>... FORMATS <format>... [OUTPUT_DIR <dir>] [COMPANY <file>])
#
# writes reports as part of the build, anew whenever one of the binaries is; to <first target>_inventory in the current
# binary directory if no other is named. The target is zweck_inventory_<first target>.
#
# Both read the shared libraries, too, that the targets link, built or imported, directly or through others, and that hold
# flow records: as the loader finds them, by the paths that CMake puts into a program for the build tree. What a program
# opens by itself is named as a target of its own.
#
# Files are relative to the current source directory, OUTPUT_DIR to the current binary directory.

include_guard(GLOBAL)

# What each format of `zweck inventory` is written to.
set_property(
  GLOBAL
  PROPERTY
    ZWECK_INVENTORY_FILES
    json=inventory.json
    html=inventory.html
    markdown=inventory.md
    csv=inventory.csv
    graphviz=inventory.dot
    fides=fides.yml
    dpv=dpv.jsonld
    atlassian-form=atlassian-form.json
    atlassian-questions=atlassian-questions.md
    record-controller=record-controller.md
    record-processor=record-processor.md
    notice=notice.md
)

# The targets among the arguments, and their files; or an error that names the function.
function(_zweck_binaries function result first)
  if(NOT TARGET zweck::command)
    if(NOT ZWECK_COMMAND)
      message(
        FATAL_ERROR
          "${function}: there is no zweck command. Install it, or say where it is: -DZWECK_COMMAND=PATH. Where Zweck is a subproject, it can be built: -DZWECK_BUILD_COMMAND=ON"
      )
    endif()
    add_executable(zweck::command IMPORTED GLOBAL)
    set_target_properties(zweck::command PROPERTIES IMPORTED_LOCATION "${ZWECK_COMMAND}")
  endif()
  if(NOT ARGN)
    message(FATAL_ERROR "${function}: name a target, as in ${function}(backend ...)")
  endif()
  set(files "")
  foreach(target IN LISTS ARGN)
    if(NOT TARGET "${target}")
      message(FATAL_ERROR "${function}: there is no target ${target}. Call it after add_executable or add_library")
    endif()
    get_target_property(type "${target}" TYPE)
    if(NOT type MATCHES "^(EXECUTABLE|(SHARED|STATIC|MODULE)_LIBRARY)$")
      message(FATAL_ERROR "${function}: ${target} has no file to read. Name an executable or a library that is one")
    endif()
    list(APPEND files "$<TARGET_FILE:${target}>")
  endforeach()
  list(GET ARGN 0 name)
  string(REPLACE "::" "_" name "${name}")
  set(${first} "${name}" PARENT_SCOPE)
  set(${result} "${files}" PARENT_SCOPE)
endfunction()

function(_zweck_refuse_unknown function)
  if(arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "${function}: what is the ${arg_KEYWORDS_MISSING_VALUES}?")
  endif()
endfunction()

function(zweck_check)
  cmake_parse_arguments(PARSE_ARGV 0 arg "REPORT_ONLY" "LOCK;POLICY;NAME" "")
  _zweck_refuse_unknown(zweck_check)
  _zweck_binaries(zweck_check binaries first ${arg_UNPARSED_ARGUMENTS})
  if(NOT arg_LOCK)
    message(FATAL_ERROR "zweck_check: name the lock file, as in zweck_check(${first} LOCK zweck.lock)")
  endif()
  if(NOT arg_NAME)
    set(arg_NAME "zweck_check_${first}")
  endif()
  cmake_path(ABSOLUTE_PATH arg_LOCK)
  set(options --lock "${arg_LOCK}")
  if(arg_POLICY)
    cmake_path(ABSOLUTE_PATH arg_POLICY)
    list(APPEND options --policy "${arg_POLICY}")
  endif()
  if(arg_REPORT_ONLY)
    list(APPEND options --report-only)
  endif()
  add_test(NAME "${arg_NAME}" COMMAND "$<TARGET_FILE:zweck::command>" check --with-libraries ${binaries} ${options})
endfunction()

function(zweck_inventory)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUTPUT_DIR;COMPANY" "FORMATS")
  _zweck_refuse_unknown(zweck_inventory)
  _zweck_binaries(zweck_inventory binaries first ${arg_UNPARSED_ARGUMENTS})
  if(NOT arg_FORMATS)
    message(FATAL_ERROR "zweck_inventory: name a format, as in zweck_inventory(${first} FORMATS html)")
  endif()
  if(NOT arg_OUTPUT_DIR)
    set(arg_OUTPUT_DIR "${first}_inventory")
  endif()
  cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIR BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
  set(company "")
  if(arg_COMPANY)
    cmake_path(ABSOLUTE_PATH arg_COMPANY)
    set(company --company "${arg_COMPANY}")
  endif()
  file(MAKE_DIRECTORY "${arg_OUTPUT_DIR}")
  get_property(known GLOBAL PROPERTY ZWECK_INVENTORY_FILES)
  set(written "")
  foreach(format IN LISTS arg_FORMATS)
    set(file "${known}")
    list(FILTER file INCLUDE REGEX "^${format}=")
    if(NOT file)
      list(TRANSFORM known REPLACE "=.*" "")
      list(JOIN known ", " names)
      message(FATAL_ERROR "zweck_inventory: there is no format ${format}. There are ${names}")
    endif()
    string(REPLACE "${format}=" "${arg_OUTPUT_DIR}/" file "${file}")
    add_custom_command(
      OUTPUT "${file}"
      COMMAND "$<TARGET_FILE:zweck::command>" inventory --with-libraries ${binaries} --format "${format}" --output "${file}"
              ${company}
      DEPENDS ${binaries} "$<TARGET_FILE:zweck::command>" ${arg_COMPANY}
      COMMENT "Writing what ${first} does with personal data: ${format}"
      VERBATIM
    )
    list(APPEND written "${file}")
  endforeach()
  add_custom_target("zweck_inventory_${first}" ALL DEPENDS ${written})
  add_dependencies("zweck_inventory_${first}" ${arg_UNPARSED_ARGUMENTS})
endfunction()
