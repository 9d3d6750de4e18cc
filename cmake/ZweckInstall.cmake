# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# What `cmake --install` puts where: headers, libraries, schemas, pages, the CMake package and the pkg-config files.

include(CMakePackageConfigHelpers)

set(zweck_cmake_dir "${CMAKE_INSTALL_LIBDIR}/cmake/zweck")

# What is below the prefix can be moved with it; a directory that is named in full stays where it is.
foreach(dir IN ITEMS libdir includedir)
  string(TOUPPER "CMAKE_INSTALL_${dir}" variable)
  if(IS_ABSOLUTE "${${variable}}")
    set(zweck_pc_${dir} "${${variable}}")
  else()
    set(zweck_pc_${dir} "\${prefix}/${${variable}}")
  endif()
endforeach()
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(zweck_pc_prefix "${CMAKE_INSTALL_PREFIX}")
else()
  cmake_path(
    RELATIVE_PATH CMAKE_INSTALL_PREFIX
    BASE_DIRECTORY "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig"
    OUTPUT_VARIABLE zweck_pc_prefix
  )
  string(PREPEND zweck_pc_prefix "\${pcfiledir}/")
endif()

# A part that was built is a component, with a set of targets and a pkg-config file of its own: who asks for one needs
# nothing of what the others need. REQUIRES and PRIVATE are packages of pkg-config.
function(zweck_install_part part target)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "DESCRIPTION" "ALSO;REQUIRES;PRIVATE")
  if(NOT TARGET ${target})
    return()
  endif()
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${part})
  set_target_properties(
    ${target} ${arg_ALSO}
    PROPERTIES VERSION "${PROJECT_VERSION}"
               # Until 1.0, every minor version may change the ABI.
               SOVERSION "${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}"
  )
  install(TARGETS ${target} ${arg_ALSO} EXPORT zweck-${part} FILE_SET HEADERS)
  install(
    EXPORT zweck-${part}
    FILE zweck-${part}-targets.cmake
    NAMESPACE zweck::
    DESTINATION "${zweck_cmake_dir}"
  )

  set(pc_name "zweck-${part}")
  if(part STREQUAL "zweck")
    set(pc_name zweck)
  endif()
  set(pc_libs "")
  get_target_property(type ${target} TYPE)
  if(NOT type STREQUAL "INTERFACE_LIBRARY")
    set(pc_libs "-L\${libdir}")
    foreach(library IN ITEMS ${target} ${arg_ALSO})
      string(APPEND pc_libs " -l${library}")
    endforeach()
  endif()
  # A static library can't say what it needs, so whoever links it must be told even without `pkg-config --static`.
  if(type STREQUAL "STATIC_LIBRARY")
    list(APPEND arg_REQUIRES ${arg_PRIVATE})
    set(arg_PRIVATE "")
  endif()
  list(JOIN arg_REQUIRES ", " pc_requires)
  list(JOIN arg_PRIVATE ", " pc_private)
  set(pc_description "${arg_DESCRIPTION}")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/zweck.pc.in" "${PROJECT_BINARY_DIR}/${pc_name}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/${pc_name}.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endfunction()

set(zweck_core "zweck-core = ${PROJECT_VERSION}")
zweck_install_part(
  core zweck_core
  DESCRIPTION "${PROJECT_DESCRIPTION}: declarations, doors and codecs; wants C++20"
  REQUIRES absl_civil_time absl_function_ref absl_status absl_statusor absl_strings absl_synchronization absl_time
  PRIVATE simdjson
)
zweck_install_part(
  store zweck_store
  DESCRIPTION "What Zweck's stores have in common"
  REQUIRES "${zweck_core}"
  PRIVATE libsodium
)
zweck_install_part(
  sqlite zweck_sqlite
  DESCRIPTION "Zweck's store in one SQLite file"
  REQUIRES "zweck-store = ${PROJECT_VERSION}"
  PRIVATE sqlite3
)
zweck_install_part(
  postgres zweck_postgres
  DESCRIPTION "Zweck's store in a PostgreSQL database"
  REQUIRES "zweck-store = ${PROJECT_VERSION}"
  PRIVATE libpq
)
zweck_install_part(
  http zweck_http
  DESCRIPTION "Zweck's transport over HTTP"
  REQUIRES "${zweck_core}"
  PRIVATE absl_random_random libcurl
)
zweck_install_part(
  hana zweck_hana
  DESCRIPTION "Zweck's categories as structs of Boost.Hana, which has no pkg-config file"
  REQUIRES "${zweck_core}"
)
zweck_install_part(
  testing zweck_testing
  DESCRIPTION "What users of Zweck run in their own tests"
  REQUIRES "${zweck_core}"
)
zweck_install_part(
  jodocus jodocus_policy
  DESCRIPTION "The privacy policy of Jodocus GmbH, in Zweck"
  REQUIRES "${zweck_core}"
  PRIVATE libsodium
)
zweck_install_part(
  protobuf zweck_protobuf
  ALSO zweck_options
  DESCRIPTION "Zweck's categories as .proto files"
  REQUIRES "${zweck_core}" protobuf
)

set(zweck_parts "")
set(zweck_pc_parts "")
foreach(part IN ITEMS core store sqlite postgres http hana)
  if(TARGET zweck_${part})
    list(APPEND zweck_parts ${part})
    list(APPEND zweck_pc_parts "zweck-${part} = ${PROJECT_VERSION}")
  endif()
endforeach()
list(JOIN zweck_parts ", " zweck_said_parts)
zweck_install_part(
  zweck zweck
  DESCRIPTION "${PROJECT_DESCRIPTION}: all parts that were built (${zweck_said_parts})"
  REQUIRES ${zweck_pc_parts}
)

get_target_property(zweck_type zweck_core TYPE)
configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/zweckConfig.cmake.in" "${PROJECT_BINARY_DIR}/zweckConfig.cmake"
  INSTALL_DESTINATION "${zweck_cmake_dir}" PATH_VARS CMAKE_INSTALL_BINDIR CMAKE_INSTALL_INCLUDEDIR
                                             NO_SET_AND_CHECK_MACRO
)
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/zweckConfigVersion.cmake" COMPATIBILITY SameMinorVersion
)
install(FILES "${PROJECT_BINARY_DIR}/zweckConfig.cmake"
              "${PROJECT_BINARY_DIR}/zweckConfigVersion.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/FindSodium.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/ZweckCheck.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/ZweckFromProto.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/ZweckPrecompile.cmake" DESTINATION "${zweck_cmake_dir}"
)

# The schemas stand where their users' imports look for them.
if(TARGET zweck_protobuf OR TARGET zweck_plugin)
  install(FILES "${PROJECT_SOURCE_DIR}/proto/zweck/v1/options.proto"
          DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/zweck/v1"
  )
endif()
if(TARGET zweck_protobuf)
  install(FILES "${PROJECT_BINARY_DIR}/proto/zweck/v1/options.pb.h"
          DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/zweck/v1"
  )
endif()

# Where protoc looks for it.
if(TARGET zweck_plugin)
  install(TARGETS zweck_plugin)
  install(FILES "${PROJECT_BINARY_DIR}/src/protoc-gen-zweck.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES "${PROJECT_SOURCE_DIR}/proto/zweck/v1/annotations.proto"
          DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/zweck/v1"
  )
endif()

if(TARGET zweck_cli)
  install(TARGETS zweck_cli)
  if(NOT CMAKE_CROSSCOMPILING)
    set(zweck_cli_dir "${PROJECT_BINARY_DIR}/src")
    install(FILES "${zweck_cli_dir}/zweck.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
    install(FILES "${zweck_cli_dir}/zweck.bash"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
            RENAME zweck
    )
    install(FILES "${zweck_cli_dir}/zweck.zsh"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions"
            RENAME _zweck
    )
    install(FILES "${zweck_cli_dir}/zweck.fish"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d"
    )
  endif()
endif()

# What a refusal names, beside `zweck explain`, stands where the machine's pages do.
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/docs/errors.md"
        DESTINATION "${CMAKE_INSTALL_DOCDIR}"
)
