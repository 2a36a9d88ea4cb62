#!/bin/bash
# build-newer.sh BASE LAYER WORK MIRROR: the newest Podman (Debian experimental) as a layer above the base.
set -euo pipefail
base=$1 layer=$2 work=$3 mirror=$4
here=$(dirname "$(readlink -f "$0")")
merged=$work.merged
mkdir -p "$layer" "$work" "$merged"

unshare --mount bash -euc '
  mount --make-rprivate /
  mount -t overlay overlay -o "lowerdir=$1,upperdir=$2,workdir=$3" "$4"
  echo "deb $5 experimental main" >>"$4/etc/apt/sources.list"
  printf "#!/bin/sh\nexit 101\n" >"$4/usr/sbin/policy-rc.d"; chmod +x "$4/usr/sbin/policy-rc.d"
  "$6/in-root.sh" "$4" apt-get update -q
  "$6/in-root.sh" "$4" apt-get install -y -q -t experimental podman netavark aardvark-dns buildah conmon crun passt
  "$6/in-root.sh" "$4" apt-get clean
  rm "$4/usr/sbin/policy-rc.d"
' - "$base" "$layer" "$work" "$merged" "$mirror" "$here"
rm -rf "$work" "$merged"
