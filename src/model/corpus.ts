import type { Root } from 'mdast';
import type { Location } from './problem.ts';
import type { Measurement, Prediction } from './evidence-schemas.ts';
import type { ArticleMeta, Claim, Figure, Home, Question, Recording, SectionMeta, Source, Term } from './schemas.ts';

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
  recordings: Entry<Recording>[];
  measurements: Entry<Measurement>[];
  predictions: Entry<Prediction>[];
  home: Entry<Home>;
  /** Names of the drawings in `src/components/figures/`, without extension. */
  drawings: string[];
}
