import { featureMatrix, type FeatureMatrix } from './features.ts';

/** What the matrix of Kubernetes YAML compares. */
export const kubeMatrix: FeatureMatrix = {
  id: 'kube',
  title: 'Kubernetes YAML in podman kube play',
  question: 'Which kinds and fields of Kubernetes does podman kube play keep, and what does it do with the others?',
  method: [
    'Every file was written to a new folder and played there, once by a plain account and once by root; the commands stop at the first that fails.',
    'A field is kept when its effect was seen inside the container, or in what Podman says of the pod, the container or the volume; the exit code alone counts for nothing.',
    'What the commands print must match the patterns of one outcome and of no other. Lines that hold an id alone are left out, and long outputs are cut in the middle.',
    'The machine has no memory, cpu and pids controllers, no SELinux and no AppArmor: fields that need them have no row.',
  ],
  file: 'pod.yaml',
  ways: {
    rootless: { name: 'podman kube play as a plain account', on: 'podman-rootless' },
    rootful: { name: 'podman kube play as root', on: 'podman-rootful' },
  },
  packages: {},
};

export const kube = featureMatrix(process.cwd(), kubeMatrix);
