# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# A port that builds the source tree it stands in: vcpkg install zweck --overlay-ports=cmake/packaging/vcpkg
#
# Not tried: Debian 12 has no vcpkg.

cmake_path(GET CURRENT_PORT_DIR PARENT_PATH packaging)
cmake_path(SET SOURCE_PATH NORMALIZE "${packaging}/../../..")

# FindSodium.cmake asks pkg-config.
vcpkg_find_acquire_program(PKGCONFIG)

vcpkg_check_features(
  OUT_FEATURE_OPTIONS features
  FEATURES
    command ZWECK_BUILD_COMMAND
    hana ZWECK_BUILD_HANA
    http ZWECK_BUILD_HTTP
    jodocus ZWECK_BUILD_JODOCUS
    postgres ZWECK_BUILD_POSTGRES
    protobuf ZWECK_BUILD_PROTOBUF
    sqlite ZWECK_BUILD_SQLITE
)
vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS ${features} -DZWECK_BUILD_EXAMPLES=OFF -DZWECK_BUILD_PLUGIN=OFF -DZWECK_BUILD_TESTS=OFF -DZWECK_BUILD_TIDY=OFF
          "-DPKG_CONFIG_EXECUTABLE=${PKGCONFIG}"
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/zweck)
vcpkg_fixup_pkgconfig()
if("command" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES zweck AUTO_CLEAN)
endif()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
