// The find palette: opens with a slash, finds while typing, opens with Enter.
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Hit, initialsOf, search } from '../../../graph/snapshot/search.ts';
import { Icon } from '../frame/icon.tsx';
import { slotOf } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { openTerm } from '../state/view.ts';

const MOST = 9;

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
  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    close();
    session.go(openTerm(hit.term.label));
  };
  const shown = hits.value.slice(0, MOST);
  const key = (event: KeyboardEvent) => {
    // Enter that only confirms a Chinese input method is not meant for the list.
    if (event.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') chosen.value = Math.min(shown.length - 1, chosen.value + 1);
    else if (event.key === 'ArrowUp') chosen.value = Math.max(0, chosen.value - 1);
    else if (event.key === 'Enter') open(shown[chosen.value]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
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
            onKeyDown={key}
          />
          <span class="palette-keys">
            <kbd>↑</kbd>
            <kbd>↓</kbd> {words.find.choose} <kbd>↵</kbd> {words.find.open}
          </span>
          <button type="button" class="tool only-narrow" aria-label={words.bar.close} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <p class="palette-count">
          {query.value === '' ? words.find.start : words.find.terms}{' '}
          <span class="quiet">{query.value === '' ? '' : hits.value.length}</span>
        </p>
        <div id="hits" class="hits" tabIndex={-1} role="listbox" aria-label={words.find.terms}>
          {shown.map((hit, i) => (
            <HitLine
              key={hit.term.id}
              hit={hit}
              id={`hit-${i}`}
              chosen={i === chosen.value}
              onOpen={() => open(hit)}
              onPoint={() => (chosen.value = i)}
            />
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

interface HitLineProps {
  hit: Hit;
  id: string;
  chosen: boolean;
  onOpen: () => void;
  onPoint: () => void;
}

function HitLine({ hit, id, chosen, onOpen, onPoint }: HitLineProps) {
  const session = useSession();
  const words = session.words.value;
  const { term, kind } = hit;
  const lit = (
    <>
      {hit.text.slice(0, hit.from)}
      <u>{hit.text.slice(hit.from, hit.to)}</u>
      {hit.text.slice(hit.to)}
    </>
  );
  const variant = kind === 'variant';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
    <div
      id={id}
      class="hit"
      tabIndex={-1}
      role="option"
      aria-selected={chosen}
      onClick={onOpen}
      onPointerMove={onPoint}
    >
      <span class={variant ? 'dot hollow' : `dot slot-${slotOf(session.atlas, term)}`} />
      <span class="hit-label" lang="zh-Hans">
        {kind === 'english' ? term.label : lit}
      </span>
      <span class="hit-note quiet">
        {variant ? (
          words.find.variantOf(term.label)
        ) : kind === 'english' ? (
          <span lang="en">{lit}</span>
        ) : (
          <span lang="en">{term.english}</span>
        )}
      </span>
      <span class="figure quiet">{words.map.times(term.count)}</span>
    </div>
  );
}
