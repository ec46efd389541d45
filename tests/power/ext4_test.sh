#!/usr/bin/env bash
# Pulls the plug of a real ext4 under a working hall, CUTS (200) times, and looks for every acknowledged deed afterwards;
# first under a hall that syncs too little, which must lose some. Needs root, loop devices and mkfs.ext4; elsewhere it says
# SKIPPED and why, with exit code 77. SEED=... repeats a run, as far as the scheduler lets it.
set -euo pipefail
cd "$(dirname "$0")/../.."
cuts=${CUTS:-200} seed=${SEED:-$RANDOM}
skip() { echo "SKIPPED: no power was cut on a real file system: $1"; exit 77; }

[ "$(id -u)" = 0 ] || skip "only root may mount"
for tool in mkfs.ext4 losetup mount umount; do command -v "$tool" >/dev/null || skip "there is no $tool"; done
[ -e /dev/loop-control ] || skip "there are no loop devices"

# In memory where that is, for then the machine's own disk does not set the pace.
memory=/dev/shm
[ -w "$memory" ] || memory=${TMPDIR:-/tmp}
folder=$(mktemp -d -p "$memory") device=
clean_up() {
  umount "$folder/disk" 2>/dev/null || true
  [ -z "$device" ] || losetup -d "$device" 2>/dev/null || true
  rm -rf "$folder"
}
trap clean_up EXIT
mkdir "$folder/disk"
truncate -s 64M "$folder/image"
mkfs.ext4 -q -F "$folder/image" || skip "an ext4 could not be made"
device=$(losetup -f --show "$folder/image") || skip "no loop device could be had"
mount -t ext4 "$device" "$folder/disk" || skip "a loop device could not be mounted here"
umount "$folder/disk"

cmake --build build/release --target ext4-cuts
echo "a hall with synchronous=NORMAL, which must lose something:"
status=0
build/release/ext4-cuts "$device" "$folder/disk" 40 "$seed" "PRAGMA synchronous = NORMAL" || status=$?
[ "$status" = 1 ] || { echo "the rig did not catch it (exit $status)"; exit 1; }
echo "the hall as it is:"
build/release/ext4-cuts "$device" "$folder/disk" "$cuts" "$seed"
