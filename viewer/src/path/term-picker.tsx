// Asks for a second term, found as everywhere: by variant, English, pinyin or initials.
import { useComputed, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SnapshotTerm } from '../../../graph/model/index.ts';
import { search } from '../../../graph/snapshot/search.ts';
import { listKey } from '../find/list-keys.ts';
import { Icon } from '../frame/icon.tsx';
import { slotOf } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';

export interface TermPickerProps {
  label: string;
  /** Id of the term that cannot be chosen: the first. */
  not: string;
  onChoose: (term: SnapshotTerm) => void;
}

const MOST = 8;

export function TermPicker({ label, not, onChoose }: TermPickerProps) {
  const session = useSession();
  const { beside, find } = session.words.value;
  const query = useSignal('');
  const chosen = useSignal(0);
  const field = useRef<HTMLInputElement>(null);
  const hits = useComputed(() =>
    search(session.index, query.value)
      .filter(({ term }) => term.id !== not)
      .slice(0, MOST),
  );
  useLayoutEffect(() => field.current?.focus(), []);
  const take = (at: number) => {
    const hit = hits.peek()[at];
    if (hit !== undefined) onChoose(hit.term);
  };
  return (
    <div class="picker">
      <label class="picker-field">
        <span>{label}</span>
        <span class="picker-box">
          <Icon name="search" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls="picks"
            aria-activedescendant={hits.value.length > 0 ? `pick-${chosen.value}` : undefined}
            placeholder={beside.choose}
            autocomplete="off"
            spellcheck={false}
            value={query.value}
            onInput={(event) => {
              query.value = event.currentTarget.value;
              chosen.value = 0;
            }}
            onKeyDown={(event) => listKey(event, { chosen, count: hits.value.length, take })}
          />
        </span>
      </label>
      <div id="picks" role="listbox" aria-label={find.terms} tabIndex={-1}>
        {hits.value.map(({ term }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
          <div
            key={term.id}
            id={`pick-${i}`}
            class="hit"
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen.value}
            onClick={() => onChoose(term)}
          >
            <span class={`dot slot-${slotOf(session.atlas, term)}`} />
            <span class="hit-label" lang="zh-Hans">
              {term.label}
            </span>
            <span class="hit-note quiet" lang="en">
              {term.english}
            </span>
          </div>
        ))}
      </div>
      {hits.value.length === 0 && <p class="note">{find.none(query.value)}</p>}
    </div>
  );
}
