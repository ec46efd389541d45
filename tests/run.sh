#!/usr/bin/env bash
# Runs the tests; installs and builds what they need. The last line says how many passed and failed.
#
#   tests/run.sh                  every test: the test program, and every tests/**/*_test.sh
#   tests/run.sh asan             the test program, built with AddressSanitizer and UndefinedBehaviorSanitizer
#   tests/run.sh format | lint    the sources as clang-format and clang-tidy see them
#   tests/run.sh fuzz [SECONDS]   each target of tests/fuzz for SECONDS (60)
#   tests/run.sh all              format, every test, lint, asan: what CI runs
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
logs=build/test-logs
mkdir -p "$logs"
passed=0 failed=0 skipped=0

count() { passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + ${3:-0})); }

# One check is one test. It passes quietly; what a failing one printed is shown. Exit 77: it does not apply here.
check() {  # name command...
  local name=$1 status=0 start=$SECONDS log
  shift
  log=$logs/${name//[^a-z0-9_]/-}.log
  "$@" >"$log" 2>&1 </dev/null || status=$?
  case $status in
    0) count 1 0; echo "ok      $name ($((SECONDS - start)) s)" ;;
    77) count 0 0 1; echo "skipped $name: $(tail -n 1 "$log")" ;;
    *) count 0 1; echo "FAILED  $name (log: $log)"; tail -n 60 "$log" ;;
  esac
  [ $status = 0 ] || [ $status = 77 ]
}

build() { check "build $1" cmake --workflow --preset "$1"; }

# The number before "passed" or another word in doctest's line of test cases.
doctest_count() { sed -n "s/^\[doctest\] test cases:.*[ |]\([0-9]\+\) $1.*/\1/p" "$2" | tail -n 1; }

# A program that died without its summary counts as one failure.
doctest_told() {  # preset part status seconds
  local log=$logs/tests-$1-$2.log cases_failed
  cases_failed=$(doctest_count failed "$log")
  count "$(doctest_count passed "$log" | grep . || echo 0)" "${cases_failed:-0}"
  if [ "$3" != 0 ]; then
    [ "${cases_failed:-0}" != 0 ] || count 0 1
    echo "FAILED  test program, $1, $2 (exit $3, log: $log)"
    tail -n 120 "$log"
  else
    echo "ok      test program, $1, $2 ($4 s)"
  fi
}

# What stands on the screen and all the rest, beside each other: most tests keep one core busy.
doctest() {  # preset
  local start=$SECONDS screens='*tests/ui/*,*tests/golden/*' first=0 second=0
  build/"$1"/kiosk-tests --no-colors -sf="$screens" >"$logs/tests-$1-screens.log" 2>&1 </dev/null &
  local beside=$!
  build/"$1"/kiosk-tests --no-colors -sfe="$screens" >"$logs/tests-$1-desk.log" 2>&1 </dev/null || first=$?
  local first_took=$((SECONDS - start))
  wait $beside || second=$?
  doctest_told "$1" desk $first $first_took
  doctest_told "$1" screens $second $((SECONDS - start))
}

release_tests() {
  if build release; then doctest release; fi
  local script
  while read -r script; do check "$script" bash "$script" || true; done < <(find tests -name '*_test.sh' | sort)
}

asan_tests() {
  export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1
  if [ -e tests/support/leaks.supp ]; then export LSAN_OPTIONS=suppressions=$PWD/tests/support/leaks.supp:print_suppressions=0; fi
  export KIOSK_DISK_STEP=53  # Every call to the disk fails once in the release build; here it takes half an hour.
  if build asan; then doctest asan; fi
}

check_format() { find . \( -path ./build -o -path './.*' \) -prune -o \( -name '*.h' -o -name '*.cpp' \) -print | xargs -r clang-format-19 --dry-run -Werror; }

# What a target finds stays in build/fuzz/corpus; tests/fuzz/corpus/NAME holds the seeds. A crash's input is left in the logs.
fuzz() {  # seconds
  build fuzz || return 0
  if [ -e tests/support/leaks.supp ]; then export LSAN_OPTIONS=suppressions=$PWD/tests/support/leaks.supp:print_suppressions=0; fi
  local target name folders
  for target in build/fuzz/*_fuzz; do
    name=${target##*/}
    folders=("build/fuzz/corpus/$name")
    mkdir -p "${folders[0]}"
    [ ! -d "tests/fuzz/corpus/$name" ] || folders+=("tests/fuzz/corpus/$name")
    check "$name" "$target" -max_total_time="$1" -rss_limit_mb=1024 -max_len=4096 -error_exitcode=1 -print_final_stats=1 \
      -artifact_prefix="$logs/$name-" "${folders[@]}" || true
  done
}

what=${1:-tests}
case $what in
  tests | asan | format | lint | fuzz | all) ;;
  *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
check "set-up" bash kiosk/deps.sh --tools || { echo "$passed passed, $failed failed"; exit 1; }
case $what in
  tests) release_tests ;;
  asan) asan_tests ;;
  format) check format check_format || true ;;
  lint) if build release; then check lint bash tests/platform/lint.sh || true; fi ;;
  fuzz) fuzz "${2:-60}" ;;
  all)
    check format check_format || true
    release_tests
    check lint bash tests/platform/lint.sh || true
    asan_tests
    ;;
esac

if [ $skipped = 0 ]; then echo "$passed passed, $failed failed"; else echo "$passed passed, $failed failed, $skipped skipped"; fi
[ $failed = 0 ] && [ $passed != 0 ]
