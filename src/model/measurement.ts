import { groupsOf } from './chart.ts';
import { engineNames } from './engine-names.ts';
import type { Measurement, Series } from './evidence-schemas.ts';
import { plainText } from './inline.ts';
import { figures, summarize } from './statistics.ts';

/** The id of the place of a measurement: articles name the file, links and searches this. */
export function measuredId(id: string): string {
  return `measured-${id}`;
}

/** The page of a measurement. */
export function measuredPath(id: string): string {
  return `/measured/${id}/`;
}

/** What stands behind the name of the engine: the mode, and of the label what the two do not say already. */
export function seriesNote({ engine, mode, label }: Series): string {
  const rest = label
    .replace(new RegExp(`\\b(?:${engine}|${mode})\\b`, 'gi'), ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:()]+|[\s,;:()]+$/g, '');
  return /[\p{L}\p{N}]/u.test(rest) ? `${mode}, ${rest}` : mode;
}

/** A series in words, its engine in front. */
export function seriesName(series: Series): string {
  return `${engineNames[series.engine]} ${seriesNote(series)}`;
}

/** The medians in words, group by group: what a drawing says to people who cannot see it. */
export function mediansInWords(measurement: Measurement, groups = groupsOf(measurement)): string {
  const { series, unit } = measurement;
  return groups
    .map((name) => {
      const list = series
        .filter(({ group }) => group === name)
        .map((one) => `${seriesName(one)} ${figures(summarize(one.values).median)} ${unit}`);
      return `${groups.length > 1 ? `${name}: ` : ''}${list.join('; ')}.`;
    })
    .join(' ');
}

/** How many values stand behind a median: one number where all series have as many. */
export function valuesInWords({ series }: Measurement): string {
  const counts = series.map(({ values }) => values.length);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? `${least} values each` : `${least} to ${most} values each`;
}

/** Question and medians as plain words, for results and previews. */
export function measurementLead(measurement: Measurement): string {
  return `${plainText(measurement.question)} Medians: ${mediansInWords(measurement)}`;
}

/** Names and versions of everything below the command that took part. */
export function versionsInWords(versions: Measurement['versions']): string {
  return Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}
