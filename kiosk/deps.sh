#!/usr/bin/env bash
# Installs what the program is built from: packages of this Debian release, and the source packages of Dear ImGui and
# SQLite from the next release where this one's are too old. Safe to run again; after the first time it needs no network.
#
#   kiosk/deps.sh [--tools]     --tools also installs what the tests and checks need
set -euo pipefail

cache=${KIOSK_DEPS:-${XDG_CACHE_HOME:-$HOME/.cache}/village-kiosk}
next_release=forky
imgui_least=1.92
sqlite_least=3.51.3

build_packages=(
  ca-certificates g++ cmake ninja-build ccache make pkg-config dpkg-dev gettext
  libsdl2-dev libsdl2-mixer-dev libfreetype-dev libicu-dev libqrencode-dev libzxing-dev libsodium-dev libevdev-dev
  libcairo2-dev libpango1.0-dev libcli11-dev libtomlplusplus-dev nlohmann-json3-dev libspdlog-dev libfmt-dev
  libmd4c-dev libseccomp-dev doctest-dev librapidcheck-dev
  fonts-noto-cjk fonts-lxgw-wenkai fonts-hanazono fonts-material-design-icons-iconfont
)
tool_packages=(git clang-format-19 clang-tidy-19 clang-19 poppler-utils xvfb systemd)

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
installed() { dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

install_missing() {
  local missing=() package
  for package in "$@"; do installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} = 0 ] && return
  echo "deps: installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# The release's own package is used where it is new enough; prints nothing then.
release_has() {  # package least
  local candidate
  candidate=$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p')
  [ -n "$candidate" ] && [ "$candidate" != "(none)" ] && dpkg --compare-versions "$candidate" ge "$2"
}

# A private apt that knows one line: the source packages of the next release, from this machine's own mirror.
# Debian's key ring checks the signatures, as for every other package.
private_apt() {
  local home=$cache/apt tool=$1; shift
  "$tool" -o "Dir::Etc::sourcelist=$home/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$home/lists" \
    -o "Dir::Cache=$home/cache" -o APT::Get::List-Cleanup=0 -o Acquire::Languages=none -o APT::Sandbox::User= "$@"
}

next_release_index() {
  local home=$cache/apt uri
  uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
  [ -n "$uri" ] || { as_root apt-get update -qq; uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1); }
  [ -n "$uri" ] || { echo "deps: apt on this machine knows no package mirror" >&2; exit 1; }
  mkdir -p "$home/lists/partial" "$home/cache/archives/partial"
  echo "deb-src $uri $next_release main" >"$home/sources.list"
  private_apt apt-get update -qq
}

fetch_source() {  # package: leaves $cache/PACKAGE/
  local package=$1 work
  [ -e "$cache/$package/.complete" ] && return
  echo "deps: fetching the source of $package"
  [ -n "${index_ready:-}" ] || { next_release_index; index_ready=1; }
  work=$(mktemp -d "$cache/fetch.XXXXXX")
  (cd "$work" && private_apt apt-get source -qq --download-only "$package" && dpkg-source --no-check -x ./*.dsc source >/dev/null)
  [ "$package" != sqlite3 ] || (cd "$work/source" && ./configure >/dev/null && make sqlite3.c >/dev/null)
  touch "$work/source/.complete"
  rm -rf "${cache:?}/$package"
  mv "$work/source" "$cache/$package"
  rm -rf "$work"
}

mkdir -p "$cache"
install_missing "${build_packages[@]}"
[ "${1:-}" != --tools ] || install_missing "${tool_packages[@]}"
if release_has libimgui-dev "$imgui_least"; then install_missing libimgui-dev; else fetch_source imgui; fi
if release_has libsqlite3-dev "$sqlite_least"; then install_missing libsqlite3-dev; else fetch_source sqlite3; fi
