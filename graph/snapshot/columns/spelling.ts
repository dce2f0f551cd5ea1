// Pinyin as the sound of each character instead of the sound of each label: most characters are read in one way.
import type { SnapshotTerm } from '../../model/index.ts';
import { broken } from './digits.ts';

export interface Spelling {
  characters: string[];
  /** Of each character. */
  syllables: string[];
  /** Place and pinyin of labels that are not read so. */
  pinyin: { place: number; pinyin: string }[];
}

type Named = Pick<SnapshotTerm, 'label' | 'pinyin'>;

const HAN = /\p{Script=Han}/u;

export function writeSpelling(terms: readonly Named[]): Spelling {
  const sounds = new Map<string, Map<string, number>>();
  for (const term of terms) {
    for (const [character, syllable] of readings(term)) {
      const own = sounds.get(character) ?? new Map<string, number>();
      sounds.set(character, own.set(syllable, (own.get(syllable) ?? 0) + 1));
    }
  }
  const characters = [...sounds.keys()].sort();
  const syllables = characters.map((character) => mostFrequent(sounds.get(character) ?? new Map()));
  const spell = speller({ characters, syllables });
  const pinyin = terms.flatMap((term, place): Spelling['pinyin'] =>
    spell(term.label) === term.pinyin ? [] : [{ place, pinyin: term.pinyin }],
  );
  return { characters, syllables, pinyin };
}

export function readSpelling(spelling: Spelling, labels: readonly string[]): string[] {
  if (spelling.characters.length !== spelling.syllables.length) {
    throw broken('terms.syllables', 'has not as many entries as terms.characters');
  }
  const pinyin = labels.map(speller(spelling));
  for (const { place, pinyin: own } of spelling.pinyin) {
    if (place >= pinyin.length) throw broken('terms.pinyin', `speaks of term ${place}, which is not there`);
    pinyin[place] = own;
  }
  return pinyin;
}

/** Syllables with spaces between them; what is no known character stays together as it is. */
function speller({ characters, syllables }: Omit<Spelling, 'pinyin'>): (label: string) => string {
  const syllableOf = new Map(characters.map((character, index) => [character, syllables[index] ?? '']));
  return (label) => {
    const parts: string[] = [];
    let other = '';
    for (const character of label) {
      const syllable = syllableOf.get(character);
      if (syllable === undefined) {
        other += character;
        continue;
      }
      if (other !== '') parts.push(other);
      other = '';
      parts.push(syllable);
    }
    if (other !== '') parts.push(other);
    return parts.join(' ');
  };
}

/** Each Han character with its syllable; none where the two do not run side by side. */
function readings({ label, pinyin }: Named): [character: string, syllable: string][] {
  const parts = label.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? [];
  const syllables = pinyin.split(' ');
  if (parts.length !== syllables.length) return [];
  return parts.flatMap((part, index): [string, string][] => {
    const syllable = syllables[index] ?? '';
    return HAN.test(part) && syllable.length <= LONGEST ? [[part, syllable]] : [];
  });
}

/** Of a syllable, in a file too: a sound that is longer is none. */
const LONGEST = 12;

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [syllable, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && syllable < best)) best = syllable;
  }
  return best;
}
