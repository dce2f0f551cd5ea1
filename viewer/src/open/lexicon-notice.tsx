// What a dropped lexicon has to do with the graph: how many of its entries are in it, lit on the map on demand, and
// which are not.
import { Icon } from '../frame/icon.tsx';
import { thousands } from '../state/figures.ts';
import type { Session } from '../state/session.ts';
import { LIMIT_MB, type NamedFile, namesOf } from './choose.ts';
import { type LexiconReading, matchLexicon, parseLexicon } from './lexicon.ts';

export interface LexiconNoticeProps {
  session: Session;
  reading: LexiconReading;
  onClose: () => void;
}

const MOST = 200;

/** A file that cannot be read is an answer too. */
export async function readLexicon(files: readonly NamedFile[]): Promise<LexiconReading> {
  const [file] = files;
  const name = namesOf(files);
  try {
    if (file === undefined || file.size > LIMIT_MB * 2 ** 20) throw new Error(`> ${LIMIT_MB} MB`);
    return { name, lines: parseLexicon(await file.text()), fault: null };
  } catch (cause) {
    return { name, lines: [], fault: cause instanceof Error ? cause.message : String(cause) };
  }
}

export function LexiconNotice({ session, reading, onClose }: LexiconNoticeProps) {
  const words = session.words.value;
  const { there, missing } = matchLexicon(reading.lines, session.atlas.snapshot.terms);
  const light = () => {
    session.go((view) => ({ ...view, place: 'map', document: null, term: null, partner: null, also: [] }));
    session.lit.value = new Set(there.map((term) => term.id));
  };
  const close = () => {
    session.lit.value = null;
    onClose();
  };
  return (
    <section class="lexicon-notice" role="status" aria-label={reading.name}>
      <header>
        <b>{reading.name}</b>
        <button
          type="button"
          class="tool"
          aria-label={words.bar.close}
          title={words.bar.close}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      {reading.fault !== null && <p role="alert">{words.lexicon.refused(reading.name, reading.fault)}</p>}
      {reading.fault === null && (
        <p>{words.lexicon.found(reading.lines.length, there.length, missing.length)}</p>
      )}
      {there.length > 0 && (
        <button type="button" class="outlined" onClick={light}>
          <Icon name="map" />
          {words.lexicon.light}
        </button>
      )}
      {missing.length > 0 && (
        <details>
          <summary>{words.lexicon.missing}</summary>
          <p lang="zh-Hans">
            {missing.slice(0, MOST).join(words.comma)}
            {missing.length > MOST && ` +${thousands(missing.length - MOST)}`}
          </p>
        </details>
      )}
      {reading.fault === null && <p class="note">{words.lexicon.rebuild}</p>}
    </section>
  );
}
