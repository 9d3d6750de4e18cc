#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Builds a program that links zweck::core alone, as on a machine without what the other parts need: as a part of a project
# that fetches it, with the installed package, and with pkg-config. There, their headers are errors, their libraries can't be
# linked, and neither CMake nor pkg-config finds them. Shows first that they are hidden, and last that none is loaded.
#
# usage: core.sh CMAKE COMPILER [FLAGS...]

set -euo pipefail

cmake=$1 compiler=$2
flags=("${@:3}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source=$(cd "$here/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

die() { echo "core.sh: $*" >&2; exit 1; }

headers=(curl/curl.h sodium.h sqlite3.h postgresql/libpq-fe.h boost/config.hpp boost/version.hpp boost/hana.hpp boost/hana/config.hpp)
libraries=(curl pq sodium sqlite3)
modules=(libcurl libpq libsodium sqlite3)
packages=(CURL PostgreSQL Sodium SQLite3 Boost)

# Where compilers look before the system's own directories.
for header in "${headers[@]}"; do
  mkdir -p "$scratch/hidden/$(dirname "$header")"
  echo "#error \"there is no $header\"" >"$scratch/hidden/$header"
done
for library in "${libraries[@]}"; do
  echo "there is no $library" | tee "$scratch/hidden/lib$library.so" >"$scratch/hidden/lib$library.a"
done
export CPATH=$scratch/hidden
hide=(-L"$scratch/hidden")
mkdir "$scratch/modules"
IFS=: read -ra folders <<<"$(pkg-config --variable=pc_path pkg-config)"
for folder in "${folders[@]}"; do
  [[ ! -d $folder ]] || find "$folder" -name '*.pc' -exec ln -sf -t "$scratch/modules" {} +
done
for module in "${modules[@]}"; do rm -f "$scratch/modules/$module.pc"; done
export PKG_CONFIG_LIBDIR=$scratch/modules
project=(-DZWECK_REPOSITORY=there "-DFETCHCONTENT_SOURCE_DIR_ZWECK=$source")
options=(-G Ninja "-DCMAKE_CXX_COMPILER=$compiler" "-DCMAKE_CXX_FLAGS=${flags[*]}" -DCMAKE_UNITY_BUILD=ON
  "-DCMAKE_EXE_LINKER_FLAGS=${hide[*]}")
for package in "${packages[@]}"; do options+=("-DCMAKE_DISABLE_FIND_PACKAGE_$package=ON"); done

configure() { # folder, options
  "$cmake" -S "$here/core" -B "$scratch/$1" "${options[@]}" "${@:2}" >"$scratch/said" 2>&1
}
build() { # folder
  "$cmake" --build "$scratch/$1" >"$scratch/said" 2>&1 || { cat "$scratch/said"; exit 1; }
}
expect_said() { # text; CMake fills up the lines of a message
  tr -s ' \n' ' ' <"$scratch/said" | grep -qF -- "$1" || { cat "$scratch/said"; die "CMake must say: $1"; }
}
runs() { # program
  "$1" | diff -u "$here/core.expected" -
  ! ldd "$1" | grep -E 'curl|libpq|sodium|sqlite' || die "$1 loads what it must not need"
}

echo "what is hidden"
for header in "${headers[@]}"; do
  ! "$compiler" -std=c++20 -fsyntax-only -x c++ - <<<"#include <$header>" 2>/dev/null || die "$header is there"
done
for library in "${libraries[@]}"; do
  ! "$compiler" "${hide[@]}" -x c++ - "-l$library" -o "$scratch/linked" <<<"int main() {}" 2>/dev/null || die "$library is there"
done
for module in "${modules[@]}"; do ! pkg-config --exists "$module" || die "$module is there"; done

echo "a part that can't be built says what it lacks"
! configure project "${project[@]}" || die "the other parts can't be built"
expect_said 'ZWECK_BUILD_SQLITE needs what was not found: SQLite3, Sodium. Install it (on Debian: apt-get install libsqlite3-dev libsodium-dev), or build without: -DZWECK_BUILD_SQLITE=OFF'
! configure project "${project[@]}" -DZWECK_BUILD_SQLITE=OFF || die "HTTP can't be built"
expect_said 'ZWECK_BUILD_HTTP needs what was not found: CURL. Install it (on Debian: apt-get install libcurl4-openssl-dev), or build without: -DZWECK_BUILD_HTTP=OFF'

echo "what nothing can be built without, and what is too old"
! configure nothing "${project[@]}" -DCMAKE_DISABLE_FIND_PACKAGE_absl=ON || die "there is no Abseil"
expect_said 'Zweck needs absl, which was not found. Install it (on Debian 12: apt-get install libabsl-dev)'
mkdir "$scratch/old"
echo 'set(PACKAGE_VERSION 20211102)' >"$scratch/old/abslConfigVersion.cmake"
touch "$scratch/old/abslConfig.cmake"
! configure older "${project[@]}" "-Dabsl_DIR=$scratch/old" || die "this Abseil is too old"
expect_said "Zweck needs absl 20220623 or later, and found 20211102 in $scratch/old. Install a later one"

echo "as a part of a project"
configure project "${project[@]}" -DZWECK_BUILD_SQLITE=OFF -DZWECK_BUILD_HTTP=OFF -DZWECK_INSTALL=ON ||
  { cat "$scratch/said"; exit 1; }
build project
runs "$scratch/project/core"

echo "with the installed package"
"$cmake" --install "$scratch/project" --prefix "$scratch/prefix" >/dev/null
configure package "-DCMAKE_PREFIX_PATH=$scratch/prefix" || { cat "$scratch/said"; exit 1; }
build package
runs "$scratch/package/core"
(cd "$scratch/prefix/include" && find zweck -name '*.h' -printf '#include <%p>\n') >"$scratch/all.cc"
"$compiler" -std=c++20 -fsyntax-only "-I$scratch/prefix/include" "$scratch/all.cc"
[[ ! -e $scratch/prefix/include/zweck/store/sqlite_store.h ]] || die "a header of what was not built is installed"

echo "with pkg-config"
PKG_CONFIG_PATH=$(dirname "$(find "$scratch/prefix" -name zweck-core.pc)")
export PKG_CONFIG_PATH
for module in zweck-core zweck; do
  read -ra found <<<"$(pkg-config --cflags --libs "$module")"
  "$compiler" -std=c++20 "${flags[@]}" "$here/core/core.cc" -o "$scratch/plain" "${hide[@]}" "${found[@]}"
  runs "$scratch/plain"
done
