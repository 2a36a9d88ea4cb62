#!/bin/bash
# init.sh ROOT STATE LIMITS: becomes systemd, process 1 of the lab. It is started in new mount, net, uts, ipc, cgroup and
# pid namespaces, so all it mounts, creates and sets ends with it.
#   ROOT    an overlay's mount point; its layers stand in the environment: LOWER (colon-separated), UPPER, WORK
#   STATE   a folder on disk: what engines and accounts write (an overlay cannot carry another)
#   LIMITS  the containers.conf that this kernel needs, possibly empty
set -euo pipefail
root=$1 state=$2 limits=$3

mount --make-rprivate /
mount -t overlay overlay -o "lowerdir=$LOWER,upperdir=$UPPER,workdir=$WORK" "$root"
for dir in var/lib/docker var/lib/containerd var/lib/containers var/tmp home root srv; do
  mkdir -p "$state/$dir" "$root/$dir"
  cp -a "$root/$dir/." "$state/$dir/"
  mount --bind "$state/$dir" "$root/$dir"
done
# Nobody answers there: the lab has no way out, and no address of the machine below shows in a recording.
echo 'nameserver 198.51.100.1' >"$root/etc/resolv.conf"
mkdir -p "$root/etc/containers/containers.conf.d"
cp "$limits" "$root/etc/containers/containers.conf.d/10-lab.conf"

mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for n in null zero full random urandom tty; do : >"$root/dev/$n"; mount --bind "/dev/$n" "$root/dev/$n"; done
mkdir -p "$root/dev/pts" "$root/dev/shm" "$root/dev/net" "$root/dev/mqueue"
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
for n in stdin:0 stdout:1 stderr:2; do ln -s "/proc/self/fd/${n#*:}" "$root/dev/${n%:*}"; done
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t mqueue mqueue "$root/dev/mqueue"
mknod -m 666 "$root/dev/net/tun" c 10 200
mknod -m 666 "$root/dev/fuse" c 10 229
mknod -m 600 "$root/dev/kmsg" c 1 11
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mkdir -p "$root/run/lock" "$root/run/user" "$root/run/lab/proc"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"

hostname lab
mkdir -p "$root/.old"
cd "$root"
pivot_root . .old
umount -l /.old
mount --make-rshared /

# An uplink that leads nowhere: without a default route pasta copies the address of docker0.
ip link set lo up
ip link add eth0 type veth peer name uplink
ip addr add 198.51.100.2/24 dev eth0
ip link set eth0 up
ip link set uplink up
ip route add default via 198.51.100.1 dev eth0

# /proc/sys belongs to the whole machine and is read-only here; its net/ belongs to this network namespace alone.
# A second proc without covers keeps "mount proc in a user namespace" allowed, which rootless engines need.
mount -t proc proc /run/lab/proc
mount --bind /proc/sys /proc/sys
mount -o remount,ro,bind /proc/sys
mount --bind /run/lab/proc/sys/net /proc/sys/net
exec env -i container=lab TERM=dumb PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
  /usr/lib/systemd/systemd --unit=multi-user.target
