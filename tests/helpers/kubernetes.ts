import { parseAllDocuments } from 'yaml';
import ts from 'typescript';

/** Where the types of the published Kubernetes API lie, for each apiVersion that we write. */
const groups: Record<string, string> = {
  v1: 'core/v1',
  'apps/v1': 'apps/v1',
  'networking.k8s.io/v1': 'networking/v1',
};

/** One object of a YAML file. */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
  spec?: Record<string, unknown>;
}

/** The objects in a YAML file, and what no parser accepts. */
export function objectsOf(text: string): KubeObject[] {
  const documents = parseAllDocuments(text);
  const broken = documents.flatMap(({ errors }) => errors);
  if (broken[0]) throw broken[0];
  return documents.map((document) => document.toJS() as KubeObject);
}

/**
 * What the published schema of Kubernetes has against these files, a sentence for each fault: fields that it does not
 * know, values of a wrong type, required fields that are absent. The schema is read as TypeScript types
 * (`kubernetes-types`, made from the OpenAPI description of 1.30); it holds no list of allowed words and no sizes, so
 * `restartPolicy: Sometimes` passes. One call compiles all files, since starting the compiler is what takes time.
 */
export function faultsOf(files: Record<string, string>): string[] {
  const programs = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.ts`, programOf(text)]));
  const host = ts.createCompilerHost({});
  const known = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name in programs
      ? ts.createSourceFile(name, programs[name] ?? '', ts.ScriptTarget.ES2022, true)
      : known(name, ...rest);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name in programs || exists(name);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const program = ts.createProgram(Object.keys(programs), options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.replace(/\.ts$/, '') ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

/** A file of objects as a program that only compiles if each of them is what its kind says. */
function programOf(text: string): string {
  return objectsOf(text)
    .map(({ apiVersion, kind, ...rest }, i) => {
      const group = groups[apiVersion] ?? `unknown/${apiVersion}`;
      const value = JSON.stringify({ apiVersion, kind, ...rest });
      return `import type { ${kind} as Kind${i} } from 'kubernetes-types/${group}';\nexport const object${i}: Kind${i} = ${value};`;
    })
    .join('\n');
}
