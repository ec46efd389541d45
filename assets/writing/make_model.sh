#!/usr/bin/env bash
# Makes characters.model anew, on the same release byte for byte: fetches the stroke data from npm into a folder of its own and builds and runs
# make-writing-model. Takes a minute or two; needs npm, and a build folder made by `cmake --preset release`.
set -euo pipefail
cd "$(dirname "$0")/../.."
data=hanzi-writer-data@2.0.1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$data" >/dev/null && tar xzf hanzi-writer-data-*.tgz)
cmake --build build/release --target make-writing-model
build/release/make-writing-model "$work/package" assets/writing/composed.txt assets/writing/characters.model
