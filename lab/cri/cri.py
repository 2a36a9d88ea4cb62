#!/usr/bin/python3
"""cri: a small client of the Kubernetes Container Runtime Interface, for the lab.

It stands in for crictl, which Debian does not package: the same words and the same pod and container files, and no more
of it than the scenarios type. Messages come from the interface's own api.proto (see lab/system/build-base.sh).
"""
import argparse
import json
import os
import sys

sys.path.append('/usr/share/lab/cri')
import api_pb2 as api  # noqa: E402
import grpc  # noqa: E402
from google.protobuf import json_format  # noqa: E402

SOCKET = os.environ.get('CONTAINER_RUNTIME_ENDPOINT', 'unix:///run/containerd/containerd.sock')


def call(service, method, request):
    """Sends a request, written as JSON would be, to a service of the runtime and returns its answer."""
    about = api.DESCRIPTOR.services_by_name[service].methods_by_name[method]
    asked, answered = getattr(api, about.input_type.name), getattr(api, about.output_type.name)
    with grpc.insecure_channel(SOCKET) as channel:
        send = channel.unary_unary(
            f'/{about.containing_service.full_name}/{method}',
            request_serializer=asked.SerializeToString,
            response_deserializer=answered.FromString,
        )
        return send(json_format.ParseDict(request, asked()), timeout=30)


def runtime(method, **request):
    return call('RuntimeService', method, request)


def image(method, **request):
    return call('ImageService', method, request)


def read(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def state(enum, number):
    """CONTAINER_RUNNING and SANDBOX_READY as people say them."""
    return enum.Name(number).partition('_')[2].capitalize()


def newest(found, name):
    """Pods or containers of that name, or of any, the newest first as crictl lists them."""
    return sorted((f for f in found if name in ('', f.metadata.name)), key=lambda f: -f.created_at)


def message(line):
    """The text of a line in a container's log, which the runtime writes as time, stream, F or P, text."""
    return line.rstrip('\n').split(' ', 3)[3]


def table(head, rows):
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, *rows]:
        print('   '.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def version(_):
    answer = runtime('Version')
    print(f'{answer.runtime_name} {answer.runtime_version}, CRI {answer.runtime_api_version}')


def pull(args):
    print(image('PullImage', image={'image': args.image}).image_ref)


def images(_):
    found = image('ListImages').images
    table(['IMAGE', 'ID'], [[tag, i.id.partition(':')[2][:13]] for i in found for tag in i.repo_tags])


def runp(args):
    print(runtime('RunPodSandbox', config=read(args.pod)).pod_sandbox_id)


def pods(args):
    found = newest(runtime('ListPodSandbox').items, args.name)
    if args.quiet:
        return print('\n'.join(p.id for p in found))
    rows = [[p.id[:13], state(api.PodSandboxState, p.state), p.metadata.name, p.metadata.namespace] for p in found]
    return table(['POD ID', 'STATE', 'NAME', 'NAMESPACE'], rows)


def create(args):
    config, pod = read(args.container), read(args.pod)
    print(runtime('CreateContainer', pod_sandbox_id=args.id, config=config, sandbox_config=pod).container_id)


def start(args):
    runtime('StartContainer', container_id=args.id)
    print(args.id)


def ps(args):
    found = newest(runtime('ListContainers').containers, args.name)
    if args.quiet:
        return print('\n'.join(c.id for c in found))
    rows = []
    for c in found:
        named = c.image.user_specified_image or c.image.image
        rows.append([c.id[:13], named, state(api.ContainerState, c.state), c.metadata.name, c.pod_sandbox_id[:13]])
    return table(['CONTAINER', 'IMAGE', 'STATE', 'NAME', 'POD ID'], rows)


def execute(args):
    done = runtime('ExecSync', container_id=args.id, cmd=args.command)
    sys.stdout.write(done.stdout.decode())
    sys.stdout.flush()
    sys.stderr.write(done.stderr.decode())
    sys.exit(done.exit_code)


def logs(args):
    """The runtime writes a file, and who wants the log reads it."""
    with open(runtime('ContainerStatus', container_id=args.id).status.log_path, encoding='utf-8') as file:
        for line in file:
            print(message(line))


def stopp(args):
    runtime('StopPodSandbox', pod_sandbox_id=args.id)
    print(f'Stopped sandbox {args.id}')


COMMANDS = {
    'version': (version, []),
    'pull': (pull, ['image']),
    'images': (images, []),
    'runp': (runp, ['pod']),
    'pods': (pods, ['--name', '--quiet']),
    'create': (create, ['id', 'container', 'pod']),
    'start': (start, ['id']),
    'ps': (ps, ['--name', '--quiet']),
    'exec': (execute, ['--sync', 'id', 'command']),
    'logs': (logs, ['id']),
    'stopp': (stopp, ['id']),
}


def arguments():
    parser = argparse.ArgumentParser(prog='cri', description=__doc__)
    kinds = parser.add_subparsers(required=True, metavar='COMMAND')
    for name, (run, wanted) in COMMANDS.items():
        command = kinds.add_parser(name)
        command.set_defaults(run=run)
        for argument in wanted:
            if argument == '--name':
                command.add_argument(argument, default='')
            elif argument.startswith('--'):
                command.add_argument(argument, action='store_true')
            else:
                command.add_argument(argument, **({'nargs': argparse.REMAINDER} if argument == 'command' else {}))
    return parser.parse_args()


def main():
    args = arguments()
    try:
        args.run(args)
    except grpc.RpcError as error:
        sys.exit(f'{error.code().name}: {error.details()}')


if __name__ == '__main__':
    main()
