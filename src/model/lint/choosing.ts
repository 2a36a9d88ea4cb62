import { advise, fits, questionsAsked, type Framework } from '../choosing/advise.ts';
import { frameworkOf } from '../choosing/pages.ts';
import { undecided } from '../choosing/schemas.ts';
import type { Corpus, Entry } from '../corpus.ts';
import { problem, suggest, type Location, type Problem } from '../problem.ts';

const questionsFile = 'content/choosing/questions.yaml';
const outcomesFile = 'content/choosing/outcomes.yaml';

/**
 * Refuses a framework that names questions, answers or outcomes that it lacks, and decisions that
 * answer what is not asked or come out otherwise than they say.
 */
export function lintChoosing(corpus: Corpus): Problem[] {
  const framework = frameworkOf(corpus);
  const names = [
    ...corpus.choices.flatMap(({ data, locate }) => [
      ...lintConditions(data.only, (path) => locate(['only', ...path]), framework),
      ...Object.entries(data.answers).flatMap(([answer, { leads }]) =>
        leads === undefined ? [] : lintOutcome(leads, locate(['answers', answer, 'leads']), framework),
      ),
    ]),
    ...corpus.outcomes.flatMap(({ data, locate }) => [
      ...lintConditions(data.when, (path) => locate(['when', ...path]), framework),
    ]),
    ...(framework.questions.size > 0 ? lintMissing(framework) : []),
  ];
  // A framework with holes gives no advice to hold a decision against.
  return names.length > 0 ? names : corpus.decisions.flatMap((decision) => lintDecision(decision, framework));
}

/** Every set of answers needs an outcome: for each thing that the weights can say, one without conditions. */
function lintMissing({ outcomes }: Framework): Problem[] {
  return (['docker', 'podman', ...undecided] as const)
    .filter((weighed) => ![...outcomes.values()].some((one) => fits(one, weighed) && !one.when))
    .map((weighed) =>
      problem(
        { file: outcomesFile, line: 1 },
        `no outcome for "${weighed}" is without conditions`,
        'Add one behind the others: every set of answers needs an advice',
      ),
    );
}

function lintDecision({ data, locate }: Entry<Corpus['decisions'][number]['data']>, framework: Framework): Problem[] {
  const asked = questionsAsked(framework, data.answers);
  const problems = [
    ...Object.entries(data.answers).flatMap(([question, answer]) => [
      ...lintAnswer(question, answer, locate(['answers', question]), framework),
      ...(framework.questions.has(question) && !asked.includes(question)
        ? [
            problem(
              locate(['answers', question]),
              `"${question}" is not asked after the other answers`,
              `Take it out, or see "only" in ${questionsFile}`,
            ),
          ]
        : []),
    ]),
    ...asked
      .filter((question) => !(question in data.answers))
      .map((question) =>
        problem(locate(['answers']), `"${question}" is asked and not answered`, 'Answer every question that is asked'),
      ),
    ...lintOutcome(data.outcome, locate(['outcome']), framework),
  ];
  if (problems.length > 0) return problems;
  const { outcome } = advise(framework, data.answers);
  return outcome === data.outcome
    ? []
    : [
        problem(
          locate(['outcome']),
          `the framework advises "${outcome}" for these answers, not "${data.outcome}"`,
          'Change the answers or the record; change a weight only for a reason that holds everywhere',
        ),
      ];
}

function lintConditions(
  conditions: Readonly<Record<string, readonly string[]>> | undefined,
  at: (path: PropertyKey[]) => Location,
  framework: Framework,
): Problem[] {
  return Object.entries(conditions ?? {}).flatMap(([question, answers]) =>
    answers.flatMap((answer, i) => lintAnswer(question, answer, at([question, i]), framework)),
  );
}

function lintAnswer(question: string, answer: string, at: Location, { questions }: Framework): Problem[] {
  const found = questions.get(question);
  if (!found)
    return [problem(at, `unknown question "${question}"`, suggest(question, questions.keys(), questionsFile))];
  return answer in found.answers
    ? []
    : [
        problem(
          at,
          `"${question}" has no answer "${answer}"`,
          suggest(answer, Object.keys(found.answers), questionsFile),
        ),
      ];
}

function lintOutcome(outcome: string, at: Location, { outcomes }: Framework): Problem[] {
  return outcomes.has(outcome)
    ? []
    : [problem(at, `unknown outcome "${outcome}"`, suggest(outcome, outcomes.keys(), outcomesFile))];
}
