// One passage: year, document, citation, and the whole sentence with its terms lit.
import type { PassageView } from '../../../graph/model/index.ts';
import { permalink } from '../frame/bar.tsx';
import { CopyButton } from '../frame/copy-button.tsx';
import { Icon } from '../frame/icon.tsx';
import { citePassage } from '../state/citation.ts';
import { useSession } from '../state/context.ts';
import { openDocument } from '../state/desk.ts';
import { yearOf } from '../state/figures.ts';
import { encodeLink } from '../state/link.ts';
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
        <CopyButton
          icon="cite"
          name={words.passage.cite}
          said={words.cite.copied}
          text={() =>
            citePassage(passage, permalink(encodeLink(openDocument(passage.id)(session.view.peek()))), words)
          }
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
