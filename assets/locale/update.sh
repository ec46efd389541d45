#!/usr/bin/env bash
# Collects the program's strings into village-kiosk.pot and brings every .po up to date with it: new strings come in
# empty, strings that are gone go. Then translate what is empty; tests/ui/locale_test.cpp names what is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
new="$(mktemp -d)"
trap 'rm -rf "$new"' EXIT

header='msgid ""
msgstr ""
"Project-Id-Version: village-kiosk\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
'
# tr(english), tr(one, many, n), and msgid(english) where the string stands away from the call that translates it.
# No dates and no line numbers: the file changes when the strings do, and only then.
find ui kiosk \( -name '*.cpp' -o -name '*.h' \) | LC_ALL=C sort |
    xgettext --files-from=- --language=C++ --from-code=UTF-8 --keyword --keyword=tr:1,1t --keyword=tr:1,2,3t \
        --keyword=msgid --add-location=file --no-wrap --omit-header --output="$new/strings"
{ printf '%s\n' "$header"; cat "$new/strings"; } > assets/locale/village-kiosk.pot

for po in assets/locale/*.po; do
    msgmerge --quiet --no-fuzzy-matching --no-wrap --add-location=file "$po" assets/locale/village-kiosk.pot \
        --output-file="$new/merged"
    msgattrib --no-obsolete --no-wrap "$new/merged" > "$po"
    printf '%s: ' "$po"
    msgfmt --statistics --output-file=/dev/null "$po" 2>&1
done
