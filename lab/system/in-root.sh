#!/bin/bash
# in-root.sh ROOT COMMAND…: runs a command in a root, in mount and pid namespaces that vanish with it.
set -euo pipefail
root=$1
shift
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
unshare --mount --pid --fork --kill-child bash -euc '
  mount --make-rprivate /
  mount --bind "$0" "$0"
  mount -t proc proc "$0/proc"
  mount -t tmpfs -o mode=755 tmpfs "$0/dev"
  for n in null zero full random urandom; do : >"$0/dev/$n"; mount --bind "/dev/$n" "$0/dev/$n"; done
  mkdir -p "$0/dev/pts" "$0/dev/shm"
  ln -s /proc/self/fd "$0/dev/fd"
  DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 exec chroot "$0" "$@"
' "$root" "$@"
