// The field that finds terms by label, variant, English, pinyin and initials, with its list below.
import { useComputed, useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { type Hit, search } from '../../graph/snapshot/search.ts';
import { listKey } from '../src/find/list-keys.ts';
import { Icon } from '../src/frame/icon.tsx';
import { slotOf } from '../src/state/atlas.ts';
import { useSession } from '../src/state/context.ts';
import { openTerm } from '../src/state/view.ts';
import { useEmbedWords } from './context.ts';

const MOST = 8;

export function Find() {
  const session = useSession();
  const own = useEmbedWords();
  const { bar, find } = session.words.value;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const query = useSignal('');
  const open = useSignal(false);
  const chosen = useSignal(0);
  const hits = useComputed(() => (open.value ? search(session.index, query.value).slice(0, MOST) : []));
  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    open.value = false;
    query.value = '';
    session.go(openTerm(hit.term.label));
  };
  const close = () => (open.value = false);
  const key = (event: KeyboardEvent) => {
    const take = (at: number) => choose(hits.peek()[at]);
    if (open.value) listKey(event, { chosen, count: hits.value.length, take, close });
    else if (event.key === 'ArrowDown') open.value = true;
  };
  return (
    <div class="find" part="find">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-expanded={open.value}
        aria-controls={`${id}hits`}
        aria-activedescendant={hits.value.length > 0 ? `${id}${chosen.value}` : undefined}
        aria-label={bar.find}
        placeholder={own.find}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          chosen.value = 0;
          open.value = true;
        }}
        onFocus={() => (open.value = true)}
        onBlur={() => (open.value = false)}
        onKeyDown={key}
      />
      <div
        id={`${id}hits`}
        class="hits"
        role="listbox"
        aria-label={find.terms}
        hidden={hits.value.length === 0}
      >
        {hits.value.map((hit, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
          <div
            key={hit.term.id}
            id={`${id}${at}`}
            class="line"
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen.value}
            // Before the field loses the focus, and the list with it.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            <span class={`dot slot-${slotOf(session.atlas, hit.term)}`} />
            <span class="cut" lang="zh-Hans">
              {hit.term.label}
              {hit.kind === 'variant' && <span class="quiet"> {hit.text}</span>}
            </span>
            <span class="quiet">{session.words.value.map.times(hit.term.count)}</span>
          </div>
        ))}
      </div>
      {open.value && query.value !== '' && hits.value.length === 0 && (
        <p class="hits" role="status">
          {find.none(query.value)}
        </p>
      )}
    </div>
  );
}
