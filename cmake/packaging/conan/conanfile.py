# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""A recipe for Conan 2 that packs the source tree it stands in: conan create cmake/packaging/conan

Not tried: Debian 12 has no Conan.
"""

import pathlib

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy
from conan.tools.gnu import PkgConfigDeps

# The options, which are the parts of the build, and what each needs besides Abseil and simdjson.
PARTS = {
    "command": ["cli11/2.3.2", "nlohmann_json/3.11.3", "protobuf/3.21.12", "yaml-cpp/0.8.0"],
    "hana": ["boost/1.81.0"],
    "http": ["libcurl/8.6.0"],
    "jodocus": ["libsodium/1.0.19"],
    "postgres": ["libpq/15.4", "libsodium/1.0.19"],
    "protobuf": ["protobuf/3.21.12"],
    "sqlite": ["libsodium/1.0.19", "sqlite3/3.45.0"],
}


class Zweck(ConanFile):
    name = "zweck"
    version = "0.1.0"
    description = "A privacy policy that the compiler enforces"
    license = "Apache-2.0"
    package_type = "static-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {part: [True, False] for part in PARTS}
    default_options = {part: part in ("http", "sqlite") for part in PARTS}

    def export_sources(self):
        root = pathlib.Path(self.recipe_folder).parents[2]
        for name in ("CMakeLists.txt", "LICENSE", "cmake/*", "docs/errors.md", "include/*", "proto/*", "src/*"):
            copy(self, name, root, self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def validate(self):
        check_min_cppstd(self, 20)

    def requirements(self):
        self.requires("abseil/20230802.1", transitive_headers=True, transitive_libs=True)
        self.requires("simdjson/3.6.4")
        for needed in sorted({needed for part, needs in PARTS.items() if self.options.get_safe(part) for needed in needs}):
            self.requires(needed)

    def generate(self):
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()  # FindSodium.cmake asks pkg-config
        toolchain = CMakeToolchain(self)
        for part in PARTS:
            toolchain.cache_variables[f"ZWECK_BUILD_{part.upper()}"] = bool(self.options.get_safe(part))
        for part in ("EXAMPLES", "PLUGIN", "TESTS", "TIDY"):
            toolchain.cache_variables[f"ZWECK_BUILD_{part}"] = False
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        """Zweck's own package for CMake has all of it, component by component."""
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["lib/cmake/zweck"]
