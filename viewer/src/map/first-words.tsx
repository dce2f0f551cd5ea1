// What dots and lines are and what to do with them, over the map of a reader who has opened nothing yet. Said once: it
// does not come back when something was opened or it was put away.
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { openTerm } from '../state/view.ts';

const KEY = 'tifa.met';

export function FirstWords() {
  const session = useSession();
  const { map: words, bar } = session.words.value;
  const met = useSignal(hasMet());
  const busy = useComputed(() => session.view.value.term !== null || session.view.value.also.length > 0);
  const here = useComputed(() => session.view.value.place === 'map');
  const meet = () => {
    met.value = true;
    remember();
  };
  useSignalEffect(() => {
    if (busy.value && !met.peek()) meet();
  });
  const first = useComputed(() => {
    const [label = null] = [...session.shown.value.terms]
      .flatMap((id) => session.atlas.terms.get(id) ?? [])
      .reduce<[string | null, number]>(
        (most, { label, count }) => (count > most[1] ? [label, count] : most),
        [null, 0],
      );
    return label;
  });
  if (met.value || busy.value || !here.value) return null;
  const label = first.value;
  return (
    <div class="selection-bar first-words" role="note">
      <p>{words.firstWords}</p>
      {label !== null && (
        <button type="button" class="outlined" lang="zh-Hans" onClick={() => session.go(openTerm(label))}>
          {label}
        </button>
      )}
      <button type="button" class="tool small" aria-label={bar.close} title={bar.close} onClick={meet}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** A browser that keeps nothing for a page has met nobody. */
function hasMet(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // Then it is said again.
  }
}
