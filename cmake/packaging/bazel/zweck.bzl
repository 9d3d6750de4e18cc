# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""An installed Zweck as a repository of Bazel: each part is a cc_library, as pkg-config says it is linked.

    load("//:zweck.bzl", "zweck_installed")     # in WORKSPACE
    zweck_installed(name = "zweck")

    cc_binary(name = "my_backend", srcs = ["my_backend.cc"], deps = ["@zweck//:core", "@zweck//:sqlite"])

Not tried yet; tests/bare/run.sh bazel tries it with Debian's bazel-bootstrap. Compile with --cxxopt=-std=c++20. PKG_CONFIG_PATH says where Zweck is, if it isn't where pkg-config looks.
"""

_PARTS = ["core", "store", "sqlite", "postgres", "http", "hana", "jodocus", "protobuf"]

_PART = """
cc_library(
    name = "{part}",
    hdrs = glob(["include/**/*.h"]),
    includes = ["include"],
    linkopts = {linkopts},
    visibility = ["//visibility:public"],
)
"""

def _pkg_config(context, *arguments):
    done = context.execute(["pkg-config"] + list(arguments))
    return done.stdout.strip() if done.return_code == 0 else None

def _zweck_installed(context):
    include = _pkg_config(context, "--variable=includedir", "zweck-core")
    if not include:
        fail("pkg-config finds no zweck-core: install Zweck, or say in PKG_CONFIG_PATH where it is")
    for folder in ["zweck", "jodocus"]:
        if context.path(include + "/" + folder).exists:
            context.symlink(include + "/" + folder, "include/" + folder)
    build = ""
    for part in _PARTS:
        libraries = _pkg_config(context, "--libs", "zweck-" + part)
        if libraries:
            build += _PART.format(part = part, linkopts = repr(libraries.split(" ")))
    context.file("BUILD.bazel", build)

zweck_installed = repository_rule(
    implementation = _zweck_installed,
    environ = ["PKG_CONFIG_PATH"],
    local = True,
)
