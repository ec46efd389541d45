#!/usr/bin/env bash
# From the finger to the changed picture, through a real X server: the demo village on an upright display of 1080x1920,
# drawn in software. Prints JSON for each step; nothing is judged here. Goal: p50 20 ms, p99 60 ms.
#
#   tests/bench/touch_frame.sh [COUNT]     needs: a C compiler, xvfb, libx11-dev, libxext-dev, libxtst-dev
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$work"' EXIT

cc -O2 -Wall -Wextra -o "$work/touch_frame" tests/bench/touch_frame.c -lX11 -lXext -lXtst
program=build/release/village-kiosk
"$program" --data "$work/hall" init --demo 2>"$work/init.log"

Xvfb -displayfd 3 -screen 0 1080x1920x24 -ac -noreset -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
until [ -s "$work/display" ]; do sleep 0.1; done
export DISPLAY=:$(cat "$work/display")
"$program" --data "$work/hall" run --theme day --until-first-frame >/dev/null 2>"$work/first.log"
"$program" --data "$work/hall" run --theme day 2>"$work/run.log" &
sleep 4   # Until the first picture stands; the clock of a measurement starts with the finger, not here.

# The tile of the rules, and "back" in the bar. The area lies across the tile and, once it is open, the list.
"$work/touch_frame" "${1:-60}" 60,1040,960,120 \
  "a tile is pressed:280,1105" "back to the home page:118,1845:release" \
  "a tile opens its page:280,1105:release" "back once more:118,1845:release"
