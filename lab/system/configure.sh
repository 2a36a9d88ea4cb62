# Runs inside a new root, as root: accounts, services and images of the lab.
set -euo pipefail

echo lab >/etc/hostname
printf '127.0.0.1 localhost lab\n::1 localhost\n' >/etc/hosts
: >/etc/machine-id

# What would touch the machine below, or waits for devices that are not there.
for unit in systemd-sysctl.service systemd-modules-load.service systemd-binfmt.service systemd-random-seed.service \
  systemd-timesyncd.service systemd-remount-fs.service systemd-udevd.service systemd-udev-trigger.service \
  proc-sys-fs-binfmt_misc.automount getty.target console-getty.service apt-daily.timer apt-daily-upgrade.timer \
  dpkg-db-backup.timer fstrim.timer e2scrub_all.timer podman-auto-update.timer sys-kernel-config.mount \
  sys-kernel-debug.mount sys-kernel-tracing.mount dev-hugepages.mount; do
  ln -sf /dev/null "/etc/systemd/system/$unit"
done
# Every run starts the services that it is about, and no others.
systemctl disable docker.service docker.socket containerd.service docker-registry.service podman.socket podman.service \
  podman-restart.service 2>/dev/null || true

# alice is a plain account, bob is in the group docker; both may run services without being logged in.
useradd --create-home --shell /bin/bash alice
useradd --create-home --shell /bin/bash --groups docker bob
mkdir -p /var/lib/systemd/linger
touch /var/lib/systemd/linger/alice /var/lib/systemd/linger/bob

# Rootless Docker as its own setup tool installs it: a user unit and a context.
cat >/etc/systemd/user/docker.service <<'UNIT'
[Unit]
Description=Docker Application Container Engine (Rootless)

[Service]
Environment=PATH=/usr/share/docker.io/contrib:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
ExecStart=/usr/share/docker.io/contrib/dockerd-rootless.sh
ExecReload=/bin/kill -s HUP $MAINPID
Type=notify
NotifyAccess=all
KillMode=mixed
Delegate=yes
Restart=always
RestartSec=2
LimitNOFILE=infinity
LimitNPROC=infinity
LimitCORE=infinity
TasksMax=infinity
UNIT

# The one image that needs no registry: busybox, with a web page to serve.
image=$(mktemp -d)
mkdir -p "$image"/{bin,etc,tmp,root,www}
chmod 755 "$image"
chmod 1777 "$image/tmp"
cp /bin/busybox "$image/bin/busybox"
/bin/busybox --list | while read -r applet; do [ "$applet" = busybox ] || ln -s busybox "$image/bin/$applet"; done
printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n' >"$image/etc/passwd"
printf 'root:x:0:\nnobody:x:65534:\n' >"$image/etc/group"
echo 'hello from the container' >"$image/www/index.html"
mkdir -p /usr/share/lab
tar --create --file /usr/share/lab/busybox.tar --directory "$image" --sort=name --mtime=@0 --owner=0 --group=0 .
rm -r "$image"
