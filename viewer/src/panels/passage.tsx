// One passage: year, document, citation, and the whole sentence with its terms lit.
import type { PassageView } from '../../../graph/model/index.ts';
import { CiteButton } from '../frame/cite-button.tsx';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';
import { openDocument } from '../state/desk.ts';
import { yearOf } from '../state/figures.ts';
import { Marked } from './marked.tsx';

export interface PassageProps {
  passage: PassageView;
  first: string;
  second?: string;
}

export function Passage({ passage, first, second }: PassageProps) {
  const session = useSession();
  const words = session.words.value;
  const { document } = passage;
  return (
    <article class="passage" data-passage={passage.id}>
      <header>
        <b>{yearOf(document.date) ?? words.passage.undated}</b>
        <span
          class="passage-title"
          lang="zh-Hans"
          title={[document.title, document.date, document.issuer, document.path].filter(Boolean).join('\n')}
        >
          {document.title}
        </span>
        <span class="quiet passage-place">{words.passage.paragraph(passage.index + 1)}</span>
        <button
          type="button"
          class="tool small worded"
          title={words.document.openHelp}
          onClick={() => session.go(openDocument(passage.id))}
        >
          <Icon name="doc" />
          <span>{words.document.open}</span>
        </button>
        <CiteButton
          name={words.passage.cite}
          cited={() => ({ of: 'passage', passage: { ...passage, document: document.id } })}
          at={openDocument(passage.id)}
        />
      </header>
      <p class="passage-text" lang="zh-Hans">
        <Marked
          text={passage.text}
          spans={passage.spans}
          first={first}
          {...(second === undefined ? {} : { second })}
        />
      </p>
    </article>
  );
}
