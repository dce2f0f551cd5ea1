// The choice of columns: every figure that there is, each with a box to tick.
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';

export interface ColumnsMenuProps {
  all: readonly string[];
  shown: readonly string[];
  nameOf: (id: string) => string;
  helpOf: (id: string) => string | undefined;
  /** None means the first choice. */
  onChange: (shown: readonly string[]) => void;
}

export function ColumnsMenu(props: ColumnsMenuProps) {
  const { table } = useSession().words.value;
  const open = useSignal(false);
  return (
    <div class="columns">
      <button
        type="button"
        class="outlined"
        aria-label={table.columns}
        aria-expanded={open.value}
        onClick={() => (open.value = !open.value)}
      >
        <Icon name="table" />
        <span class="wide-word">{table.columns}</span>
        <Icon name="chevron" />
      </button>
      {open.value && <OpenMenu {...props} onClose={() => (open.value = false)} />}
    </div>
  );
}

function OpenMenu({
  all,
  shown,
  nameOf,
  helpOf,
  onChange,
  onClose,
}: ColumnsMenuProps & { onClose: () => void }) {
  const { table } = useSession().words.value;
  const menu = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector('input')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const toggle = (id: string) => {
    const next = shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id];
    if (next.length > 0) onChange(all.filter((each) => next.includes(each)));
  };
  return (
    <>
      <div class="menu-ground" onPointerDown={onClose} />
      <fieldset
        ref={menu}
        class="columns-menu"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        <legend class="out-of-sight">{table.columns}</legend>
        <div class="columns-list">
          {all.map((id) => (
            <label key={id} title={helpOf(id)}>
              <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} />
              <span>{nameOf(id)}</span>
            </label>
          ))}
        </div>
        <button type="button" class="textual" onClick={() => onChange([])}>
          {table.startColumns}
        </button>
      </fieldset>
    </>
  );
}
