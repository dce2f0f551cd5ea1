// Cites a graph, a term, an edge or a passage, with the link that opens it: as a line, as BibTeX, as CSL-JSON.
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Citation, Cited } from '../../../graph/snapshot/cite/citation.ts';
import { useSession } from '../state/context.ts';
import type { Change } from '../state/view.ts';
import { citationOf } from './citation-of.ts';
import { copyText } from './clipboard.ts';
import { Icon } from './icon.tsx';

export interface CiteButtonProps {
  name: string;
  /** Written beside the icon; without it the name is a tooltip. */
  word?: string;
  cited: () => Cited;
  /** What the link opens, where that is not the view as it stands. */
  at?: Change;
}

export function CiteButton(props: CiteButtonProps) {
  const { name, word, cited, at } = props;
  const session = useSession();
  const made = useSignal<Citation | null>(null);
  const open = async () => {
    if (made.value !== null) {
      made.value = null;
      return;
    }
    made.value = await citationOf(session, cited(), at);
  };
  return (
    <span class="cite">
      <button
        type="button"
        class={word === undefined ? 'tool' : 'tool worded'}
        aria-label={name}
        aria-expanded={made.value !== null}
        title={name}
        onClick={() => void open()}
      >
        <Icon name="cite" />
        {word !== undefined && <span>{word}</span>}
      </button>
      {made.value !== null && <CiteMenu citation={made.value} onClose={() => (made.value = null)} />}
    </span>
  );
}

function CiteMenu({ citation, onClose }: { citation: Citation; onClose: () => void }) {
  const session = useSession();
  const { bar, cite } = session.words.value;
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const text = session.view.value.language === 'zh' ? citation.zh : citation.en;
  const forms: [name: string, text: string][] = [
    [cite.line, text],
    ['BibTeX', citation.bibtex],
    ['CSL-JSON', `${JSON.stringify([citation.csl], null, 2)}\n`],
  ];
  const copy = async (form: string) => {
    session.spoken.value = (await copyText(form)) ? cite.copied : bar.notCopied;
    onClose();
  };
  return (
    <>
      <div class="menu-ground" onPointerDown={onClose} />
      <div
        ref={menu}
        class="cite-menu"
        role="dialog"
        aria-label={cite.title}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        <p class="cite-text">{text}</p>
        <p class="cite-forms">
          {forms.map(([name, form]) => (
            <button key={name} type="button" class="outlined" onClick={() => void copy(form)}>
              {name}
            </button>
          ))}
        </p>
      </div>
    </>
  );
}
