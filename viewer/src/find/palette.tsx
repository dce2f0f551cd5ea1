// The find palette: opens with a slash, finds while typing, opens with Enter.

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Hit, initialsOf, search } from '../../../graph/snapshot/search.ts';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import type { Session } from '../state/session.ts';
import { filterBy, openTerm, toggleAlso } from '../state/view.ts';
import { HitLine } from './hit-line.tsx';
import { listKey } from './list-keys.ts';
import { recentLabels, rememberLabel } from './recent.ts';

const MOST = 9;
const RECENT = 5;

export function FindPalette() {
  const session = useSession();
  return session.finding.value ? <OpenPalette /> : null;
}

function OpenPalette() {
  const session = useSession();
  const words = session.words.value;
  const query = useSignal('');
  const chosen = useSignal(0);
  const field = useRef<HTMLInputElement>(null);
  const hits = useComputed(() => search(session.index, query.value));
  // Before the paint, so that not one letter typed after the slash is lost.
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useSignalEffect(() => {
    query.value;
    chosen.value = 0;
  });
  const close = () => (session.finding.value = false);
  const adding = session.view.value.place === 'time' && session.periods.value === null;
  const lines = useComputed((): PaletteLine[] => paletteLines(session, query.value));
  const act = (line: PaletteLine | undefined, add: boolean) => {
    if (line === undefined) return;
    close();
    if (line.is === 'holding') session.filter(filterBy({ holds: query.peek().trim() }));
    else {
      const { label } = line.hit.term;
      rememberLabel(label);
      session.go(add || adding ? toggleAlso(label) : openTerm(label));
    }
  };
  const shown = lines.value;
  const take = (at: number, more: boolean) => act(shown[at], more);
  return (
    <div class="veil" onPointerDown={(event) => event.target === event.currentTarget && close()}>
      <div class="palette" role="dialog" aria-modal="true" aria-label={words.find.title}>
        <div class="palette-field">
          <Icon name="search" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls="hits"
            aria-activedescendant={shown.length > 0 ? `hit-${chosen.value}` : undefined}
            aria-label={words.bar.find}
            placeholder={words.bar.find}
            autocomplete="off"
            spellcheck={false}
            value={query.value}
            onInput={(event) => (query.value = event.currentTarget.value)}
            onKeyDown={(event) => listKey(event, { chosen, count: shown.length, take, close })}
          />
          <span class="palette-keys">
            <kbd>↑</kbd>
            <kbd>↓</kbd> {words.find.choose} <kbd>↵</kbd> {adding ? words.find.add : words.find.open}
            {!adding && (
              <>
                {' '}
                <kbd>⇧↵</kbd> {words.find.add}
              </>
            )}
          </span>
          <button type="button" class="tool only-narrow" aria-label={words.bar.close} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        {query.value !== '' && (
          <p class="palette-count">
            {words.find.terms} <span class="quiet">{hits.value.length}</span>
          </p>
        )}
        <div id="hits" class="hits" tabIndex={-1} role="listbox" aria-label={words.find.terms}>
          {shown.map((line, i) => (
            <Fragment key={line.key}>
              {line.heads !== undefined && (
                <p class="palette-count" aria-hidden="true">
                  {line.heads}
                </p>
              )}
              {line.is === 'term' ? (
                <HitLine
                  hit={line.hit}
                  id={`hit-${i}`}
                  chosen={i === chosen.value}
                  onOpen={(add) => act(line, add)}
                  onPoint={() => (chosen.value = i)}
                />
              ) : (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
                <div
                  id={`hit-${i}`}
                  class="hit"
                  tabIndex={-1}
                  role="option"
                  aria-selected={i === chosen.value}
                  onClick={() => act(line, false)}
                  onPointerMove={() => (chosen.value = i)}
                >
                  <Icon name="filter" />
                  <span class="hit-label">{words.find.holding(query.value.trim())}</span>
                </div>
              )}
            </Fragment>
          ))}
        </div>
        {hits.value.length === 0 && (
          <div class="palette-none" role="status">
            <p>{words.find.none(query.value)}</p>
            <p class="quiet">{words.find.noneNext}</p>
          </div>
        )}
        <p class="palette-foot">
          {query.value !== '' && hits.value.length > MOST ? (
            words.find.more(hits.value.length - MOST)
          ) : (
            <Example />
          )}
        </p>
      </div>
    </div>
  );
}

type PaletteLine = { key: string; heads?: string } & ({ is: 'term'; hit: Hit } | { is: 'holding' });

/** Without a query, what was opened lately and what is most common; with one, the hits and what can be done with it. */
function paletteLines(session: Session, query: string): PaletteLine[] {
  const { find } = session.words.peek();
  const found = search(session.index, query);
  const line = (hit: Hit, heads?: string): PaletteLine => ({
    ...{ key: hit.term.id, is: 'term' as const, hit },
    ...(heads === undefined ? {} : { heads }),
  });
  if (query.trim() !== '') {
    const lines = found.slice(0, MOST).map((hit) => line(hit));
    const holds = found.some(({ kind }) => kind === 'label' || kind === 'variant');
    return holds ? [...lines, { key: 'holding', is: 'holding', heads: find.actions }] : lines;
  }
  const recent = recentLabels()
    .flatMap((label) => found.find(({ term }) => term.label === label) ?? [])
    .slice(0, RECENT);
  const rest = found.filter((hit) => !recent.includes(hit)).slice(0, MOST - recent.length);
  return [
    ...recent.map((hit, i) => line(hit, i === 0 ? find.recent : undefined)),
    ...rest.map((hit, i) => line(hit, i === 0 ? find.start : undefined)),
  ];
}

/** The ways of finding, shown on the most frequent long term of this very graph. */
function Example() {
  const session = useSession();
  const { find } = session.words.value;
  const hit = search(session.index, '').find(({ term }) => term.pinyin.split(' ').length >= 4);
  if (hit === undefined) return <>{find.hint}</>;
  return (
    <>
      {find.hint}
      {find.hintColon}
      <code>{initialsOf(hit.term.pinyin)}</code>
      {find.hintFinds(hit.term.label)}
    </>
  );
}
