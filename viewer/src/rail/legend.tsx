// The communities with their colours. A line isolates while the pointer is on it and filters when clicked.
import { type LegendEntry, REST } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import type { Session } from '../state/session.ts';
import { filterBy, toggleCommunity } from '../state/view.ts';

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
  const name = legendName(session, entry);
  const isolate = () => (session.isolated.value = entry.key);
  return (
    <li>
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
    </li>
  );
}

/** The name that a person gave, or else its two strongest terms. */
export function legendName(session: Session, entry: LegendEntry): string {
  const { words, atlas } = session;
  const community = entry.communities[0];
  if (entry.key === REST || community === undefined) return words.value.rail.rest(entry.communities.length);
  const top = community.top.slice(0, 2).flatMap((id) => atlas.terms.get(id)?.label ?? []);
  return community.name ?? top.join('、');
}

/** The legend line that a community belongs to, as words. */
export function communityName(session: Session, community: number | null): string | null {
  const key = community === null ? undefined : session.atlas.legendKey.get(community);
  const entry = session.atlas.legend.find((each) => each.key === key);
  return entry === undefined ? null : legendName(session, entry);
}
