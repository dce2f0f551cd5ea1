// The list of keys: opens with a question mark, or from the top bar.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSession } from '../state/context.ts';
import { Icon } from './icon.tsx';

type Line = [keys: string[], does: string];

export function KeyList() {
  const session = useSession();
  const { keys, bar } = session.words.value;
  const button = useRef<HTMLButtonElement>(null);
  const close = () => (session.floating.value = 'none');
  useLayoutEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const command = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl ';
  const anywhere: Line[] = [
    [['/', `${command}K`], keys.find],
    [['?'], keys.list],
    [['Esc'], keys.out],
    [['F6'], keys.region],
    [[`${command}C`], keys.cite],
    [[`${command}Z`], keys.undo],
    [[`⇧${command}Z`], keys.redo],
  ];
  const onMap: Line[] = [
    [['←', '→'], keys.partners],
    [['↑', '↓'], keys.terms],
    [['↵'], keys.open],
    [['⇧↵'], keys.add],
    [['1', '2', '3'], keys.depth],
    [['F'], keys.toSelection],
    [['L'], keys.lasso],
    [['+', '−'], keys.zoom],
    [['0'], keys.whole],
    [[',', '.'], keys.years],
    [['Space'], keys.play],
    [['[', ']'], keys.fold],
  ];
  const onPanel: Line[] = [
    [['E'], keys.widen],
    [['P'], keys.path],
    [['M'], keys.compare],
    [['↑', '↓'], keys.rows],
  ];
  const asking: Line[] = [[[`${command}↵`], keys.run]];
  return (
    <div class="veil" onPointerDown={(event) => event.target === event.currentTarget && close()}>
      <div class="palette key-list" role="dialog" aria-modal="true" aria-labelledby="key-list-title">
        <header>
          <h2 id="key-list-title">{keys.title}</h2>
          <button
            ref={button}
            type="button"
            class="tool"
            aria-label={bar.close}
            title={bar.close}
            onClick={close}
            // The only thing here that takes the focus: it stays until the list is closed.
            onKeyDown={(event) => event.key === 'Tab' && event.preventDefault()}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="key-groups">
          <Group name={keys.anywhere} lines={anywhere} />
          <Group name={keys.onMap} lines={onMap} />
          <Group name={keys.onPanel} lines={onPanel} />
          {session.source.cypher !== undefined && <Group name={keys.asking} lines={asking} />}
        </div>
      </div>
    </div>
  );
}

function Group({ name, lines }: { name: string; lines: readonly Line[] }) {
  return (
    <section>
      <h3>{name}</h3>
      <dl>
        {lines.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
