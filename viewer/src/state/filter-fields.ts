// The filters in a link.
import { Level, MEASURES, Status } from '../../../graph/model/index.ts';
import { among, decimal, type Field, wholeNumber } from './fields.ts';
import { type Filters, START_FILTERS, THRESHOLDS } from './view.ts';
import { readSpan, writeSpan } from './years.ts';

export function filterFields(filters: Filters): Field[] {
  const start = START_FILTERS;
  return [
    ['years', filters.years === null ? null : writeSpan(filters.years)],
    ['min', unless(filters.minCount, start.minCount)],
    ['max', unless(filters.maxCount, null)],
    ['docs', unless(filters.minDocuments, start.minDocuments)],
    ['deg', unless(filters.minDegree, start.minDegree)],
    ['measure', unless(filters.measure, start.measure)],
    ['ge', unless(filters.threshold, THRESHOLDS[filters.measure])],
    ['sig', filters.significantOnly ? '1' : '0'],
    ['linked', filters.connectedOnly ? null : '0'],
    ['status', filters.status],
    ['cat', filters.category],
    ['by', filters.issuer],
    ['level', filters.level],
    ['since', unless(filters.since, null)],
    ['until', unless(filters.until, null)],
    ['holds', filters.holds],
    ...filters.communities.map((key): Field => ['com', key]),
    ...filters.steps.map((key): Field => ['step', key]),
  ];
}

export function decodeFilters(all: (key: string) => readonly string[], significantOnly: boolean): Filters {
  const one = (key: string) => all(key)[0] ?? null;
  const start = START_FILTERS;
  const measure = among(MEASURES, one('measure')) ?? start.measure;
  return {
    years: readSpan(one('years')),
    minCount: wholeNumber(one('min')) ?? start.minCount,
    maxCount: wholeNumber(one('max')),
    minDocuments: wholeNumber(one('docs')) ?? start.minDocuments,
    minDegree: wholeNumber(one('deg')) ?? start.minDegree,
    measure,
    threshold: decimal(one('ge')) ?? THRESHOLDS[measure],
    significantOnly: (one('sig') ?? (significantOnly ? '1' : '0')) !== '0',
    connectedOnly: one('linked') !== '0',
    // A link of the first version says `curated=1`.
    status: one('curated') === '1' ? 'curated' : among(Status.options, one('status')),
    category: one('cat'),
    issuer: one('by'),
    level: among(Level.options, one('level')),
    since: wholeNumber(one('since')),
    until: wholeNumber(one('until')),
    holds: one('holds'),
    communities: [...new Set(all('com'))],
    steps: [...new Set(all('step'))],
  };
}

function unless(value: string | number | null, start: string | number | null): string | null {
  return value === start || value === null ? null : String(value);
}
