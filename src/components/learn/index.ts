import Aside from './Aside.astro';
import Ask from './Ask.astro';
import Choice from './Choice.astro';
import Claim from './Claim.astro';
import CodeBlock from './CodeBlock.astro';
import Docker from './Docker.astro';
import Engines from './Engines.astro';
import Figure from './Figure.astro';
import HeaderCell from './HeaderCell.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Measured from './Measured.astro';
import Podman from './Podman.astro';
import Predict from './Predict.astro';
import Run from './Run.astro';
import Since from './Since.astro';
import Table from './Table.astro';

/** What the names in articles mean: one component for each row of the vocabulary, and the Markdown elements that need more than a tag. */
export const components = {
  Aside,
  Ask,
  Choice,
  Claim,
  Docker,
  Engines,
  Figure,
  Measured,
  Podman,
  Predict,
  Run,
  Since,
  h2: Heading2,
  h3: Heading3,
  pre: CodeBlock,
  table: Table,
  th: HeaderCell,
};
