// The passages behind a number: newest first, repeats folded, each with its citation.
import { useSignal } from '@preact/signals';
import type { PassageView } from '../../graph/model/index.ts';
import { CopyButton } from '../src/frame/copy-button.tsx';
import { Icon } from '../src/frame/icon.tsx';
import { type Fold, foldRepeats } from '../src/state/chance.ts';
import { useSession } from '../src/state/context.ts';
import { yearOf } from '../src/state/figures.ts';
import { useEmbed, useEmbedWords } from './context.ts';
import { LitText } from './lit-text.tsx';
import { cite } from './selection.ts';

export interface PassagesProps {
  passages: readonly PassageView[];
  first: string;
  second: string | null;
}

const STEP = 10;

export function Passages({ passages, ...lit }: PassagesProps) {
  const words = useEmbedWords();
  const most = useSignal(STEP);
  const folds = foldRepeats([...passages].reverse());
  return (
    <>
      <ol class="passages">
        {folds.slice(0, most.value).map((fold) => (
          <li key={fold.first.id}>
            <Folded fold={fold} {...lit} />
          </li>
        ))}
      </ol>
      {folds.length > most.value && (
        <button type="button" class="textual" onClick={() => (most.value += STEP)}>
          {words.more(folds.slice(most.value).reduce((sum, { others }) => sum + 1 + others.length, 0))}
        </button>
      )}
    </>
  );
}

function Folded({ fold, ...lit }: { fold: Fold } & Omit<PassagesProps, 'passages'>) {
  const { edge, comma } = useSession().words.value;
  const open = useSignal(false);
  const years = [...new Set(fold.others.flatMap(({ document }) => yearOf(document.date) ?? []))].sort();
  return (
    <>
      <Passage passage={fold.first} {...lit} />
      {fold.others.length > 0 && (
        <button
          type="button"
          class="textual fold"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          {edge.fold(fold.others.length, years.join(comma))}
          <Icon name="chevron" />
        </button>
      )}
      {open.value && fold.others.map((each) => <Passage key={each.id} passage={each} {...lit} />)}
    </>
  );
}

function Passage({ passage, ...lit }: { passage: PassageView } & Omit<PassagesProps, 'passages'>) {
  const session = useSession();
  const embed = useEmbed();
  const words = session.words.value;
  const { title, date, issuer } = passage.document;
  return (
    <article class="passage" data-passage={passage.id}>
      <header>
        <b>{yearOf(date) ?? words.passage.undated}</b>
        <span class="quiet cut" lang="zh-Hans" title={[title, date, issuer].filter(Boolean).join('\n')}>
          {title}
        </span>
        <CopyButton
          icon="cite"
          name={words.passage.cite}
          said={words.cite.copied}
          text={() =>
            cite({ of: 'passage', passage: { ...passage, document: passage.document.id } }, session, embed)
          }
        />
      </header>
      <LitText passage={passage} {...lit} />
    </article>
  );
}
