#!/usr/bin/env bash
# Breaks the program on purpose, a promise at a time, and asks whether the tests notice.
#
#   tests/mutants/run.sh               every patch of this folder; writes report.md
#   tests/mutants/run.sh NAME...       those only; their lines of the report are written anew
#   tests/mutants/run.sh --named ...   asks the named cases alone, and does not first ask whether they pass without a mutant
#
# A patch begins with two lines, "Promise: what it breaks" and "Test: the cases that must notice" (as kiosk-tests -tc takes
# them), then what `diff -u` says. A new one: change the line, `git diff > tests/mutants/NAME.patch`, undo the change, put the
# two lines on top, run it by name. Each is applied to a copy of the tree under build/mutants, which is built on from one
# mutant to the next. The named cases run first, and the whole program if they notice nothing; cases that compare
# sources ("schema:", "tidy:") do not count, they would notice a comment. One that survives, does not apply, does not build or
# names no case ends in exit code 1. KIOSK_MUTANT_TREE=... takes another checkout that is built already and that nobody works
# in meanwhile, instead of the copy.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/tests/mutants tree=${KIOSK_MUTANT_TREE:-build/mutants/tree} logs=$PWD/build/mutants/logs seconds_at_most=600
export LC_ALL=C.UTF-8 KIOSK_SEED=1
mkdir -p "$tree" "$logs"

copy_tree() {
  [ -z "${KIOSK_MUTANT_TREE:-}" ] || return 0
  find "$tree" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
  git ls-files -coz --exclude-standard | while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
    tar --null -T - -cf - | tar -xf - -C "$tree"
}
build() { (cd "$tree" && { [ -e build/release/build.ninja ] || cmake --preset release; } && cmake --build build/release --target kiosk-tests); }
tests() { (cd "$tree" && timeout "$seconds_at_most" build/release/kiosk-tests --no-colors "$@"); }
field() { sed -n "s/^$1: //p" "$here/$2.patch" | head -n 1; }
ran() { sed -n 's/^\[doctest\] test cases: *\([0-9]\+\).*/\1/p' "$1" | tail -n 1; }
# The first case that failed, or how the program ended.
killer() {  # log status
  local name
  name=$(sed -n 's/^TEST CASE:  *//p' "$1" | head -n 1)
  if [ -n "$name" ]; then echo "$name"; elif [ "$2" = 124 ]; then echo "it never came to an end"; else echo "the program ended with $2"; fi
}

survivors=0 faults=0 killed=0 rows=()
fault() { faults=$((faults + 1)); echo "FAULT   $1: $2"; }

try() {  # name
  local name=$1 log=$logs/$1.log status=0 test
  test=$(field Test "$name")
  [ -n "$test" ] && [ -n "$(field Promise "$name")" ] || { fault "$name" "it does not say its promise and its test"; return; }
  if ! (cd "$tree" && patch -p1 --forward --no-backup-if-mismatch --reject-file=-) <"$here/$name.patch" >"$log" 2>&1; then
    fault "$name" "the patch does not apply any more ($log)"
    copy_tree
    return
  fi
  if build >"$log" 2>&1; then
    tests -tc="$test" -tce="schema:*,tidy:*" >"$log" 2>&1 || status=$?
    if [ "$status" = 0 ] && [ "$named_only" = 0 ]; then
      echo "        $name: not noticed by \"$test\", asking all tests"
      tests -tce="schema:*,tidy:*" >"$log" 2>&1 || status=$?
    fi
    if [ "$status" = 0 ]; then
      survivors=$((survivors + 1)) && echo "SURVIVED $name ($log)"
      rows+=("| $name | $(field Promise "$name") | **nobody** |")
    else
      killed=$((killed + 1)) && echo "killed  $name by \"$(killer "$log" "$status")\""
      rows+=("| $name | $(field Promise "$name") | $(killer "$log" "$status") |")
    fi
  else
    fault "$name" "it does not build ($log)"
  fi
  (cd "$tree" && patch -p1 --reverse --no-backup-if-mismatch) <"$here/$name.patch" >/dev/null
}

named_only=0
if [ "${1:-}" = --named ]; then named_only=1 && shift; fi
if [ $# -gt 0 ]; then names=("$@"); else mapfile -t names < <(cd "$here" && ls -- *.patch | sed 's/\.patch$//'); fi
copy_tree
build >"$logs/whole.log" 2>&1 || { tail -n 40 "$logs/whole.log"; echo "the tree itself does not build"; exit 1; }
# A case that fails anyway kills nothing, and one that is not there neither.
[ "$named_only" = 1 ] || for test in $(for name in "${names[@]}"; do field Test "$name" | tr ' ' '\a'; done | sort -u); do
  test=${test//$'\a'/ }
  tests -tc="$test" >"$logs/whole.log" 2>&1 || { tail -n 20 "$logs/whole.log"; echo "\"$test\" fails without a mutant"; exit 1; }
  [ "$(ran "$logs/whole.log")" != 0 ] || { echo "there is no test \"$test\""; exit 1; }
done
for name in "${names[@]}"; do try "$name"; done

# Of mutants that were not tried now, the report says what it said.
kept() {
  local name
  for name in $(sed -n 's/^| \([a-z0-9-]*\) | .*/\1/p' "$here/report.md" 2>/dev/null); do
    [ -e "$here/$name.patch" ] && [[ " ${names[*]} " != *" $name "* ]] && grep "^| $name | " "$here/report.md"
  done
  return 0
}
lines=$({ kept; [ ${#rows[@]} = 0 ] || printf '%s\n' "${rows[@]}"; } | grep '^| [a-z0-9-]* | ' | grep -v '^| mutant | ' | sort)
{
  printf '# Mutants\n\nWritten by `tests/mutants/run.sh`: %d mutants, %d noticed by nobody.\n\n' \
    "$(grep -c . <<<"$lines")" "$(grep -c '\*\*nobody\*\*' <<<"$lines" || true)"
  printf '| mutant | promise it breaks | killed by |\n|---|---|---|\n%s\n' "$lines"
} >"$here/report.new"
mv "$here/report.new" "$here/report.md"
echo "$killed killed, $survivors survived, $faults faults"
[ "$survivors" = 0 ] && [ "$faults" = 0 ]
