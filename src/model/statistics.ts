/** What a list of measured values comes to: never a mean alone, which one slow value moves. */
export interface Summary {
  n: number;
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
}

/**
 * The value below which the share `p` of the values lies, between two values in proportion: definition 7 of Hyndman and
 * Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996, which R and NumPy use too when
 * nothing else is asked for. With it the quartiles of the site can be held against theirs.
 *
 * @throws RangeError when there are no values, or `p` is no share
 */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0 || !(p >= 0 && p <= 1)) throw new RangeError(`no quantile ${p} of ${values.length} values`);
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return below + (at - Math.floor(at)) * (above - below);
}

/** Number of values, extremes, quartiles and median. */
export function summarize(values: readonly number[]): Summary {
  return {
    n: values.length,
    min: quantile(values, 0),
    q1: quantile(values, 0.25),
    median: quantile(values, 0.5),
    q3: quantile(values, 0.75),
    max: quantile(values, 1),
  };
}

/** A measured value as a reader needs it: three figures, more only in front of the point. `1234.5` becomes `1,235`. */
export function figures(value: number): string {
  const digits = value >= 100 || value === 0 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: digits });
}
