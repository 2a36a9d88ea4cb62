# Makes the lab's machine what a Kubernetes node is without its kubelet: containerd with its CRI plugin and a CNI
# network, the client cri, and a registry at localhost:5000 with a pause image. Run by root in a scenario's `prepare`.
set -eu
here=$(dirname "$0")
install "$here/cri.py" /usr/local/bin/cri

cat >/etc/hub.yml <<'END'
version: 0.1
storage: { filesystem: { rootdirectory: /var/lib/hub } }
http: { addr: "127.0.0.1:5000" }
END
systemd-run --quiet --unit=hub docker-registry serve /etc/hub.yml
curl --silent --retry 20 --retry-delay 1 --retry-connrefused --output /dev/null http://127.0.0.1:5000/v2/
printf '[[registry]]\nlocation = "localhost:5000"\ninsecure = true\n' >/etc/containers/registries.conf.d/90-hub.conf

# A pause image of Debian's own parts: catatonit does nothing but wait, as in the infra container of a Podman pod.
pause=$(mktemp -d)
cp /usr/bin/catatonit "$pause/pause"
printf 'FROM scratch\nCOPY pause /pause\nENTRYPOINT ["/pause", "-P"]\n' >"$pause/Containerfile"
podman build --quiet --tag localhost:5000/pause "$pause" >/dev/null
podman push --quiet localhost:5000/pause
podman rmi localhost:5000/pause >/dev/null
rm -r "$pause"

# The lab's cgroup has no controllers, so the share of the processor that every sandbox asks for is taken out on the way
# to runc; and a process there may not lower its OOM score.
cat >/usr/local/sbin/runc-without-shares <<'END'
#!/bin/sh
bundle=$(echo " $*" | sed -n 's/.* --bundle \([^ ]*\).*/\1/p')
if [ -n "$bundle" ]; then
  jq 'del(.linux.resources.cpu)' "$bundle/config.json" >"$bundle/config.new"
  mv "$bundle/config.new" "$bundle/config.json"
fi
exec runc "$@"
END
chmod +x /usr/local/sbin/runc-without-shares
cat >/etc/containerd/config.toml <<'END'
version = 3
[plugins.'io.containerd.cri.v1.images'.pinned_images]
sandbox = 'localhost:5000/pause:latest'
[plugins.'io.containerd.cri.v1.runtime']
restrict_oom_score_adj = true
[plugins.'io.containerd.cri.v1.runtime'.cni]
bin_dirs = ['/usr/lib/cni']
[plugins.'io.containerd.cri.v1.runtime'.containerd.runtimes.runc]
runtime_type = 'io.containerd.runc.v2'
[plugins.'io.containerd.cri.v1.runtime'.containerd.runtimes.runc.options]
BinaryName = '/usr/local/sbin/runc-without-shares'
END

mkdir -p /etc/cni/net.d
cat >/etc/cni/net.d/10-pods.conflist <<'END'
{
  "cniVersion": "1.0.0",
  "name": "pods",
  "plugins": [
    {
      "type": "bridge",
      "bridge": "cni0",
      "isGateway": true,
      "ipam": { "type": "host-local", "ranges": [[{ "subnet": "10.244.0.0/24" }]], "routes": [{ "dst": "0.0.0.0/0" }] }
    }
  ]
}
END
systemctl restart containerd
