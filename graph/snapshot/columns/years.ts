// Figures by year as columns: how many years each record has, then all years after one another, by their place in the
// list of years from the likeliest to the least likely, which keeps the numbers small. Those of the records with the
// most years come first: records of one year have small gaps and few figures, and stand together.
// Count and documents of a year are one number, and totals follow from them, but for what has no date.
import { type ByYear, by, type YearColumns } from '../../model/index.ts';
import {
  broken,
  limited,
  readCounts,
  readDifferences,
  readSized,
  writeCounts,
  writeDifferences,
  writeSparse,
} from './digits.ts';
import { byKey, type ColumnVersion } from './order.ts';

export interface Dated {
  count: number;
  documents: number;
  byYear: ByYear;
}

type Others = YearColumns['yearOthers'];

/** The years that a record may well have, the likeliest first; they come before those of `yearOrder`. */
type Likely = (record: number) => readonly string[];

export function writeYears(
  records: readonly Dated[],
  { version, likely = () => [] }: { version: ColumnVersion; likely?: Likely },
): YearColumns {
  const yearOrder = commonest(records);
  const years = records.map(({ byYear }) => Object.keys(byYear).length);
  const gaps: number[] = [];
  const figures: number[] = [];
  const yearOthers: Others = [];
  const undated = new Array<number>(records.length);
  const undatedDocuments = new Array<number>(records.length);
  for (const record of byKey(Float64Array.from(years), version)) {
    const { byYear, count, documents } = records[record] as Dated;
    const candidates = [...likely(record), ...yearOrder];
    const placeOf = (year: string): number => candidates.indexOf(year);
    const own = Object.entries(byYear).sort(by(([year]) => placeOf(year)));
    let next = 0;
    let rest = count;
    let restOfDocuments = documents;
    for (const [year, each] of own) {
      gaps.push(placeOf(year) - next);
      next = placeOf(year) + 1;
      if (!isPlain(each)) yearOthers.push({ place: figures.length, ...each });
      figures.push(isPlain(each) ? oneNumber(each) : 0);
      rest -= each.count;
      restOfDocuments -= each.documents;
    }
    undated[record] = rest;
    undatedDocuments[record] = restOfDocuments;
  }
  return {
    yearOrder,
    years: writeSparse(years, writeCounts),
    yearGaps: writeSparse(gaps, writeCounts),
    yearFigures: writeCounts(figures),
    yearOthers,
    undated: writeSparse(undated, writeDifferences),
    undatedDocuments: writeSparse(undatedDocuments, writeDifferences),
  };
}

/** A record may have more, all of them together not. */
const YEARS_EACH = 8;

export interface Around {
  /** Opens the messages. */
  table: string;
  /** How many records there are. */
  size: number;
  version: ColumnVersion;
  likely?: Likely;
}

export function readYears(
  columns: YearColumns,
  { table, size, version, likely = () => [] }: Around,
): Dated[] {
  const column = `${table}.yearFigures`;
  const figures = limited(readCounts(columns.yearFigures, column), column, YEARS_EACH);
  const sized = (key: 'years' | 'yearGaps' | 'undated' | 'undatedDocuments', length: number) => {
    const read = key === 'years' || key === 'yearGaps' ? readCounts : readDifferences;
    return readSized(columns[key], { column: `${table}.${key}`, size: length, read });
  };
  const years = sized('years', size);
  if (years.reduce((sum, each) => sum + each, 0) !== figures.length) {
    throw broken(`${table}.years`, `do not add up to the ${figures.length} that are there`);
  }
  const gaps = sized('yearGaps', figures.length);
  const others = new Map(columns.yearOthers.map(({ place, ...each }) => [place, each]));
  const [undated, undatedDocuments] = [sized('undated', size), sized('undatedDocuments', size)];
  const records = new Array<Dated>(size);
  let at = 0;
  for (const record of byKey(years, version)) {
    const byYear: ByYear = {};
    let count = undated[record] as number;
    let documents = undatedDocuments[record] as number;
    let place = -1;
    const first = likely(record);
    for (const end = at + (years[record] as number); at < end; at++) {
      place += 1 + (gaps[at] as number);
      const year = first[place] ?? columns.yearOrder[place - first.length];
      if (year === undefined) throw broken(`${table}.yearGaps`, `gives record ${record} a year that is none`);
      const each = others.get(at) ?? twoNumbers(figures[at] as number);
      byYear[year] = each;
      count += each.count;
      documents += each.documents;
    }
    if (count < 0 || documents < 0)
      throw broken(`${table}.undated`, `makes record ${record} less than nothing`);
    records[record] = { byYear, count, documents };
  }
  return records;
}

/** The year in most records first. */
function commonest(records: readonly Dated[]): string[] {
  const uses = new Map<string, number>();
  for (const { byYear } of records) {
    for (const year of Object.keys(byYear)) uses.set(year, (uses.get(year) ?? 0) + 1);
  }
  const order = by<[year: string, uses: number]>(
    ([, count]) => -count,
    ([year]) => year,
  );
  return [...uses].sort(order).map(([year]) => year);
}

interface Figures {
  count: number;
  documents: number;
}

/** Beyond it the one number would no longer be exact. */
const MOST = 2 ** 20;

const isPlain = ({ count, documents }: Figures): boolean =>
  documents >= 1 && documents <= count && count <= MOST;

/** All pairs in a row: 1 of 1, 2 of 2, 2 of 1, 3 of 3, 3 of 2, … */
const oneNumber = ({ count, documents }: Figures): number => (count * (count - 1)) / 2 + count - documents;

function twoNumbers(number: number): Figures {
  const count = Math.floor((1 + Math.sqrt(1 + 8 * number)) / 2);
  return { count, documents: count - (number - (count * (count - 1)) / 2) };
}
