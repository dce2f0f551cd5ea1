// The map in its frame. A page may hold more graphs than a browser has WebGL contexts for, so a map is there only
// while it is near the screen. Wheel and single finger belong to the article: they move the map only after a click
// into it, with ⌘ or Ctrl, or with two fingers.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../src/frame/icon.tsx';
import { type BoundMap, bindMap } from '../src/map/bind.ts';
import { Tooltip } from '../src/map/tooltip.tsx';
import { hasWebgl } from '../src/map/webgl.ts';
import { useSession } from '../src/state/context.ts';
import { filterBy } from '../src/state/view.ts';
import { useEmbed, useEmbedWords } from './context.ts';
import { mapCanvas } from './picture.ts';
import { EMBED_WORDS } from './words.ts';

const NEAR = '50%';
const HINT_MS = 1600;
const STEP = 1.5;

export function EmbedMap() {
  const session = useSession();
  const embed = useEmbed();
  const words = useEmbedWords();
  const { map } = session.words.value;
  const stage = useRef<HTMLDivElement>(null);
  const bound = useSignal<BoundMap | null>(null);
  const broken = useSignal(false);
  const hint = useHint();
  // Before the first frame and before anybody hears that the graph is ready.
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    if (!hasWebgl()) {
      broken.value = true;
      embed.report('no-webgl', EMBED_WORDS.en.failed['no-webgl']);
      return;
    }
    const show = (near: boolean) => {
      if (near === (bound.peek() !== null)) return;
      if (!near) bound.peek()?.kill();
      bound.value = near ? bindMap(session, element) : null;
      embed.map(bound.peek());
    };
    // At once where it is seen: the observer would bring it a frame later.
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) show(true);
    const observer = new IntersectionObserver(
      (entries) => show(entries.some((each) => each.isIntersecting)),
      { rootMargin: NEAR },
    );
    observer.observe(element);
    let printed: HTMLCanvasElement | null = null;
    const print = ({ type }: Event) => {
      printed?.remove();
      const map = bound.peek();
      if (type === 'afterprint' || map === null) return;
      printed = mapCanvas(map);
      printed.style.cssText = 'position:absolute;inset:0;width:100%';
      element.append(printed);
    };
    const moments = ['beforeprint', 'afterprint'];
    for (const moment of moments) addEventListener(moment, print);
    return () => {
      for (const moment of moments) removeEventListener(moment, print);
      observer.disconnect();
      show(false);
    };
  }, [session, embed, bound, broken]);
  const wheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey || holdsFocus(stage.current)) return;
    event.stopPropagation();
    hint.show(words.wheel(/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'));
  };
  const touch = (event: TouchEvent) => {
    if (event.touches.length > 1) return;
    event.stopPropagation();
  };
  return (
    <div class="map" part="map" onWheelCapture={wheel} onTouchStartCapture={touch}>
      <div
        ref={stage}
        class="stage"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is driven by arrow keys
        tabIndex={0}
        role="application"
        aria-label={map.label}
        onKeyDown={(event) => bound.value?.key(event)}
        onClick={(event) => event.currentTarget.focus({ preventScroll: true })}
      />
      {broken.value && <p class="map-note">{words.failed['no-webgl']}</p>}
      {session.shown.value.terms.size === 0 && <NoTerms />}
      {bound.value !== null && (
        <>
          <Tooltip map={bound.value} />
          <Tools map={bound.value} />
        </>
      )}
      {hint.text.value !== '' && (
        <p class="hint" aria-hidden="true">
          {hint.text.value}
        </p>
      )}
    </div>
  );
}

/** No term passes: the communities are the one filter that a reader has here. */
function NoTerms() {
  const session = useSession();
  const words = useEmbedWords();
  return (
    <div class="map-note" role="status">
      <p>{words.noTerms}</p>
      {session.filters.value.communities.length > 0 && (
        <button type="button" class="outlined" onClick={() => session.filter(filterBy({ communities: [] }))}>
          {words.allTerms}
        </button>
      )}
    </div>
  );
}

function Tools({ map }: { map: BoundMap }) {
  const words = useSession().words.value.map;
  const tools: [IconName, string, () => void][] = [
    ['plus', words.zoomIn, () => map.zoom(1 / STEP)],
    ['minus', words.zoomOut, () => map.zoom(STEP)],
    ['fit', words.fit, () => map.whole()],
  ];
  return (
    <div class="map-tools">
      {tools.map(([icon, name, act]) => (
        <button key={icon} type="button" class="tool" aria-label={name} title={name} onClick={act}>
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}

/** A line over the map that goes away by itself. */
function useHint(): { text: Signal<string>; show(text: string): void } {
  const text = useSignal('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    text,
    show: (line) => {
      text.value = line;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => (text.value = ''), HINT_MS);
    },
  };
}

function holdsFocus(stage: HTMLElement | null): boolean {
  const root = stage?.getRootNode();
  return root instanceof ShadowRoot && root.activeElement === stage;
}
