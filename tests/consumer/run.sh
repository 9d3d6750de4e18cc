#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Installs a build of Zweck into a prefix of its own, and builds strangers' programs against it: the quickstart example
# with CMake and with what pkg-config says, and consumer.cc, which uses the other parts. Compares what they print, and
# has zweck_check and zweck_inventory hold consumer.cc to its lock file.
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
for modules in zweck "zweck-core zweck-sqlite"; do
  read -ra found <<<"$(pkg-config --cflags --libs $modules)"
  "$compiler" -std=c++20 "${flags[@]}" "$examples/quickstart/quickstart.cc" -o "$scratch/plain" "${found[@]}"
  runs_as_expected "$scratch/plain" "$here/quickstart.expected"
done
pkg-config --print-errors --exists zweck-core zweck-sqlite zweck-postgres zweck-http zweck-hana zweck-jodocus zweck-protobuf
[[ $(pkg-config --libs zweck-sqlite) != *curl* ]] || { echo "run.sh: the store does not need libcurl" >&2; exit 1; }

# Its page shows what g++ says.
if [[ $compiler != *clang* ]]; then
  echo "the tutorial, typed"
  "$here/../examples/tutorial_test.py" "$here/../../docs/tutorial/first-policy.md" "$scratch/prefix" "$compiler"
fi

echo "the page of errors"
find "$scratch/prefix" -path '*/doc/*' -name errors.md | xargs diff "$here/../../docs/errors.md"

echo "categories as structs of Boost.Hana, with CMake"
build_with_cmake "$examples/hana" hana
runs_as_expected "$scratch/hana/hana" "$here/hana.expected"

echo "categories made of schemas, with CMake and by protoc"
build_with_cmake "$examples/from_proto" booking
runs_as_expected "$scratch/booking/booking" "$examples/from_proto/expected.txt"
mkdir "$scratch/made"
PATH="$scratch/prefix/bin:$PATH" protoc -I "$examples/from_proto" -I "$(pkg-config --variable=includedir zweck-core)" \
  --zweck_out="$scratch/made" practice/v1/booking.proto
diff "$scratch/made/practice/v1/booking.zweck.h" "$scratch/booking/practice/v1/booking.zweck.h"

echo "the policy and the schemas, with CMake"
build_with_cmake "$here" consumer
runs_as_expected "$scratch/consumer/consumer" "$here/consumer.expected"

echo "zweck_check, with the lock file and with one that knows less"
ctest=$(dirname "$cmake")/ctest
check() { # lock file, test: its output
  "$cmake" -S "$here" -B "$scratch/consumer" -DCONSUMER_LOCK="$1" >/dev/null
  "$ctest" --test-dir "$scratch/consumer" -R "^$2\$" --output-on-failure --no-tests=error
}
expect_in() { # text, file
  grep -qF -- "$1" "$2" || { cat "$2"; echo "run.sh: this is not in there: $1" >&2; exit 1; }
}
check "$here/zweck.lock" zweck_check_consumer
grep -v '^use ' "$here/zweck.lock" >"$scratch/less.lock"
if check "$scratch/less.lock" zweck_check_consumer >"$scratch/said"; then
  echo "run.sh: a program that does more than its lock file says must fail" >&2
  exit 1
fi
expect_in 'error: zweck[lock-flow]: use client-installation.base_url provide-service is new' "$scratch/said"
expect_in '1 error' "$scratch/said"
check "$scratch/less.lock" reported
if check "$scratch/gone.lock" zweck_check_consumer >"$scratch/said"; then
  echo "run.sh: without a lock file there is nothing to pass" >&2
  exit 1
fi
expect_in 'gone.lock: there is no such file' "$scratch/said"

echo "zweck_inventory, at first and when something changed"
reports=$scratch/consumer/reports
"$cmake" --build "$scratch/consumer" >/dev/null
expect_in '"id": "client-installation"' "$reports/inventory.json"
expect_in '<!DOCTYPE html>' "$reports/inventory.html"
touch "$scratch/then"
"$cmake" --build "$scratch/consumer" >/dev/null
[[ ! $reports/inventory.json -nt $scratch/then ]] || { echo "run.sh: nothing had changed" >&2; exit 1; }
touch "$scratch/consumer/consumer"
"$cmake" --build "$scratch/consumer" >/dev/null
[[ $reports/inventory.json -nt $scratch/then ]] || { echo "run.sh: the binary had changed" >&2; exit 1; }

echo "zweck_precompile: as many headers as there are ways to compile, and the same flows in the binaries"
# quickstart and again share one.
for precompile in ON OFF; do
  "$cmake" -S "$here/precompiled" -B "$scratch/$precompile" -G Ninja -DCMAKE_PREFIX_PATH="$scratch/prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="${flags[*]} -Werror" -DEXAMPLES="$examples" \
    -DPRECOMPILE=$precompile >/dev/null
  "$cmake" --build "$scratch/$precompile" >/dev/null
  for binary in quickstart again movable other libpart.a; do
    "$scratch/prefix/bin/zweck" inventory "$scratch/$precompile/$binary" --format json >"$scratch/$precompile/$binary.json"
  done
done
headers=$(find "$scratch/ON" -name '*.[gp]ch' | wc -l)
((headers == 4)) || { echo "run.sh: there are $headers precompiled headers, not 4" >&2; exit 1; }
for json in "$scratch"/ON/*.json; do
  diff "${json/ON/OFF}" "$json"
  expect_in '"door": "DOOR_PERSIST"' "$json"
done
runs_as_expected "$scratch/ON/again" "$here/quickstart.expected"

echo "what is wrong in a call is said"
refuses() { # call, what CMake says, options
  rm -rf "$scratch/wrong"
  mkdir "$scratch/wrong"
  {
    echo 'cmake_minimum_required(VERSION 3.25)'
    echo 'project(Wrong LANGUAGES CXX)'
    [[ $1 == find_package* ]] || echo 'find_package(zweck CONFIG REQUIRED)'
    echo 'add_library(headers INTERFACE)'
    echo 'file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/program.cc" "int main() {}")'
    echo 'add_executable(program "${CMAKE_CURRENT_BINARY_DIR}/program.cc")'
    echo "$1"
  } >"$scratch/wrong/CMakeLists.txt"
  if "$cmake" -S "$scratch/wrong" -B "$scratch/wrong/build" -G Ninja -DCMAKE_PREFIX_PATH="$scratch/prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="${flags[*]}" "${@:3}" >"$scratch/said" 2>&1; then
    echo "run.sh: this call must be refused: $1" >&2
    exit 1
  fi
  # CMake fills up the lines of a message.
  tr -s ' \n' ' ' <"$scratch/said" >"$scratch/line"
  expect_in "$2" "$scratch/line"
}
refuses 'zweck_check(program)' 'name the lock file, as in zweck_check(program LOCK zweck.lock)'
refuses 'zweck_check(LOCK zweck.lock)' 'zweck_check: name a target'
refuses 'zweck_check(gone LOCK zweck.lock)' 'there is no target gone'
refuses 'zweck_check(headers LOCK zweck.lock)' 'headers has no file to read'
refuses 'zweck_precompile()' 'zweck_precompile: name a target'
refuses 'zweck_precompile(gone)' 'zweck_precompile: there is no target gone'
refuses 'zweck_precompile(program program)' 'program has a precompiled header already'
refuses 'zweck_from_proto(gone PROTOS a.proto)' 'zweck_from_proto: there is no target gone'
refuses 'zweck_from_proto(program)' 'zweck_from_proto: name the files'
refuses 'zweck_from_proto(program PROTOS /a.proto)' '/a.proto is in none of the folders'
refuses 'zweck_inventory(program)' 'zweck_inventory: name a format'
refuses 'zweck_inventory(program FORMATS papyrus)' 'there is no format papyrus. There are json, html'
refuses 'find_package(zweck CONFIG REQUIRED COMPONENTS mysql)' 'There is no component mysql: there are core, store, sqlite, postgres,'
mv "$(dirname "$(find "$scratch/prefix" -name zweckConfig.cmake)")/zweck-protobuf-targets.cmake" "$scratch"
refuses 'find_package(zweck CONFIG REQUIRED COMPONENTS protobuf)' 'This Zweck was built without zweck::protobuf'
refuses 'find_package(zweck CONFIG COMPONENTS protobuf)
message(FATAL_ERROR "found: ${zweck_FOUND}")' 'found: 0'
# A package that a part needs: only the parts that need it are not found.
refuses 'find_package(zweck CONFIG REQUIRED)' \
  'zweck::hana needs Boost, which was not found. Install it (on Debian: apt-get install libboost-dev)' \
  -DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON
refuses 'find_package(zweck CONFIG REQUIRED COMPONENTS sqlite jodocus OPTIONAL_COMPONENTS hana)
message(FATAL_ERROR "of it ${zweck_sqlite_FOUND} ${zweck_jodocus_FOUND} ${zweck_hana_FOUND}")' 'of it TRUE TRUE FALSE' \
  -DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON
refuses 'find_package(zweck CONFIG REQUIRED COMPONENTS core OPTIONAL_COMPONENTS protobuf)
message(FATAL_ERROR "found: ${zweck_FOUND}, of it ${zweck_core_FOUND} ${zweck_protobuf_FOUND}")' 'found: 1, of it TRUE FALSE'
# Every format of the command has a file.
for format in $("$scratch"/prefix/bin/zweck inventory --help | sed -n '/^Formats:/,/^$/s/^  \([a-z-]*\) .*/\1/p'); do
  formats+=("$format")
done
((${#formats[@]} > 5))
refuses "zweck_inventory(program FORMATS ${formats[*]})
message(FATAL_ERROR \"all have\")" 'all have'
