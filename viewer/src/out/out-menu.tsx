// What can be taken out of the page: the picture, the data, the link, the code that embeds it. Fetched when first opened.
import './out.css';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { methodNotation } from '../../../graph/model/index.ts';
import { permalink } from '../frame/bar.tsx';
import { CopyButton } from '../frame/copy-button.tsx';
import { download } from '../frame/download.ts';
import { useSession } from '../state/context.ts';
import { thousands } from '../state/figures.ts';
import { encodeLink } from '../state/link.ts';
import type { Session } from '../state/session.ts';
import { DATA, type DataFormat, shownSnapshot } from './data.ts';
import { drawingOf } from './drawing.ts';
import { elementCode, frameCode } from './embed-code.ts';
import { pngOf, printWith } from './png.ts';
import { type Caption, heightOf, svgOf, svgSheets } from './svg.ts';

const WIDTHS = [1600, 3200, 6400] as const;

export function OutMenu() {
  const session = useSession();
  const { out } = session.words.value;
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>('button, select, input')?.focus();
    const outside = (event: PointerEvent) => {
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest('.out-menu, .out-button') == null) session.floating.value = 'none';
    };
    addEventListener('pointerdown', outside);
    return () => {
      removeEventListener('pointerdown', outside);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [session]);
  return (
    <section ref={box} class="out-menu" role="dialog" aria-label={out.title}>
      <Picture />
      <Data />
      <Links />
    </section>
  );
}

function Picture() {
  const session = useSession();
  const { out } = session.words.value;
  const width = useSignal<number>(WIDTHS[1]);
  const captioned = useSignal(true);
  const state = useSignal<'idle' | 'waiting' | 'failed'>('idle');
  const map = session.map.value;
  const caption = () => (captioned.value ? captionOf(session) : null);
  const svg = () => (map === null ? null : svgOf(drawingOf(map), caption()));
  const png = async () => {
    if (map === null) return;
    const drawing = drawingOf(map);
    const below = caption();
    state.value = 'waiting';
    try {
      const height = (width.value * heightOf(drawing, below)) / drawing.width;
      const size = { width: width.value, height: Math.round(height) };
      download(`${fileName(session)}.png`, await pngOf(svgSheets(drawing, below), size));
      state.value = 'idle';
    } catch {
      state.value = 'failed';
    }
  };
  return (
    <section>
      <h2>{out.picture}</h2>
      {map === null ? (
        <p class="note">{out.noMap}</p>
      ) : (
        <>
          <p class="out-row">
            <button
              type="button"
              class="outlined"
              disabled={state.value === 'waiting'}
              onClick={() => void png()}
            >
              {out.png}
            </button>
            <select
              aria-label={out.pngWidth}
              value={width.value}
              onChange={(event) => (width.value = Number(event.currentTarget.value))}
            >
              {WIDTHS.map((each) => (
                <option key={each} value={each}>
                  {thousands(each)} px
                </option>
              ))}
            </select>
            <button
              type="button"
              class="outlined"
              onClick={() => {
                const drawn = svg();
                if (drawn !== null)
                  download(`${fileName(session)}.svg`, new Blob([drawn], { type: 'image/svg+xml' }));
              }}
            >
              {out.svg}
            </button>
            <button
              type="button"
              class="outlined"
              onClick={() => {
                const drawn = svg();
                if (drawn !== null) printWith(drawn);
              }}
            >
              {out.print}
            </button>
          </p>
          <label class="out-check">
            <input
              type="checkbox"
              checked={captioned.value}
              onChange={(event) => (captioned.value = event.currentTarget.checked)}
            />
            {out.caption}
          </label>
          <p class="note" role="status">
            {state.value === 'idle' ? out.pictureNote : out[state.value]}
          </p>
        </>
      )}
    </section>
  );
}

function Data() {
  const session = useSession();
  const { out } = session.words.value;
  const shown = session.shown.value;
  const save = (format: DataFormat) => {
    const part = shownSnapshot(session.atlas.snapshot, shown);
    for (const { ending, text } of DATA[format](part)) {
      download(`${fileName(session)}${ending}`, new Blob([text], { type: 'text/plain;charset=utf-8' }));
    }
  };
  return (
    <section>
      <h2>{out.data}</h2>
      <p class="out-formats">
        {(Object.keys(DATA) as DataFormat[]).map((format) => (
          <button key={format} type="button" class="textual" onClick={() => save(format)}>
            {out.formats[format]}
          </button>
        ))}
      </p>
      <p class="note">{out.dataNote(thousands(shown.terms.size), thousands(shown.edges.length))}</p>
    </section>
  );
}

function Links() {
  const session = useSession();
  const { out } = session.words.value;
  const link = () => encodeLink(session.view.peek());
  const { open, language, theme } = session.view.value;
  const served = session.source.alive !== undefined && open === null;
  return (
    <section>
      <h2>{out.link}</h2>
      <p class="out-row">
        <CopyButton
          icon="link"
          name={out.copyLink}
          word={out.copyLink}
          said={out.copied}
          text={() => permalink(link())}
        />
      </p>
      <p class="note">{out.linkNote}</p>
      <h2>{out.embed}</h2>
      <p class="out-row">
        <CopyButton
          icon="ask"
          name={out.copyElement}
          word={out.copyElement}
          said={out.copied}
          text={() =>
            elementCode({
              source: `${open ?? fileName(session)}.json`,
              view: link().slice(1),
              language,
              theme,
            })
          }
        />
        {served && (
          <CopyButton
            icon="ask"
            name={out.copyFrame}
            word={out.copyFrame}
            said={out.copied}
            text={() => frameCode(`${location.origin}/embed?${link().slice(1)}`)}
          />
        )}
      </p>
      <p class="note">
        {out.embedNote} {served && out.frameNote}
      </p>
    </section>
  );
}

export function captionOf(session: Session): Caption {
  const words = session.words.peek();
  const { snapshot } = session.atlas;
  const { method } = snapshot;
  const { terms, edges } = session.shown.peek();
  const figures = `${thousands(terms.size)} ${words.line.terms} · ${thousands(edges.length)} ${words.line.edges}`;
  return {
    title: method.corpus.title,
    method: `${figures} · ${methodNotation(snapshot)} · Tifa ${method.software.version}`,
    link: decodeURI(permalink(encodeLink(session.view.peek()))),
  };
}

/** The title of the corpus, without what a file system would stumble over. */
function fileName(session: Session): string {
  return (
    session.atlas.snapshot.method.corpus.title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 60) || 'tifa'
  );
}
