#!/usr/bin/env bash
# Proves the two commands on a fresh machine of another Debian release: a debootstrap chroot, first as root, then as an
# ordinary user with sudo, each twice, the second time without network. Needs root, debootstrap and about 6 GB.
#
#   tests/platform/chroot.sh RELEASE [--fresh] [root | user]...
#
#   RELEASE   bookworm, trixie; --fresh makes the chroot anew, else the one of the last run goes on
#   KIOSK_CHROOTS   where chroots and downloaded packages are kept (/var/tmp/kiosk-chroots)
set -euo pipefail
cd "$(dirname "$0")/../.."
release=${1:?which release: bookworm or trixie}
shift
fresh=no who=()
for word in "$@"; do if [ "$word" = --fresh ]; then fresh=yes; else who+=("$word"); fi; done
[ ${#who[@]} != 0 ] || who=(root user)
home=${KIOSK_CHROOTS:-/var/tmp/kiosk-chroots}
chroot=$home/$release logs=$PWD/build/chroot
mkdir -p "$home/packages-$release" "$logs"

# Everything below runs with mounts of its own, which vanish with it.
if [ "${KIOSK_IN_NAMESPACE:-}" != yes ]; then
  exec env KIOSK_IN_NAMESPACE=yes unshare --mount --propagation private bash "$PWD/tests/platform/chroot.sh" "$release" "$@"
fi

mirror() { apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Component: main' | head -n 1; }

make_chroot() {
  [ ! -e "$chroot/.made" ] || return 0
  rm -rf "$chroot"
  debootstrap --variant=minbase --cache-dir="$home/packages-$release" "$release" "$chroot" "$(mirror)" >"$logs/$release-debootstrap.log"
  printf '#!/bin/sh\nexit 101\n' >"$chroot/usr/sbin/policy-rc.d"   # No services are started in here.
  chmod +x "$chroot/usr/sbin/policy-rc.d"
  touch "$chroot/.made"
}

enter_mounts() {
  cp -L /etc/resolv.conf "$chroot/etc/resolv.conf"
  mount -t proc proc "$chroot/proc"
  mount --rbind /dev "$chroot/dev"
  mount --bind "$home/packages-$release" "$chroot/var/cache/apt/archives"
}

# A clean environment, as after a login.
inside() {  # user command...
  local user=$1 home_inside=/root
  shift
  [ "$user" = root ] || home_inside=$(chroot "$chroot" getent passwd "$user" | cut -d: -f6)
  chroot --userspec="$user" "$chroot" env -i HOME="$home_inside" USER="$user" TERM=dumb PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@" </dev/null
}

make_user() {
  chroot "$chroot" id villager >/dev/null 2>&1 && return
  inside root apt-get update -qq
  inside root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends sudo >/dev/null
  inside root useradd -m -s /bin/bash villager
  echo 'villager ALL=(ALL) NOPASSWD: ALL' >"$chroot/etc/sudoers.d/villager"
  # What root compiled is taken from its compiler cache; everything else the user makes anew.
  mkdir -p "$chroot$(inside villager sh -c 'echo $HOME')/.cache"
  cp -a "$chroot/root/.cache/ccache" "$chroot$(inside villager sh -c 'echo $HOME')/.cache/" 2>/dev/null || true
  inside root chown -R villager: "$(inside villager sh -c 'echo $HOME')"
}

clone_for() {  # user
  rm -rf "$chroot/srv/village-kiosk-$1"
  git clone -q --no-hardlinks . "$chroot/srv/village-kiosk-$1"
  inside root chown -R "$1": "/srv/village-kiosk-$1"
}

failed=0
try() {  # user name network command...
  local user=$1 name=$2 network=$3 start=$SECONDS log verdict=ok
  shift 3
  log=$logs/$release-$user-$name-$network.log
  if [ "$network" = offline ]; then
    unshare --net bash -c "$(declare -f inside); chroot=$chroot; inside \"\$@\"" - "$user" sh -c "cd /srv/village-kiosk-$user && $*" >"$log" 2>&1 || verdict=FAILED
  else
    inside "$user" sh -c "cd /srv/village-kiosk-$user && $*" >"$log" 2>&1 || verdict=FAILED
  fi
  echo "$verdict  $release, $user, $network: $* ($((SECONDS - start)) s): $(tail -n 1 "$log")"
  [ "$verdict" = ok ] || { failed=$((failed + 1)); tail -n 40 "$log"; }
}

[ $fresh = no ] || rm -rf "$chroot"
make_chroot
enter_mounts
for name in "${who[@]}"; do
  user=root
  if [ "$name" = user ]; then user=villager; make_user; fi
  clone_for "$user"
  for network in online offline; do
    try "$user" tests $network bash tests/run.sh
    [ ! -e kiosk/run.sh ] || try "$user" run $network bash kiosk/run.sh
  done
done
echo "$failed failed"
[ $failed = 0 ]
