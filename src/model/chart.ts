import type { Measurement, Series } from './evidence-schemas.ts';
import { summarize, type Summary } from './statistics.ts';

/** One series as it is drawn. Shares of the width are percent, so that the drawing stretches and its text does not. */
export interface ChartRow {
  series: Series;
  summary: Summary;
  q1: number;
  median: number;
  q3: number;
  /** Each value in thousandths of the width, in order of size, none twice: what is drawn over another is not seen. */
  ticks: number[];
}

/** A measurement laid out: groups with a row for each series, one axis from 0 for all of them. */
export interface Chart {
  groups: { title: string; rows: ChartRow[] }[];
  /** Marks of the axis: the value and its share of the width in percent. */
  axis: { value: number; at: number }[];
}

/** The names of the groups of a measurement, in the order in which they first stand. */
export function groupsOf({ series }: Measurement): string[] {
  return [...new Set(series.map(({ group }) => group))];
}

/** What `groups="a, b"` names. */
export function namedGroups(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Round numbers from 0 to the first at or above `most`, three to six of them: 0, 200, 400 and so on. */
export function niceTicks(most: number): number[] {
  if (!(most > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => most / size <= 5)!;
  // Multiples of a whole number stay exact where sums of 0.1 would not.
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** Lays out the groups that are asked for, all of them when none is; every series of the drawing shares one scale. */
export function layOut(measurement: Measurement, wanted: readonly string[] = []): Chart {
  const names = groupsOf(measurement).filter((name) => wanted.length === 0 || wanted.includes(name));
  const shown = measurement.series.filter(({ group }) => names.includes(group));
  const values = niceTicks(Math.max(0, ...shown.flatMap((series) => series.values)));
  const most = values.at(-1)!;
  const percent = (value: number): number => Math.round((value / most) * 1000) / 10;
  const rowOf = (series: Series): ChartRow => {
    const summary = summarize(series.values);
    return {
      series,
      summary,
      q1: percent(summary.q1),
      median: percent(summary.median),
      q3: percent(summary.q3),
      ticks: [...new Set(series.values.map((value) => Math.round((value / most) * 1000)))].sort((a, b) => a - b),
    };
  };
  return {
    groups: names.map((title) => ({ title, rows: shown.filter(({ group }) => group === title).map(rowOf) })),
    axis: values.map((value) => ({ value, at: percent(value) })),
  };
}
