import { loadSite } from '../src/corpus/load.ts';
import { formatProblem } from '../src/model/problem.ts';

const { site, problems, warnings, advice } = loadSite(process.cwd());
for (const item of advice) console.warn(`advice   ${formatProblem(item)}`);
for (const warning of warnings) console.warn(`warning  ${formatProblem(warning)}`);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(
    `\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content: mend ${problems.length === 1 ? 'it' : 'them'} and run npm run check again.`,
  );
  process.exit(1);
}
console.log(
  `Content holds together: ${site.articles.length} articles, ${site.places.size} places, ${site.corpus.sources.length} sources.`,
);
