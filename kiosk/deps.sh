#!/usr/bin/env bash
# Installs what the program is built from: packages of this Debian release, and the sources of Dear ImGui and SQLite, from
# the next release where this one's are too old. Safe to run again, also twice at once; after the first time it needs no network.
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
  libmd4c-dev libcsv-dev liborcus-dev libxlsxwriter-dev zlib1g-dev libseccomp-dev libespeak-ng-dev libsndfile1-dev espeak-ng-data libpng-dev libjpeg62-turbo-dev doctest-dev librapidcheck-dev
  libzinnia-dev tegaki-zinnia-simplified-chinese libpinyin-data
  fonts-noto-cjk fonts-lxgw-wenkai fonts-hanazono fonts-material-design-icons-iconfont
)
tool_packages=(git clang-format-19 clang-tidy-19 clang-19 libclang-rt-19-dev poppler-utils xvfb systemd)

say() { echo "deps: $*" >&2; }
give_up() { say "$@"; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else give_up "this needs root or sudo: $*"; fi
}

# Those of the given packages that are not installed.
missing_of() {
  local package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
  done
}

# Asks the network only when a package is missing.
install_missing() {
  local missing
  mapfile -t missing < <(missing_of "$@")
  [ ${#missing[@]} != 0 ] || return 0
  say "installing ${missing[*]}"
  as_root apt-get update -qq || say "the package lists could not all be renewed; trying with what is there"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}" >/dev/null ||
    give_up "apt could not install ${missing[*]}; the first time needs a package mirror"
}

# libpinyin's headers: their package is named after the library's interface, which differs from release to release.
pinyin_headers() { apt-cache pkgnames libpinyin | grep -xE 'libpinyin[0-9]*-dev' | sort -V | tail -n 1 || true; }
install_pinyin_headers() {
  ! pkg-config --exists libpinyin || return 0
  local package
  package=$(pinyin_headers)
  [ -n "$package" ] || { as_root apt-get update -qq; package=$(pinyin_headers); }
  [ -n "$package" ] || give_up "apt on this machine knows no libpinyin"
  install_missing "$package"
}

# Whether this release's own package is new enough.
release_has() {  # package least
  local candidate
  candidate=$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p')
  [ -n "$candidate" ] && [ "$candidate" != "(none)" ] && dpkg --compare-versions "$candidate" ge "$2"
}

# A private apt that knows one line: the source packages of one release, from this machine's own mirror.
# Debian's key ring checks the signatures, as for every other package. An index may be past its date (a mirror that was
# frozen, a machine whose clock battery is dead): what matters is the version, and that is compared below.
private_apt() {
  local home=$cache/apt
  apt-get -o "Dir::Etc::sourcelist=$home/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$home/lists" \
    -o "Dir::Cache=$home/cache" -o APT::Get::List-Cleanup=0 -o Acquire::Languages=none -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User= "$@"
}

# The mirror this machine's apt gets Debian from; nothing when it knows none.
debian_mirror() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Component: main' | grep -m 1 '^[a-z+]*:' || true
}

source_index() {  # release
  local home=$cache/apt mirror
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || { as_root apt-get update -qq; mirror=$(debian_mirror); }
  [ -n "$mirror" ] || give_up "apt on this machine knows no Debian mirror"
  mkdir -p "$home/lists/partial" "$home/cache/archives/partial"
  echo "deb-src $mirror $1 main" >"$home/sources.list"
  private_apt update -qq || give_up "the list of source packages of $1 could not be fetched"
}

# Leaves the unpacked source in $cache/PACKAGE, with its version in .complete.
fetch_source() {  # package least library
  local package=$1 least=$2 release=$next_release work version
  version=$(cat "$cache/$package/.complete" 2>/dev/null || true)
  [ -z "$version" ] || ! dpkg --compare-versions "$version" ge "$least" || return 0
  say "fetching the source of $package"
  ! release_has "$3" "$least" || release=$(. /etc/os-release && echo "$VERSION_CODENAME")
  source_index "$release"
  work=$(mktemp -d "$cache/fetch.XXXXXX")
  (cd "$work" && private_apt source -qq --download-only "$package" && dpkg-source --no-check -x ./*.dsc source >/dev/null) ||
    give_up "the source of $package could not be fetched"
  version=$(cd "$work/source" && dpkg-parsechangelog -S Version)
  dpkg --compare-versions "$version" ge "$least" || give_up "$package $version is older than $least"
  [ "$package" != sqlite3 ] || (cd "$work/source" && ./configure >configure.log 2>&1 && make sqlite3.c >make.log 2>&1) ||
    give_up "SQLite's one-file source could not be made; see $work/source"
  echo "$version" >"$work/source/.complete"
  rm -rf "${cache:?}/$package"
  mv "$work/source" "$cache/$package"
  rm -rf "$work"
}

mkdir -p "$cache"
exec 9>"$cache/.lock"
flock 9
install_missing "${build_packages[@]}"
install_pinyin_headers
[ "${1:-}" != --tools ] || install_missing "${tool_packages[@]}"
fetch_source imgui "$imgui_least" libimgui-dev
fetch_source sqlite3 "$sqlite_least" libsqlite3-dev
