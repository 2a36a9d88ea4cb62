#!/bin/bash
# build-base.sh ROOT MIRROR: a minimal Debian forky with both engines, made by debootstrap.
# The environment names DEBOOTSTRAP (the command) and SUITE.
set -euo pipefail
root=$1 mirror=$2
here=$(dirname "$(readlink -f "$0")")

"$DEBOOTSTRAP" --variant=minbase --keyring=/usr/share/keyrings/debian-archive-keyring.gpg "$SUITE" "$root" "$mirror"
cat >"$root/etc/apt/apt.conf.d/99lab" <<'CONF'
Acquire::Check-Valid-Until "false";
APT::Install-Recommends "false";
APT::Sandbox::User "root";
CONF
# Packages must not start services while they are installed.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
echo "deb $mirror $SUITE main" >"$root/etc/apt/sources.list"

"$here/in-root.sh" "$root" apt-get update -q
"$here/in-root.sh" "$root" apt-get install -y -q \
  systemd systemd-sysv dbus dbus-user-session libpam-systemd \
  docker.io docker-cli docker-buildx docker-compose containerd runc rootlesskit slirp4netns kind \
  podman podman-compose buildah skopeo crun conmon netavark aardvark-dns passt catatonit fuse-overlayfs uidmap \
  golang-github-containers-common busybox-static docker-registry \
  containernetworking-plugins python3-grpcio protobuf-compiler \
  iproute2 iptables nftables procps psmisc curl jq libcap2-bin python3 ca-certificates
# The messages of Kubernetes' Container Runtime Interface, for lab/cri: one file of a package whose dependencies are Go's.
# It marks secrets with an option that this protoc does not know.
"$here/in-root.sh" "$root" bash -euc '
  cd "$(mktemp -d)"
  apt-get download -q golang-k8s-cri-api-dev
  dpkg-deb -x golang-k8s-cri-api-dev_*.deb .
  sed -i "s/ \[debug_redact = true\]//" usr/share/gocode/src/k8s.io/cri-api/pkg/apis/runtime/v1/api.proto
  mkdir -p /usr/share/lab/cri
  protoc --proto_path=usr/share/gocode/src/k8s.io/cri-api/pkg/apis/runtime/v1 --python_out=/usr/share/lab/cri api.proto
  rm -r "$PWD"'
"$here/in-root.sh" "$root" apt-get clean
rm "$root/usr/sbin/policy-rc.d"
"$here/in-root.sh" "$root" bash -s <"$here/configure.sh"
