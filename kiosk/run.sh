#!/usr/bin/env bash
# From a fresh machine to the demo village on the screen: installs what is missing, builds, makes the village, opens it.
#
#   kiosk/run.sh [--windowed] [...]     everything after it goes to `village-kiosk run`
#
# On a machine without a display it makes a scripted visit offscreen instead and leaves its pictures in build/tour.
set -euo pipefail
cd "$(dirname "$0")/.."
village=build/demo

say() { echo "village-kiosk: $*"; }

has_display() { [ -n "${WAYLAND_DISPLAY:-}" ] || [ -n "${DISPLAY:-}" ] || { [[ "$(tty)" == /dev/tty[0-9]* ]] && ls /dev/dri/card* >/dev/null 2>&1; }; }

build() {
  mkdir -p build
  if ! cmake --workflow --preset release >build/build.log 2>&1; then
    grep -E -A 8 'error|FAILED' build/build.log | head -n 40
    say "the build failed; the whole story is in build/build.log"
    exit 1
  fi
}

# Made beside its place and moved there when complete, so an interrupted start leaves no half a village.
make_village() {
  [ ! -d $village ] || return 0
  say "making the demo village in $village"
  rm -rf $village.new
  build/release/village-kiosk --data $village.new init --demo >/dev/null
  mv $village.new $village
}

bash kiosk/deps.sh
say "building (the first time takes some minutes)"
build
make_village
if has_display; then
  say "opening the hall; the data stays in $village"
  exec build/release/village-kiosk --data $village run "$@"
fi
say "no display on this machine: a visitor walks through the hall offscreen instead, and really checks in"
build/release/village-kiosk --data $village tour --out build/tour
say "pictures and a summary are in build/tour"
