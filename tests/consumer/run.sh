#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Installs a build of Zweck into a prefix of its own, and builds strangers' programs against it: the quickstart example
# with CMake and with what pkg-config says, and consumer.cc, which uses the other parts. Compares what they print.
#
# usage: run.sh BUILD_DIR CONFIG CMAKE COMPILER [FLAGS...]

set -euo pipefail

build=$1 config=$2 cmake=$3 compiler=$4
flags=("${@:5}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
examples=$here/../../examples
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

build_with_cmake() { # source directory, target
  "$cmake" -S "$1" -B "$scratch/$2" -G Ninja -DCMAKE_PREFIX_PATH="$scratch/prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="${flags[*]}" >/dev/null
  "$cmake" --build "$scratch/$2" --target "$2"
}

runs_as_expected() { # program, expected output
  (cd "$(mktemp -d -p "$scratch")" && "$1") | diff -u "$2" -
}

"$cmake" --install "$build" --config "$config" --prefix "$scratch/prefix" >/dev/null

echo "quickstart, with CMake"
build_with_cmake "$examples/quickstart" quickstart
runs_as_expected "$scratch/quickstart/quickstart" "$here/quickstart.expected"

echo "quickstart, with pkg-config"
PKG_CONFIG_PATH=$(dirname "$(find "$scratch/prefix" -name zweck.pc)")
export PKG_CONFIG_PATH
read -ra found <<<"$(pkg-config --cflags --libs zweck)"
"$compiler" -std=c++20 "${flags[@]}" "$examples/quickstart/quickstart.cc" -o "$scratch/plain" "${found[@]}"
runs_as_expected "$scratch/plain" "$here/quickstart.expected"

echo "the policy and the schemas, with CMake"
build_with_cmake "$here" consumer
runs_as_expected "$scratch/consumer/consumer" "$here/consumer.expected"
