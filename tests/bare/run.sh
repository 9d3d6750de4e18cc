#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Tries Zweck on a Debian 12 that has nothing but apt: a chroot of its own, made anew for each step, and removed with it.
#
#   packages DEBS   the packages in the folder DEBS are installed, and strangers' programs are built with them by CMake,
#                   pkg-config and Meson; the command reads one of them, and clang-tidy loads the module
#   demo            ./dev demo, from a clone of the last commit
#
# usage: run.sh STEP [ARGUMENT]; as root, with mmdebstrap. The base system is kept in build/bare.

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source=$(cd "$here/../.." && pwd)
kept=$source/build/bare
base=$kept/base.tar

die() { echo "run.sh: $*" >&2; exit 1; }
((EUID == 0)) || die "a chroot takes root"
command -v mmdebstrap >/dev/null || die "install mmdebstrap"

if [[ ! -e $base ]]; then
  echo "A bare Debian 12"
  mkdir -p "$kept"
  mmdebstrap --quiet --variant=apt bookworm "$base.part"
  mv "$base.part" "$base"
fi

root=$(mktemp -d)
# Nothing of the machine's own is mounted there, so that removing it removes nothing else.
trap 'rm -rf --one-file-system "$root"' EXIT
tar -C "$root" -xf "$base"
cp /etc/resolv.conf "$root/etc/resolv.conf"
chmod 755 "$root"

# In a mount namespace of its own, which ends with the command.
inside() { # folder, command
  unshare --mount --pid --fork --kill-child bash -c '
    mount --make-rprivate /
    mount -t proc proc "$0/proc" && mount -t tmpfs tmp "$0/tmp" && mount -t tmpfs shm "$0/dev/shm" 2>/dev/null
    exec chroot "$0" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
      bash -euo pipefail -c "cd \"\$0\"; \"\$@\"" "$@"' "$root" "$@"
}
timed() { # what, command
  local began=$SECONDS
  echo "== $1"
  "${@:2}"
  echo "   $((SECONDS - began)) s"
}
apt_get() { inside / apt-get -qq --no-install-recommends --yes -o Dpkg::Use-Pty=0 "$@" >/dev/null; }

packages() { # folder
  local debs
  debs=$(cd "$1" && pwd)
  mkdir -p "$root/debs" "$root/work"
  cp "$debs"/*.deb "$root/debs/"
  cp -r "$source/tests/consumer/core" "$source/examples/quickstart" "$source/tests/consumer/core.expected" \
    "$source/tests/consumer/quickstart.expected" "$here/tidy.cc" "$root/work/"
  timed "Looking up packages" apt_get update
  timed "Installing the library" inside / bash -c 'apt-get -qq --yes --no-install-recommends install /debs/libzweck-dev_*.deb g++ cmake ninja-build pkg-config meson >/dev/null'
  timed "A program by CMake" inside /work bash -c '
    cmake -S core -B core/build -G Ninja >/dev/null && cmake --build core/build >/dev/null && core/build/core | diff core.expected -'
  timed "The quickstart by CMake" inside /work bash -c '
    cmake -S quickstart -B quickstart/build -G Ninja >/dev/null && cmake --build quickstart/build >/dev/null &&
    mkdir quickstart/run && cd quickstart/run && ../build/quickstart | diff ../../quickstart.expected -'
  timed "A program by pkg-config" inside /work bash -c '
    g++ -std=c++20 core/core.cc -o plain $(pkg-config --cflags --libs zweck-core) && ./plain | diff core.expected -'
  timed "A program by Meson" inside /work bash -c '
    meson setup core/meson core >/dev/null && meson compile -C core/meson >/dev/null && core/meson/core | diff core.expected -'
  timed "Installing the command" inside / bash -c 'apt-get -qq --yes --no-install-recommends install /debs/zweck_*.deb >/dev/null'
  timed "The inventory of the program" inside /work bash -c '
    zweck inventory plain --format markdown | grep -F guest && zweck explain flow-purpose >/dev/null'
  timed "Installing the module" inside / bash -c 'apt-get -qq --yes --no-install-recommends install /debs/zweck-tidy_*.deb >/dev/null'
  timed "clang-tidy finds what leaves by no door" inside /work bash -c '
    module=$(dpkg -L zweck-tidy | grep "\.so$")
    ! clang-tidy-19 -load "$module" --checks="-*,zweck-*" --warnings-as-errors="*" tidy.cc -- -std=c++20 >said 2>/dev/null && grep -F "[zweck-" said'
}

case ${1-} in
  packages) packages "${2-}" ;;
  *) die "what: packages DEBS" ;;
esac
