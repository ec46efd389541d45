#!/usr/bin/env bash
# Goal: a thousand simulated villages, five hundred steps each, with power cuts at every storage step, and nothing that
# does not hold. A seed that fails is said with what came before it; `village-kiosk simulate --seeds 1 --seed S` plays
# it again.
set -euo pipefail
cd "$(dirname "$0")/../.."
start=$SECONDS
build/release/village-kiosk simulate --seeds "${KIOSK_SEEDS:-1000}" --steps "${KIOSK_STEPS:-500}" --seed "${KIOSK_SEED:-1}"
echo "in $((SECONDS - start)) s"
