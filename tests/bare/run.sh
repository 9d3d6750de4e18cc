#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Tries Zweck on a Debian 12 that has nothing but apt: a chroot, made anew for each step and removed after it. The sources are
# those of the last commit; packages come from where this machine has its own, in its way.
#
#   demo       ./dev demo
#   packages   the packages of build/deb (./dev deb makes them): programs are built with them by CMake, pkg-config and Meson;
#              the command reads one of these; clang-tidy loads the module
#   sources    a project fetches the sources and builds them as a part of its own: by CMake's FetchContent, and by Meson
#   pipeline   the steps of examples/ci/github-actions.yml and of its action, but for those that talk to GitHub; and the
#              tutorial, typed, with what they installed
#   bazel      a program is built with the packages by Bazel
#
# How long each part takes, and how much of a processor, is printed, and kept in build/bare/STEP.times.
#
# usage: run.sh [STEP...], as root, with mmdebstrap and python3-yaml; without a STEP all of them

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source=$(cd "$here/../.." && pwd)
kept=$source/build/bare
base=$kept/base.tar
root="" step=""

die() { echo "run.sh: $*" >&2; exit 1; }

# Runs in the chroot, in a mount namespace that ends with the command.
inside() { # folder, command
  # shellcheck disable=SC2016 # the other shells expand it
  unshare --mount --pid --fork --kill-child bash -c '
    mount --make-rprivate /
    mount -t proc proc "$0/proc" && mount -t tmpfs tmp "$0/tmp" && mount -t tmpfs shm "$0/dev/shm"
    exec chroot "$0" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      DEBIAN_FRONTEND=noninteractive ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} \
      bash -euo pipefail -c "cd \"\$0\"; \"\$@\"" "$@"' "$root" "$@" </dev/null
}
script() { # folder, lines for bash
  inside "$1" bash -euo pipefail -c "$2"
}

# The output is shown if it fails, and kept.
timed() { # what, command
  local log=$kept/$step.log status=0 took
  printf '  %-52s' "$1"
  local TIMEFORMAT='%R %U %S'
  took=$({ time "${@:2}" >"$log" 2>&1; } 2>&1) || status=$?
  ((status == 0)) || { echo FAILED; tail -n 60 "$log"; exit 1; }
  took=$(awk -v "what=$1" '{ printf "%4.0f s, %4.0f s of a processor", $1, $2 + $3 }' <<<"$took")
  echo "$took"
  echo "$1: $took" >>"$kept/$step.times"
}

make_base() {
  [[ ! -e $base ]] || return 0
  echo "A bare Debian 12"
  local sources=()
  # Where this machine has its packages from, if it is one of these, too.
  mapfile -t sources < <(grep -lw bookworm /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} 2>/dev/null)
  mmdebstrap --quiet --variant=apt bookworm "$base.part.tar" "${sources[@]}"
  mv "$base.part.tar" "$base"
}

# The chroot of a step, with the sources of the last commit in /source.git.
begin() { # step
  step=$1
  echo "$step"
  : >"$kept/$step.times"
  root=$(mktemp -d)
  chmod 755 "$root"
  tar -C "$root" -xf "$base"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io" # nothing of it is kept
  local name
  for name in sources.list sources.list.d apt.conf apt.conf.d auth.conf auth.conf.d preferences preferences.d trusted.gpg.d; do
    [[ ! -e /etc/apt/$name ]] || cp -a "/etc/apt/$name" "$root/etc/apt/"
  done
  git -c safe.directory='*' clone --quiet --bare "$source" "$root/source.git"
  git --git-dir="$root/source.git" tag --force v0.1.0 HEAD >/dev/null
}
# Nothing of the machine's own is mounted there, so that removing it removes nothing else.
end() {
  [[ -z $root ]] || rm -rf --one-file-system "$root"
  root=""
}
trap end EXIT

apt_get() { inside / apt-get -q --no-install-recommends --yes "$@"; }
get_git() {
  apt_get update
  apt_get install git
}

run_demo() {
  begin demo
  timed "Installing git" get_git
  inside / git clone --quiet --depth 1 file:///source.git /zweck
  timed "./dev demo, for the first time" inside /zweck ./dev demo
  grep -q "true: after the approval the check is green again" "$kept/demo.log" || die "the demo did not come to its end"
  timed "./dev demo, for the second time" inside /zweck ./dev demo
  [[ -s $root/zweck/build/demo/inventory.html ]] || die "there is no page"
}

run_packages() {
  begin packages
  local debs=("$source"/build/deb/*.deb)
  [[ -e ${debs[0]} ]] || die "there are no packages in build/deb: ./dev deb makes them"
  mkdir "$root/debs" "$root/trial"
  cp "${debs[@]}" "$root/debs/"
  cp -r "$source"/tests/consumer/{core,core.expected,quickstart.expected} "$source/examples/quickstart" "$here/tidy.cc" "$root/trial/"
  timed "Looking up packages" apt_get update
  timed "Installing libzweck-dev" script / \
    'apt-get -q --yes --no-install-recommends install /debs/libzweck-dev_*.deb g++ cmake ninja-build pkg-config meson'
  timed "A program by CMake" script /trial '
    cmake -S core -B core/build -G Ninja && cmake --build core/build && core/build/core | diff core.expected -'
  timed "The quickstart by CMake" script /trial '
    cmake -S quickstart -B quickstart/build -G Ninja && cmake --build quickstart/build
    mkdir quickstart/run && cd quickstart/run && ../build/quickstart | diff ../../quickstart.expected -'
  # shellcheck disable=SC2016 # the shell in there expands it
  timed "A program by pkg-config" script /trial '
    g++ -std=c++20 core/core.cc -o plain $(pkg-config --cflags --libs zweck-core) && ./plain | diff core.expected -'
  timed "A program by Meson" script /trial '
    meson setup core/meson core && meson compile -C core/meson && core/meson/core | diff core.expected -'
  timed "Installing zweck" script / 'apt-get -q --yes --no-install-recommends install /debs/zweck_*.deb'
  timed "The inventory of a program, an explanation" script /trial '
    zweck inventory plain --format markdown | grep -F guest && zweck explain flow-secret'
  timed "Installing zweck-tidy" script / 'apt-get -q --yes --no-install-recommends install /debs/zweck-tidy_*.deb'
  # shellcheck disable=SC2016
  timed "clang-tidy finds what leaves by no door" script /trial '
    module=$(dpkg -L zweck-tidy | grep "\.so$")
    ! clang-tidy-19 -load "$module" --checks="-*,zweck-*" --warnings-as-errors="*" tidy.cc -- -std=c++20 >said
    cat said && grep -F "[zweck-" said'
  timed "Removing them leaves nothing" script / '
    apt-get -q --yes remove libzweck-dev zweck zweck-tidy
    ! find /usr -iname "*zweck*" | grep .'
}

run_sources() {
  begin sources
  timed "Installing git" get_git
  timed "Installing what the core is built with" apt_get install g++ cmake libabsl-dev libsimdjson-dev meson ninja-build pkg-config
  mkdir -p "$root/trial/meson/subprojects"
  cp -r "$source"/tests/consumer/{core,core.expected} "$root/trial/"
  cp "$source"/{tests/consumer/core/core.cc,cmake/packaging/meson/meson.build} "$root/trial/meson/"
  sed 's|https://git.example/zweck|file:///source.git|' "$source/cmake/packaging/meson/zweck.wrap" \
    >"$root/trial/meson/subprojects/zweck.wrap"
  timed "FetchContent" script /trial '
    cmake -S core -B core/build -G Ninja -DZWECK_REPOSITORY=file:///source.git -DZWECK_BUILD_SQLITE=OFF -DZWECK_BUILD_HTTP=OFF
    cmake --build core/build && core/build/core | diff core.expected -'
  timed "A subproject of Meson" script /trial '
    meson setup meson/build meson && meson compile -C meson/build && meson/build/core | diff core.expected -'
}

run_bazel() {
  begin bazel
  mkdir -p "$root/debs" "$root/trial"
  cp "$source"/build/deb/libzweck-dev_*.deb "$root/debs/" || die "there are no packages in build/deb: ./dev deb makes them"
  cp "$source"/{tests/consumer/core/core.cc,tests/consumer/core.expected,cmake/packaging/bazel/*} "$root/trial/"
  timed "Looking up packages" apt_get update
  timed "Installing Bazel and libzweck-dev" script / \
    'apt-get -q --yes --no-install-recommends install /debs/libzweck-dev_*.deb bazel-bootstrap g++ pkg-config'
  timed "A program by Bazel" script /trial '
    bazel build --cxxopt=-std=c++20 //:core && bazel-bin/core | diff core.expected -'
}

# What the workflow and its action run, from nothing to the check, in a project that has nothing but its sources.
run_pipeline() {
  begin pipeline
  local steps
  steps=$(python3 - "$source/examples/ci" <<'PYTHON'
import pathlib, sys, yaml
ci = pathlib.Path(sys.argv[1])
job = yaml.safe_load((ci / "github-actions.yml").read_text())["jobs"]["check"]
action = yaml.safe_load((ci / "action/action.yml").read_text())
inputs = {name: given.get("default") for name, given in action["inputs"].items()} | job["steps"][-1]["with"]
steps = {step.get("name"): step for step in [*job["steps"], *action["runs"]["steps"]]}
for name in ("Install", "Build", "Check", "Report"):
    text = "\n".join(f"export {key}='{value}'" for key, value in steps[name].get("env", {}).items())
    for key, value in inputs.items():
        text = text.replace("${{ inputs.%s }}" % key, value)
    assert "${{" not in text + steps[name]["run"]
    lines = f"{text}\n{steps[name]['run']}"
    print(f"{name.lower()}() {{\n{lines}\n}}")
print(f"export ZWECK_VERSION='{job['env']['ZWECK_VERSION']}'")
PYTHON
  )
  printf '%s\n%s\n' "$steps" "export ZWECK_SOURCE=file:///source.git GITHUB_STEP_SUMMARY=/trial/summary" >"$root/steps.sh"
  cp -r "$source/examples/quickstart" "$root/trial"
  sed -i 's/quickstart quickstart.cc/backend quickstart.cc/; s/(quickstart PRIVATE/(backend PRIVATE/' "$root/trial/CMakeLists.txt"
  timed "Install: clone, ./dev install" script /trial '. /steps.sh; install'
  timed "Build" script /trial '. /steps.sh; build'
  timed "Check, which is red without a lock file" script /trial '. /steps.sh; ! check'
  inside /trial zweck lock build/backend --output zweck.lock 2>/dev/null
  timed "Check" script /trial '. /steps.sh; check'
  timed "Report" script /trial '. /steps.sh; report; grep -F "nothing to look at" summary'
  apt_get install python3-minimal >/dev/null # for the hand that types
  timed "The tutorial, typed" \
    inside /opt/zweck python3 tests/examples/tutorial_test.py docs/tutorial/first-policy.md /usr/local g++
}

((EUID == 0)) || die "a chroot takes root"
for tool in git mmdebstrap python3 unshare; do command -v "$tool" >/dev/null || die "there is no $tool"; done
mkdir -p "$kept"
all=(demo packages sources pipeline bazel)
steps=("$@")
(($#)) || steps=("${all[@]}")
for each in "${steps[@]}"; do
  [[ " ${all[*]} " == *" $each "* ]] || die "there is no step $each: there are ${all[*]}"
done
make_base
for each in "${steps[@]}"; do
  "run_$each"
  end
done
