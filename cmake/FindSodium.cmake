# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Finds libsodium, which ships no CMake package of its own, as `Sodium::sodium`. Installed beside zweckConfig.cmake.

set(sodium_quietly "")
if(Sodium_FIND_QUIETLY)
  set(sodium_quietly QUIET)
endif()
find_package(PkgConfig ${sodium_quietly})
if(PKG_CONFIG_FOUND)
  pkg_check_modules(PC_SODIUM ${sodium_quietly} libsodium)
endif()

find_path(SODIUM_INCLUDE_DIR sodium.h HINTS ${PC_SODIUM_INCLUDE_DIRS})
find_library(SODIUM_LIBRARY sodium HINTS ${PC_SODIUM_LIBRARY_DIRS})
mark_as_advanced(SODIUM_INCLUDE_DIR SODIUM_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(
  Sodium
  REQUIRED_VARS SODIUM_LIBRARY SODIUM_INCLUDE_DIR
  VERSION_VAR PC_SODIUM_VERSION
)

if(Sodium_FOUND AND NOT TARGET Sodium::sodium)
  add_library(Sodium::sodium UNKNOWN IMPORTED)
  set_target_properties(
    Sodium::sodium
    PROPERTIES IMPORTED_LOCATION "${SODIUM_LIBRARY}"
               INTERFACE_INCLUDE_DIRECTORIES "${SODIUM_INCLUDE_DIR}"
  )
endif()
