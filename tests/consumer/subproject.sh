#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Builds Zweck as a part of a stranger's project: it builds the library and installs nothing, unless it is asked to. Its
# shared libraries export what its headers declare where all else is hidden, and directories that are named in full stand
# in the pkg-config files as they are.
#
# usage: subproject.sh CMAKE COMPILER [FLAGS...]

set -euo pipefail

cmake=$1 compiler=$2
flags=("${@:3}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source=$(cd "$here/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

die() { echo "subproject.sh: $*" >&2; exit 1; }
configure() { # options
  "$cmake" -S "$here/subproject" -B "$scratch/build" -G Ninja -DZWECK_SOURCE="$source" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="${flags[*]}" -DCMAKE_UNITY_BUILD=ON \
    -DCMAKE_UNITY_BUILD_BATCH_SIZE=30 "$@" >"$scratch/said" 2>&1
}
build() { "$cmake" --build "$scratch/build" >"$scratch/said" 2>&1 || { cat "$scratch/said"; exit 1; }; }
install() { DESTDIR="$scratch/$1" "$cmake" --install "$scratch/build" --prefix /usr >/dev/null; }
libraries() { find "$scratch/build" -name '*.so' -printf '%f\n' -o -name '*.a' -printf '%f\n' | sort | xargs; }

echo "what is built and installed when nothing is asked for"
configure || { cat "$scratch/said"; exit 1; }
build
[[ $(libraries) == "libzweck_core.so libzweck_http.so libzweck_sqlite.so libzweck_store.so libzweck_testing.so" ]] || die "these were built: $(libraries)"
install plain
[[ $(cd "$scratch/plain" && find . -type f | xargs) == ./usr/bin/quickstart ]] ||
  die "these were installed: $(cd "$scratch/plain" && find . -type f | xargs)"
(cd "$(mktemp -d -p "$scratch")" && "$scratch/build/quickstart") | diff -u "$here/quickstart.expected" -

echo "zweck_check without a command says what to do"
! configure -DCHECKED=ON || die "zweck_check can't work without a command"
tr -s ' \n' ' ' <"$scratch/said" | grep -qF -- '-DZWECK_BUILD_COMMAND=ON' || { cat "$scratch/said"; exit 1; }
configure -DCHECKED=ON -DZWECK_COMMAND=/bin/true || { cat "$scratch/said"; exit 1; }

echo "an option that lacks a part says which"
! configure -DCHECKED=OFF -DZWECK_BUILD_COMMAND=ON -DCMAKE_DISABLE_FIND_PACKAGE_CLI11=ON || die "there is no CLI11"
tr -s ' \n' ' ' <"$scratch/said" | grep -qF 'needs what was not found: CLI11. Install it (on Debian: apt-get install libcli11-dev)' ||
  { cat "$scratch/said"; exit 1; }

echo "what is asked for, in directories that are named in full"
configure -DCHECKED=OFF -DZWECK_BUILD_COMMAND=OFF -DZWECK_BUILD_JODOCUS=ON -DZWECK_INSTALL=ON \
  -DCMAKE_INSTALL_PREFIX=/usr -DCMAKE_INSTALL_LIBDIR=/opt/far/lib -DCMAKE_INSTALL_INCLUDEDIR=/opt/other/include ||
  { cat "$scratch/said"; exit 1; }
build
[[ $(libraries) == "libjodocus_policy.so libzweck_core.so libzweck_http.so libzweck_sqlite.so libzweck_store.so libzweck_testing.so" ]] || die "these were built: $(libraries)"
install asked
pc() { PKG_CONFIG_PATH=$scratch/asked/opt/far/lib/pkgconfig pkg-config "$@" zweck-core; }
[[ $(pc --variable=libdir) == /opt/far/lib ]] || die "libdir is $(pc --variable=libdir)"
[[ $(pc --variable=includedir) == /opt/other/include ]] || die "includedir is $(pc --variable=includedir)"
[[ -e $scratch/asked/opt/other/include/zweck/zweck.h && -e $scratch/asked/opt/far/lib/libjodocus_policy.so ]] ||
  die "the files are not where zweck-core.pc says"
! grep -l '//' "$scratch"/asked/opt/far/lib/pkgconfig/*.pc || die "these have an empty part in a path"

echo "one directory named in full, the other below the prefix"
configure -DCMAKE_INSTALL_LIBDIR=lib || { cat "$scratch/said"; exit 1; }
install mixed
pc() { PKG_CONFIG_PATH=$scratch/mixed/usr/lib/pkgconfig pkg-config "$@" zweck-core; }
[[ $(realpath -m "$(pc --variable=libdir)") == "$scratch/mixed/usr/lib" ]] || die "libdir is $(pc --variable=libdir)"
[[ $(pc --variable=includedir) == /opt/other/include ]] || die "includedir is $(pc --variable=includedir)"
