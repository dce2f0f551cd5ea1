// The application: reads the snapshot, then lays out bar, rail, map, panel, strip and status line.
import { useComputed, useSignalEffect } from '@preact/signals';
import { FindPalette } from './find/palette.tsx';
import { Bar } from './frame/bar.tsx';
import { useFolds } from './frame/folds.ts';
import { Hatches } from './frame/hatches.tsx';
import { Icon } from './frame/icon.tsx';
import { useKeys } from './frame/keys.ts';
import { lazily } from './frame/lazily.tsx';
import { Status } from './frame/status.tsx';
import { MapView } from './map/map-view.tsx';
import { Panel } from './panels/panel.tsx';
import { askUsage, wantsUsage } from './rail/ask-usage.ts';
import { Rail } from './rail/rail.tsx';
import { SessionContext } from './state/context.ts';
import type { Selection } from './state/selection.ts';
import type { Session } from './state/session.ts';
import { Strip } from './time/strip.tsx';

const TimePanel = lazily(async () => (await import('./time/time-panel.tsx')).TimePanel, 'panel');
const AskView = lazily(async () => (await import('./ask/ask-view.tsx')).AskView, 'ask-place');
const DocumentView = lazily(async () => (await import('./document/document-view.tsx')).DocumentView);
const KeyList = lazily(async () => (await import('./frame/key-list.tsx')).KeyList);
const OutMenu = lazily(async () => (await import('./out/out-menu.tsx')).OutMenu);
const TableView = lazily(async () => (await import('./table/table-view.tsx')).TableView);

export function App({ session }: { session: Session }) {
  const folds = useFolds(session);
  useKeys(session, folds);
  const wanted = useComputed(() => wantsUsage(session));
  useSignalEffect(() => {
    if (wanted.value) void askUsage(session);
  });
  const { place, document: reading, evidence } = session.view.value;
  const asking = place === 'ask' && reading === null && session.source.cypher !== undefined;
  const timing = place === 'time' && reading === null;
  const kind = session.selection.value.kind;
  const folded = folds.panel.value;
  const panel = folded ? 'none' : panelOf(kind, { timing, asking });
  const wide =
    !folded && evidence !== null && reading === null && !timing && (kind === 'term' || kind === 'edge');
  return (
    <SessionContext.Provider value={session}>
      <div
        class={`app panel-${panel} ${asking ? 'app-ask' : 'app-map'}${timing ? ' app-time' : ''}${wide ? ' app-wide' : ''}${folds.rail.value ? ' rail-folded' : ''}${folded ? ' panel-folded' : ''}`}
      >
        <button type="button" class="skip" onClick={skipToMap}>
          {session.words.value.skip}
        </button>
        <Bar />
        {!session.online.value && <Offline session={session} />}
        {asking ? (
          <AskView />
        ) : (
          <>
            <Rail />
            <Centre session={session} />
            {timing ? <TimePanel /> : <Panel />}
          </>
        )}
        <Status />
        <FindPalette />
        {session.floating.value === 'keys' && <KeyList />}
        {session.floating.value === 'out' && <OutMenu />}
        <Hatches />
        <p class="out-of-sight" role="status" aria-live="polite">
          {session.spoken.value}
        </p>
      </div>
    </SessionContext.Provider>
  );
}

function Centre({ session }: { session: Session }) {
  if (session.view.value.document !== null) {
    return (
      <div class="centre centre-whole">
        <DocumentView />
      </div>
    );
  }
  if (session.view.value.place === 'table') {
    return (
      <div class="centre centre-whole">
        <TableView />
      </div>
    );
  }
  return (
    <div class="centre">
      <MapView />
      <Strip />
    </div>
  );
}

/** What stands beside the map; with the years there is always something to read. */
function panelOf(kind: Selection['kind'], { timing, asking }: { timing: boolean; asking: boolean }): string {
  if (timing) return 'time';
  if (asking || kind === 'none') return 'none';
  return kind === 'edge' ? 'edge' : 'term';
}

function skipToMap(): void {
  document.querySelector<HTMLElement>('.stage, .grid')?.focus();
}

function Offline({ session }: { session: Session }) {
  const { states } = session.words.value;
  const reconnect = async () => {
    session.online.value = (await session.source.alive?.()) ?? true;
  };
  return (
    <div class="band band-warn offline" role="alert">
      <Icon name="offline" />
      <p>{states.offline}</p>
      <button type="button" class="textual" onClick={reconnect}>
        {states.reconnect}
      </button>
    </div>
  );
}
