#!/bin/bash
# enter.sh CGROUP PID USER COMMAND: runs a command line inside the lab whose process 1 is PID, as USER, in USER's home,
# with the environment of a fresh login and the session bus that rootless engines need.
echo $$ >"$1/cgroup.procs"
exec nsenter --target "$2" --mount --net --uts --ipc --pid --cgroup -- /bin/sh -c '
  id=$(id -u "$1") && cd "$(getent passwd "$1" | cut -d: -f6)" &&
  exec setpriv --reuid "$id" --regid "$(id -g "$1")" --init-groups env -i HOME="$PWD" USER="$1" LOGNAME="$1" \
    SHELL=/bin/bash LANG=C.UTF-8 TERM=dumb PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    $([ "$id" = 0 ] || echo "XDG_RUNTIME_DIR=/run/user/$id DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/$id/bus") \
    /bin/bash -c "$2"' sh "$3" "$4"
