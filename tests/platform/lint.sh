#!/usr/bin/env bash
# clang-tidy-19 on every source file that has changed since it last passed; tests/run.sh calls it after a release build.
#
# The key of a file is a hash of everything its lint can depend on: its own text, every header of ours it includes (as the
# compiler told ninja), its command line, .clang-tidy and the versions of the tools. Keys that passed are kept in the cache.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD build=build/release out=build/lint
passed=${XDG_CACHE_HOME:-$HOME/.cache}/village-kiosk/lint
mkdir -p "$out" "$passed"

# "FILE KEY" for each source file of ours.
list_keys() {
  local tools
  tools=$(dpkg-query -W clang-tidy-19 g++ | cat - .clang-tidy tests/.clang-tidy | sha256sum)
  ninja -C "$build" -t deps | tr -d '\r' | awk -v root="$root/" '
    /^[^ ].*: #deps/ { unit++; next }
    index($1, root) == 1 { path = substr($1, length(root) + 1) }
    index($1, "../../") == 1 { path = substr($1, 7) }
    path ~ /^(kiosk|ui|db|tests)\// { print unit, path }
    { path = "" }' >"$out/deps.txt"
  local commands
  commands=$(sed "s#$root##g" "$build/compile_commands.json" | grep '"command"' | sed 's#-o [^ ]* -c.*##' | sort -u | sha256sum)
  awk '{ print $2 }' "$out/deps.txt" | sort -u | xargs sha256sum >"$out/sums.txt"
  awk -v salt="$tools $commands" '
    FNR == NR { sum[$2] = $1; next }
    { all[$1] = all[$1] " " $2 "=" sum[$2]; if ($2 ~ /\.cpp$/) source[$1] = $2 }
    END { for (unit in source) print source[unit], salt all[unit] }' "$out/sums.txt" "$out/deps.txt" | sort |
    while read -r file text; do echo "$file $(echo "$text" | sha256sum | cut -c1-40)"; done
}

lint_one() {  # file key
  local log
  if log=$(clang-tidy-19 -p "$build" --quiet --extra-arg=-Wno-unknown-warning-option "$1" 2>&1); then touch "$passed/$2"; return 0; fi
  printf '%s\n' "$log" | grep -vE '^[0-9]+ warnings? (generated|treated)|^Suppressed|^Use -header' || true
  return 1
}
export -f lint_one
export build passed

find "$passed" -type f -mtime +60 -delete
list_keys >"$out/keys.txt"
while read -r file key; do
  if [ -e "$passed/$key" ]; then touch "$passed/$key"; else echo "$file $key"; fi
done <"$out/keys.txt" >"$out/waiting.txt"
echo "lint: $(wc -l <"$out/waiting.txt") of $(wc -l <"$out/keys.txt") files have changed"
xargs -r -P "$(nproc)" -L 1 bash -c 'lint_one "$0" "$1"' <"$out/waiting.txt"
