# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# What `cmake --install` puts where: headers, libraries, schemas, the CMake package and the pkg-config file.

include(CMakePackageConfigHelpers)

# What `find_package(zweck)` gives without components.
set(zweck_targets zweck)
if(TARGET jodocus_policy)
  list(APPEND zweck_targets jodocus_policy)
  set_target_properties(jodocus_policy PROPERTIES EXPORT_NAME jodocus)
endif()
set_target_properties(
  ${zweck_targets}
  PROPERTIES VERSION "${PROJECT_VERSION}"
             # Until 1.0, every minor version may change the ABI.
             SOVERSION "${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}"
)
install(TARGETS ${zweck_targets} EXPORT zweckTargets FILE_SET HEADERS)

set(zweck_cmake_dir "${CMAKE_INSTALL_LIBDIR}/cmake/zweck")
get_target_property(zweck_type zweck TYPE)
configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/zweckConfig.cmake.in" "${PROJECT_BINARY_DIR}/zweckConfig.cmake"
  INSTALL_DESTINATION "${zweck_cmake_dir}" PATH_VARS CMAKE_INSTALL_BINDIR NO_SET_AND_CHECK_MACRO
)
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/zweckConfigVersion.cmake" COMPATIBILITY SameMinorVersion
)
install(EXPORT zweckTargets NAMESPACE zweck:: DESTINATION "${zweck_cmake_dir}")
install(FILES "${PROJECT_BINARY_DIR}/zweckConfig.cmake"
              "${PROJECT_BINARY_DIR}/zweckConfigVersion.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/FindSodium.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/ZweckCheck.cmake" DESTINATION "${zweck_cmake_dir}"
)

if(TARGET zweck_protobuf)
  # A set of targets of its own, so that `find_package(zweck)` does not look for protobuf.
  set_target_properties(
    zweck_protobuf zweck_options
    PROPERTIES VERSION "${PROJECT_VERSION}" SOVERSION "${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}"
  )
  set_target_properties(zweck_protobuf PROPERTIES EXPORT_NAME protobuf)
  set_target_properties(zweck_options PROPERTIES EXPORT_NAME options)
  install(TARGETS zweck_protobuf zweck_options EXPORT zweckProtobufTargets FILE_SET HEADERS)
  install(EXPORT zweckProtobufTargets NAMESPACE zweck:: DESTINATION "${zweck_cmake_dir}")
  # The schema stands where its users' imports look for it.
  install(FILES "${PROJECT_SOURCE_DIR}/proto/zweck/v1/options.proto"
                "${PROJECT_BINARY_DIR}/proto/zweck/v1/options.pb.h"
          DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/zweck/v1"
  )
endif()

# A static library can't say what it needs, so whoever links it must be told even without `pkg-config --static`.
set(zweck_pc_private "libcurl libsodium simdjson sqlite3")
if(zweck_type STREQUAL "STATIC_LIBRARY")
  set(zweck_pc_public ", libcurl, libsodium, simdjson, sqlite3")
  set(zweck_pc_private "")
endif()
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
configure_file(
  "${PROJECT_SOURCE_DIR}/cmake/zweck.pc.in" "${PROJECT_BINARY_DIR}/zweck.pc" @ONLY
)
install(FILES "${PROJECT_BINARY_DIR}/zweck.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

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

install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
