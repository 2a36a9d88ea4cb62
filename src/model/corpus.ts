import type { Root } from 'mdast';
import type { Api, Cli, ErrorEntry, Features, Note } from './compat/schemas.ts';
import type { Balance, ChoiceQuestion, Decision, Outcome } from './choosing/schemas.ts';
import type { Lab, Measurement, Prediction, Recording, Release } from './evidence-schemas.ts';
import type { Location } from './problem.ts';
import type { ArticleMeta, Claim, Figure, Home, Question, SectionMeta, Source, Term } from './schemas.ts';

/** One record of a data file, with the lines of its keys. */
export interface Entry<T> {
  id: string;
  data: T;
  at: Location;
  /** The line of a key below this record, such as `['answers', 'senior']`. */
  locate(path: readonly PropertyKey[]): Location;
}

/** One article as its writer left it. */
export interface ArticleFile {
  file: string;
  section: string;
  /** File name without `.mdx`. */
  slug: string;
  meta: ArticleMeta;
  body: Root;
  /** The whole file, for its hash and for slices by line. */
  raw: string;
  locate(path: readonly PropertyKey[]): Location;
}

/** What the lab wrote into one file, with its text: the site serves it as it stands. */
export interface Taken<T> extends Entry<T> {
  raw: string;
}

/** A recording with the files that it and its scenario are: pages show both as they stand. */
export interface RecordingEntry extends Entry<Recording> {
  /** The JSON file. */
  raw: string;
  /** The file `lab/scenarios/<id>.yaml`; empty when it is missing, which is a problem. */
  scenario: string;
}

/** Everything in `content/`, parsed and shaped, not yet held against each other. */
export interface Corpus {
  sections: Entry<SectionMeta>[];
  articles: ArticleFile[];
  sources: Entry<Source>[];
  claims: Entry<Claim>[];
  terms: Entry<Term>[];
  /** `topic` is the name of the file: a section. */
  questions: (Entry<Question> & { topic: string })[];
  figures: Entry<Figure>[];
  recordings: RecordingEntry[];
  /** What newer releases changed. */
  releases: Entry<Release>[];
  /** How the recordings were made. */
  lab: Entry<Lab>;
  measurements: Entry<Measurement>[];
  predictions: Entry<Prediction>[];
  /** What the lab found out command by command, request by request, feature by feature; each once it was taken. */
  matrices: { cli?: Taken<Cli>; api?: Taken<Api>; compose?: Taken<Features>; kube?: Taken<Features> };
  /** What people say about rows of the matrices. */
  notes: Entry<Note>[];
  errors: Entry<ErrorEntry>[];
  /** The framework of the choice: its questions in order, and what they lead to. */
  choices: Entry<ChoiceQuestion>[];
  outcomes: Entry<Outcome>[];
  /** Arguments beside the counts of the outcomes. */
  balance: Entry<Balance>[];
  /** Worked decisions. */
  decisions: Entry<Decision>[];
  home: Entry<Home>;
  /** Names of the drawings in `src/components/figures/`, without extension. */
  drawings: string[];
}
