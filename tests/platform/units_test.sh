#!/usr/bin/env bash
# The terminal's unit is well formed and stays in its sandbox: exposure at most 2.0 on systemd's scale of 10.
# Programs and units that only a hall's machine has (cage, seatd) are stood in for by /bin/true.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v systemd-analyze >/dev/null || { echo "no systemd-analyze here"; exit 77; }
most_exposure=20   # In tenths.

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The unit as `verify` can load it on a machine without cage and seatd.
stand_in() { sed -e 's#^ExecStart=[^ ]*#ExecStart=/bin/true#' "$1"; }

objections() {  # file: prints what systemd has to say about the unit itself
  stand_in "$1" >"$work/village-kiosk.service"
  printf '[Service]\nExecStart=/bin/true\n' >"$work/seatd.service"
  SYSTEMD_UNIT_PATH="$work:" systemd-analyze verify --man=no --recursive-errors=no "$work/village-kiosk.service" >"$work/said" 2>&1 || true
  grep -F village-kiosk.service "$work/said" || true
}

secure() { systemd-analyze security --offline=true --no-pager --threshold="$most_exposure" "$1"; }

# The checkers are first shown a faulty unit.
sed 's/^Restart=always/Restart=sometimes/' systemd/village-kiosk.service >"$work/faulty.service"
[ -n "$(objections "$work/faulty.service")" ] || { echo "verify did not find a planted fault"; exit 1; }
printf '[Service]\nExecStart=/bin/true\n' >"$work/open.service"
! secure "$work/open.service" >/dev/null || { echo "security did not find a unit without a sandbox"; exit 1; }

for unit in systemd/*.service; do
  said=$(objections "$unit")
  [ -z "$said" ] || { echo "$said"; exit 1; }
  secure "$unit" >"$work/report" || { cat "$work/report"; exit 1; }
  tail -n 1 "$work/report"
done

# The program looks for its credentials under the names the unit gives them.
while IFS= read -r credential; do
  grep -qrF "\"$credential\"" kiosk/desk || { echo "kiosk/desk asks for no credential $credential"; exit 1; }
done < <(sed -n 's/^LoadCredential=\([^:]*\).*/\1/p' systemd/*.service)

# The other files, where their tools are there.
if command -v systemd-sysusers >/dev/null; then systemd-sysusers --dry-run - <systemd/village-kiosk.sysusers.conf; fi
if udevadm verify --help >/dev/null 2>&1; then udevadm verify --resolve-names=never systemd/*.rules; fi
