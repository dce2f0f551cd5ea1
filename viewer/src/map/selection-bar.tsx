// What can be done with what is chosen, over the map: how far its company is lit, going there, looking at it through
// time, pinning it, and letting go.
import { Icon } from '../frame/icon.tsx';
import { DEPTHS } from '../state/chart.ts';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import { chart, closeAll, goTo, putAt, release, toggleAlso } from '../state/view.ts';
import type { BoundMap } from './bind.ts';

const NAMED = 6;

export function SelectionBar({ map }: { map: BoundMap }) {
  const session = useSession();
  const { map: words, time } = session.words.value;
  const view = session.view.value;
  const labels = [...(view.term === null ? [] : [view.term]), ...view.also];
  if (labels.length === 0) return null;
  const together = view.also.length > 0;
  return (
    <div class="selection-bar" role="toolbar" aria-label={words.selection}>
      {together ? (
        <>
          <span class="selection-count">{words.chosenCount(labels.length)}</span>
          {labels.slice(0, NAMED).map((label) => (
            <button
              key={label}
              type="button"
              class="chosen-term"
              lang="zh-Hans"
              title={time.remove(label)}
              onClick={() => session.go(toggleAlso(label))}
            >
              {label} <Icon name="close" />
            </button>
          ))}
          {labels.length > NAMED && <span class="quiet">+{thousands(labels.length - NAMED)}</span>}
        </>
      ) : (
        <Depth />
      )}
      <Pin map={map} labels={labels} />
      <button
        type="button"
        class="tool small"
        aria-label={words.toSelection}
        title={`${words.toSelection} F`}
        onClick={map.showLit}
      >
        <Icon name="fit" />
      </button>
      {view.place !== 'time' && (
        <button
          type="button"
          class="tool small"
          aria-label={words.throughTime}
          title={words.throughTime}
          onClick={() => session.go((each) => ({ ...goTo('time')(each), periods: null }))}
        >
          <Icon name="time" />
        </button>
      )}
      <button
        type="button"
        class="tool small"
        aria-label={words.letGo}
        title={`${words.letGo} Esc`}
        onClick={() => session.go(closeAll)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function Depth() {
  const session = useSession();
  const { map: words } = session.words.value;
  const { depth } = session.view.value;
  return (
    <fieldset class="choices depth" aria-label={words.depth}>
      {DEPTHS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={depth === each}
          title={words.depthOf(each)}
          onClick={() => session.adjust(chart({ depth: each }))}
        >
          {words.depthOf(each)}
        </button>
      ))}
    </fieldset>
  );
}

/** Pins what is chosen where it stands, so that no layout moves it; or lets it go. */
function Pin({ map, labels }: { map: BoundMap; labels: readonly string[] }) {
  const session = useSession();
  const { map: words } = session.words.value;
  const { moved } = session.view.value;
  const pinned = labels.every((label) => moved[label] !== undefined);
  const name = pinned ? words.unpin : words.pin;
  return (
    <button
      type="button"
      class="tool small"
      aria-pressed={pinned}
      aria-label={name}
      title={name}
      onClick={() =>
        session.go((view) =>
          labels.reduce((next, label) => {
            if (pinned) return release(label)(next);
            const place = map.placeOf(label);
            return place === null ? next : putAt(label, place)(next);
          }, view),
        )
      }
    >
      <Icon name="pin" />
    </button>
  );
}
