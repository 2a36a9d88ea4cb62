import { citationPattern, linkTarget } from '../inline.ts';
import { shortUrl } from '../place.ts';
import type { Corpus } from '../corpus.ts';
import type { RecordTexts } from './record.ts';
import { weightInWords } from './words.ts';

/** A text of the dialect as Markdown for elsewhere: without citations, links with full addresses. */
export function portable(text: string, absolute: (path: string) => string): string {
  return text
    .replace(new RegExp(`\\s*${citationPattern.source}`, 'g'), '')
    .replace(/\]\(([^)\s]+)\)/g, (whole, url: string) => {
      const target = linkTarget(url);
      if (target.to === 'place') return `](${absolute(shortUrl(target.id))})`;
      return target.to === 'page' ? `](${absolute(target.path)})` : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the helper's script needs for a decision record. */
export function recordTexts({ choices, outcomes, home }: Corpus, absolute: (path: string) => string): RecordTexts {
  const plain = (text: string): string => portable(text, absolute);
  const { docker, podman } = home.data.versions;
  return {
    versions: `Docker ${docker}, ${podman}`,
    questions: Object.fromEntries(
      choices.map(({ id, data }) => [
        id,
        {
          ask: data.ask,
          ...(data.frames && { frames: data.frames }),
          answers: Object.fromEntries(
            Object.entries(data.answers).map(([answer, one]) => [
              answer,
              { label: one.label, implies: plain(one.implies), weighs: weightInWords(one) },
            ]),
          ),
        },
      ]),
    ),
    outcomes: Object.fromEntries(
      outcomes.map(({ id, data: { title, says, because, against } }) => [
        id,
        { title, says: plain(says), because: because.map(plain), against: against.map(plain) },
      ]),
    ),
  };
}
