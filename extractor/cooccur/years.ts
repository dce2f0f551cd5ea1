// Passages of a pair by year, told straight from their numbers.
import { compare } from '../../graph/model/index.ts';
import { type Fields, type Key, keyOf } from '../rows/fields.ts';
import { sharedInts } from '../shared.ts';

/** Plain data. */
export interface Years {
  /** In order, each once. */
  names: string[];
  /** Place in `names` of the year of each document; −1 for none. */
  of: Int32Array;
}

const [COUNT, DOCUMENTS] = [keyOf('count'), keyOf('documents')];

export function yearsOf(years: readonly (string | null)[]): Years {
  const names = [...new Set(years)].filter((year) => year !== null).sort(compare);
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const of = sharedInts(years.length);
  years.forEach((year, document) => {
    of[document] = year === null ? -1 : (placeOf.get(year) as number);
  });
  return { names, of };
}

/** Tells how many passages and documents are of each year; what has no date is in no year. Passages come in order. */
export function yearTeller({ names, of }: Years, documentOf: Int32Array) {
  const keys = names.map(keyOf);
  const [counts, documents] = [new Int32Array(names.length), new Int32Array(names.length)];
  return (to: Fields, key: Key, passages: Int32Array): void => {
    let [lowest, highest, last] = [names.length, -1, -1];
    for (let at = 0; at < passages.length; at += 1) {
      const document = documentOf[passages[at] as number] as number;
      const year = of[document] as number;
      if (year === -1) continue;
      counts[year] = (counts[year] as number) + 1;
      if (document !== last) documents[year] = (documents[year] as number) + 1;
      last = document;
      if (year < lowest) lowest = year;
      if (year > highest) highest = year;
    }
    to.open(key);
    for (let year = lowest; year <= highest; year += 1) {
      if (counts[year] === 0) continue;
      to.open(keys[year] as Key);
      to.whole(COUNT, counts[year] as number);
      to.whole(DOCUMENTS, documents[year] as number);
      to.close();
      counts[year] = 0;
      documents[year] = 0;
    }
    to.close();
  };
}
