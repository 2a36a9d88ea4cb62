/** A flag as a help prints it. */
export interface HelpFlag {
  /** With its dashes: `--detach`, or `-T` where there is only a letter. */
  name: string;
  short?: string;
  takes: string;
  default?: string;
  says: string;
}

/** A subcommand that a help lists. */
export interface HelpEntry {
  name: string;
  says: string;
}

/** What the help of one command says. */
export interface Help {
  /** The first usage, without the word `Usage`; further ones follow after ` | `. */
  usage: string;
  /** The first line of description. */
  says: string;
  /** Every further line of description, for telling commands apart that share the first. */
  more: string;
  /** Other names, as printed: whole paths in Docker, single words in Podman. */
  aliases: string[];
  commands: HelpEntry[];
  flags: HelpFlag[];
}

/** The help of Docker's command and its plug-ins. */
export function parseDockerHelp(text: string): Help {
  const lines = text.replaceAll('\t', ' ').split('\n');
  const start = lines.findIndex((line) => /^Usage:/.test(line));
  const usage = block(lines, start);
  const after = lines.slice(start + usage.length + 1);
  const says = after.find((line) => line.trim()) ?? '';
  const end = after.findIndex((line) => heading.test(line));
  return {
    usage: usage.map((line) => line.replace(/^Usage:/, '').trim()).join(' | '),
    says: says.trim(),
    more: tidy(after.slice(0, end < 0 ? undefined : end).join(' ')),
    aliases: list(section(lines, 'Aliases:')),
    commands: lines
      .flatMap((line, i) => (/Commands:$/.test(line) ? block(lines, i + 1) : []))
      .flatMap((line) => entry(line)),
    flags: lines.flatMap((line, i) => (/Options:$/.test(line) ? parseFlags(block(lines, i + 1)) : [])),
  };
}

/** The help of Podman's command. */
export function parsePodmanHelp(text: string): Help {
  const lines = text.split('\n');
  const usage = lines.indexOf('Usage:');
  return {
    usage: (lines[usage + 1] ?? '').trim(),
    says: (lines[0] ?? '').trim(),
    more: tidy(lines.slice(1, usage).join(' ')),
    aliases: list(section(lines, 'Aliases:')),
    commands: section(lines, 'Available Commands:').flatMap((line) => entry(line)),
    // What a flag says may have an empty line in it, and nothing follows the flags.
    flags: parseFlags(lines.slice(lines.indexOf('Options:') + 1 || lines.length).filter((line) => line.trim())),
  };
}

/** The help of a Python program that reads its command line with argparse. */
export function parseArgparseHelp(text: string): Help {
  const lines = text.split('\n');
  const usage = block(lines, 0);
  const after = lines.slice(usage.length + 1);
  const end = after.findIndex((line) => heading.test(line));
  return {
    usage: tidy(usage.join(' ').replace(/^usage:/, '')),
    says: tidy(after.slice(0, Math.max(end, 0)).join(' ')),
    more: '',
    aliases: [],
    commands: unfold(section(lines, 'command:'), 4)
      .filter((line) => /^ {4}\w/.test(line))
      .flatMap((line) => entry(line)),
    flags: unfold(section(lines, 'options:'), 2).flatMap((line) => argparseFlag(line)),
  };
}

const heading = /^[A-Za-z ]+:$/;
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The lines from `start` to the next empty one. */
function block(lines: readonly string[], start: number): string[] {
  const rest = lines.slice(Math.max(start, 0));
  const end = rest.findIndex((line) => line.trim() === '');
  return rest.slice(0, end < 0 ? undefined : end);
}

function section(lines: readonly string[], title: string): string[] {
  const at = lines.indexOf(title);
  return at < 0 ? [] : block(lines, at + 1);
}

const list = (lines: readonly string[]) =>
  lines
    .join(' ')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** `  ls          List volumes`; Docker marks plug-ins with a star. */
function entry(line: string): HelpEntry[] {
  const found = /^ +([a-z][\w-]*)\*?(?: +(.*))?$/.exec(line);
  return found ? [{ name: found[1]!, says: tidy(found[2] ?? '') }] : [];
}

const flagLine = /^ {2}(?:-(\S), | {4})--(\S+)(?: (\S.*?))?(?: {3,}(.*))?$/;

/** Flags as pflag prints them, one below the other, descriptions folded. */
function parseFlags(lines: readonly string[]): HelpFlag[] {
  const flags: { name: string; short?: string; takes: string; says: string }[] = [];
  for (const line of lines) {
    const found = flagLine.exec(line);
    const last = flags.at(-1);
    if (found)
      flags.push({
        // `--pull string[="missing"]` has its kind of value first, `--pull[=true]` has none.
        name: `--${found[2]!.replace(/\[=.*$/, '')}`,
        ...(found[1] ? { short: found[1] } : {}),
        takes: (found[3] ?? '').trim(),
        says: found[4] ?? '',
      });
    else if (last) last.says += ` ${line.trim()}`;
  }
  return flags.map((flag) => withDefault({ ...flag, says: tidy(flag.says) }));
}

/** Takes `(default …)` out of what a flag says. */
function withDefault(flag: Omit<HelpFlag, 'default'>): HelpFlag {
  const found = / ?\(default:? ((?:"[^"]*"|[^()"])+)\)/.exec(flag.says);
  // Compose tells some defaults as sentences: `(default: the path of the, first specified, Compose file)`.
  if (!found || /\s\w+\s/.test(found[1]!)) return flag;
  return {
    ...flag,
    says: tidy(flag.says.replace(found[0], '')),
    default: found[1]!.trim().replace(/^"(.*)"$/, '$1'),
  };
}

/** Joins lines that are indented deeper than the entries of their list. */
function unfold(lines: readonly string[], indent: number): string[] {
  const entries: string[] = [];
  for (const line of lines)
    if (line.search(/\S/) <= indent || entries.length === 0) entries.push(line);
    else entries[entries.length - 1] += `   ${line.trim()}`;
  return entries;
}

/** `  -t, --timeout TIMEOUT   Use this …`, with each name's value repeated in older releases of Python. */
function argparseFlag(line: string): HelpFlag[] {
  const [names, ...says] = line.trim().split(/ {2,}/);
  const forms = names!.split(', ').map((form) => form.split(' '));
  const long = forms.find(([name]) => name!.startsWith('--'))?.[0];
  const letter = forms.find(([name]) => /^-\w$/.test(name!))?.[0];
  const name = long ?? letter;
  if (!name?.startsWith('-') || name === '--help') return [];
  const takes = forms.at(-1)!.slice(1).join(' ');
  return [withDefault({ name, ...(long && letter ? { short: letter[1]! } : {}), takes, says: tidy(says.join(' ')) })];
}
