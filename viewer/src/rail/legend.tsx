// The communities with their colours. A line isolates while the pointer is on it and filters when clicked.
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../frame/icon.tsx';
import { type LegendEntry, REST } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import type { Session } from '../state/session.ts';
import { filterBy, nameCommunity, toggleCommunity } from '../state/view.ts';

const LONGEST_NAME = 24;

export function Legend() {
  const session = useSession();
  const { rail } = session.words.value;
  const { communities } = session.view.value.filters;
  const { legend } = session.atlas;
  return (
    <section class="rail-part legend" onPointerLeave={() => (session.isolated.value = null)}>
      <h2>
        {rail.communities} <span class="quiet">{thousands(session.atlas.snapshot.communities.length)}</span>
        {communities.length > 0 && (
          <button type="button" class="textual" onClick={() => session.filter(filterBy({ communities: [] }))}>
            {rail.all}
          </button>
        )}
      </h2>
      <ul>
        {legend.map((entry) => (
          <LegendLine
            key={entry.key}
            entry={entry}
            on={communities.length === 0 || communities.includes(entry.key)}
          />
        ))}
      </ul>
    </section>
  );
}

function LegendLine({ entry, on }: { entry: LegendEntry; on: boolean }) {
  const session = useSession();
  const { rail } = session.words.value;
  const naming = useSignal(false);
  const name = legendName(session, entry);
  const isolate = () => (session.isolated.value = entry.key);
  if (naming.value) return <NameField entry={entry} onDone={() => (naming.value = false)} />;
  return (
    <li class="legend-item">
      <button
        type="button"
        class="legend-line"
        aria-pressed={on}
        title={rail.only(name)}
        onPointerEnter={isolate}
        onFocus={isolate}
        onBlur={() => (session.isolated.value = null)}
        onClick={() => {
          session.isolated.value = null;
          session.filter(toggleCommunity(entry.key));
        }}
      >
        <span class={`dot slot-${entry.slot}`} />
        <span class="legend-name" lang="zh-Hans">
          {name}
        </span>
        <span class="figure">{thousands(entry.size)}</span>
      </button>
      {entry.key !== REST && (
        <button
          type="button"
          class="tool small rename"
          aria-label={rail.rename(name)}
          title={rail.rename(name)}
          onClick={() => (naming.value = true)}
        >
          <Icon name="edit" />
        </button>
      )}
    </li>
  );
}

/** A name of one’s own: it stands on the map too, and in the link. An empty one brings the two strongest terms back. */
function NameField({ entry, onDone }: { entry: LegendEntry; onDone: () => void }) {
  const session = useSession();
  const { rail } = session.words.value;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const keep = (text: string) => {
    if (text !== legendName(session, entry))
      session.go(nameCommunity(entry.key, text.slice(0, LONGEST_NAME)));
    onDone();
  };
  return (
    <li class="legend-item">
      <span class={`dot slot-${entry.slot}`} />
      <input
        ref={field}
        type="text"
        class="name-field"
        maxLength={LONGEST_NAME}
        aria-label={rail.rename(legendName(session, entry))}
        value={legendName(session, entry)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          event.stopPropagation();
          if (event.key === 'Enter') keep(event.currentTarget.value);
          else if (event.key === 'Escape') onDone();
        }}
        onBlur={(event) => keep(event.currentTarget.value)}
      />
    </li>
  );
}

/** The name that a person gave, or else its two strongest terms. */
export function legendName(session: Session, entry: LegendEntry): string {
  const { words, atlas } = session;
  const community = entry.communities[0];
  if (entry.key === REST || community === undefined) return words.value.rail.rest(entry.communities.length);
  const top = community.top.slice(0, 2).flatMap((id) => atlas.terms.get(id)?.label ?? []);
  return session.view.value.names[entry.key] ?? community.name ?? top.join('、');
}

/** The legend line that a community belongs to, as words. */
export function communityName(session: Session, community: number | null): string | null {
  const key = community === null ? undefined : session.atlas.legendKey.get(community);
  const entry = session.atlas.legend.find((each) => each.key === key);
  return entry === undefined ? null : legendName(session, entry);
}
