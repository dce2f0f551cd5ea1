// The name of the graph in the top bar; under it, the other graphs that can be opened from here.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { fileSize, yearOf } from '../state/figures.ts';
import { useLoaded } from '../state/load.ts';
import { chooseFiles, LIMIT_MB } from './choose.ts';
import { isFileName, useShelf } from './shelf.ts';

export function GraphMenu() {
  const session = useSession();
  const words = session.words.value;
  const { corpus } = session.atlas.snapshot.method;
  const open = session.floating.value === 'graphs';
  const toggle = () => (session.floating.value = open ? 'none' : 'graphs');
  return (
    <div class="graphs">
      <h1>
        <button
          type="button"
          class="snapshot-name"
          title={`${corpus.title} · ${words.graphs.change}`}
          aria-expanded={open}
          onClick={toggle}
        >
          <span class="snapshot-title">{corpus.title}</span>
          <Years />
          <Icon name="chevron" />
        </button>
      </h1>
      {open && <OpenMenu />}
    </div>
  );
}

/** Not said twice: many titles end with them. */
function Years() {
  const { corpus } = useSession().atlas.snapshot.method;
  const [from, to] = [yearOf(corpus.first), yearOf(corpus.last)];
  const years = from === to ? from : `${from}–${to}`;
  if (from === null || years === null || corpus.title.includes(years)) return null;
  return <span class="snapshot-years">{years}</span>;
}

function OpenMenu() {
  const session = useSession();
  const shelf = useShelf();
  const { graphs } = session.words.value;
  const menu = useRef<HTMLDivElement>(null);
  const close = () => (session.floating.value = 'none');
  useLayoutEffect(() => {
    const before = document.activeElement;
    menu.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const { open } = session.view.value;
  return (
    <>
      <div class="menu-ground" onPointerDown={close} />
      <div
        ref={menu}
        class="menu"
        tabIndex={-1}
        role="dialog"
        aria-label={graphs.change}
        onKeyDown={(event) => arrow(event, menu.current)}
      >
        {open !== null && isFileName(open) && (
          <section>
            <h2>{graphs.fromFile}</h2>
            <Item title={open} note={graphs.stays} current onOpen={close} />
          </section>
        )}
        {shelf.list === undefined ? <OwnGraph /> : <Listed list={shelf.list} />}
        <section>
          <button type="button" class="menu-item" onClick={() => chooseFiles(shelf.openFiles)}>
            <Icon name="open" />
            <span class="menu-title">{graphs.openFile}</span>
            <span class="menu-note">{session.words.value.drop.kinds}</span>
            <span class="menu-note">{session.words.value.drop.stays(LIMIT_MB)}</span>
          </button>
        </section>
      </div>
    </>
  );
}

/** A page that carries its graph knows that one alone. */
function OwnGraph() {
  const session = useSession();
  const shelf = useShelf();
  const { graphs } = session.words.value;
  const { open } = session.view.value;
  const current = open === null || !isFileName(open);
  return (
    <section>
      <Item
        title={graphs.ofPage}
        note=""
        current={current}
        onOpen={() => {
          if (current) session.floating.value = 'none';
          else shelf.open(null);
        }}
      />
    </section>
  );
}

function Listed({ list }: { list: NonNullable<ReturnType<typeof useShelf>['list']> }) {
  const session = useSession();
  const shelf = useShelf();
  const { graphs, states } = session.words.value;
  const loaded = useLoaded(list).value;
  const { open } = session.view.value;
  if (loaded.state === 'waiting') return <p class="menu-wait">{graphs.waiting}</p>;
  if (loaded.state === 'failed') {
    return (
      <p class="menu-wait" role="alert">
        {graphs.noList} {states.startServer}
      </p>
    );
  }
  const { home, shipped } = loaded.value;
  const go = (name: string | null) => () => {
    if (name === open) session.floating.value = 'none';
    else shelf.open(name);
  };
  return (
    <>
      <section>
        <h2>{graphs.served}</h2>
        <Item
          title={home.corpus}
          note={graphs.figures(home.terms, home.edges)}
          more={graphs.withText}
          current={open === null}
          onOpen={go(null)}
        />
      </section>
      {shipped.length > 0 && (
        <section>
          <h2>{graphs.shipped}</h2>
          {shipped.map((each) => (
            <Item
              key={each.name}
              title={each.title}
              note={`${graphs.documents(each.documents)} · ${graphs.figures(each.terms, each.edges)}`}
              more={graphs.withoutText}
              size={fileSize(each.bytes)}
              current={open === each.name}
              onOpen={go(each.name)}
            />
          ))}
        </section>
      )}
    </>
  );
}

interface ItemProps {
  title: string;
  note: string;
  more?: string;
  size?: string;
  current: boolean;
  onOpen: () => void;
}

function Item({ title, note, more, size, current, onOpen }: ItemProps) {
  return (
    <button type="button" class="menu-item" aria-current={current ? 'true' : undefined} onClick={onOpen}>
      {current ? <Icon name="check" /> : <span />}
      <span class="menu-title">{title}</span>
      {size !== undefined && <span class="menu-size figure">{size}</span>}
      {note !== '' && <span class="menu-note">{note}</span>}
      {more !== undefined && <span class="menu-note">{more}</span>}
    </button>
  );
}

/** Up and down move among the lines, as in every list of the page. */
function arrow(event: KeyboardEvent, menu: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || menu === null) return;
  event.preventDefault();
  const items = [...menu.querySelectorAll<HTMLElement>('.menu-item')];
  const at = items.findIndex((item) => item.matches(':focus'));
  items[at < 0 && step < 0 ? items.length - 1 : (at + step + items.length) % items.length]?.focus();
}
