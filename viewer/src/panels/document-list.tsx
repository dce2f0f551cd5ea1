// The documents that a term or an edge stands in, with how often; each opens at its first passage.
import { by, type PassageView, type SnapshotDocument } from '../../../graph/model/index.ts';
import { useSession } from '../state/context.ts';
import { openDocument } from '../state/desk.ts';

export interface DocumentListProps {
  passages: readonly PassageView[];
  first: string;
}

interface Entry {
  document: SnapshotDocument;
  passages: PassageView[];
  mentions: number;
}

export function DocumentList({ passages, first }: DocumentListProps) {
  const session = useSession();
  const words = session.words.value;
  return (
    <ol class="document-list">
      {entriesOf(passages, first).map(({ document, passages: own, mentions }) => (
        <li key={document.id}>
          <button
            type="button"
            class="document-entry"
            onClick={() => session.go(openDocument(own[0]?.id ?? document.id))}
          >
            <b>{document.date ?? words.passage.undated}</b>
            <span class="document-name" lang="zh-Hans">
              {document.title}
            </span>
            <span class="quiet document-issuer" lang="zh-Hans">
              {document.issuer ?? document.source ?? ''}
            </span>
            <span class="figure document-count">{words.evidence.inDocument(own.length, mentions)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** In order of time, undated ones last. */
export function entriesOf(passages: readonly PassageView[], term: string): Entry[] {
  const entries = new Map<string, Entry>();
  for (const passage of passages) {
    const { document } = passage;
    const entry = entries.get(document.id) ?? { document, passages: [], mentions: 0 };
    entry.passages.push(passage);
    entry.mentions += passage.spans.filter((span) => span.term === term).length;
    entries.set(document.id, entry);
  }
  for (const entry of entries.values()) entry.passages.sort(by((passage) => passage.index));
  return [...entries.values()].sort(
    by(
      ({ document }) => document.date ?? '~',
      ({ document }) => document.id,
    ),
  );
}
