// Citations as plain text: a passage with its document, or a view with its figures and method; always a link.
import { methodNotation, type Snapshot, type SnapshotDocument } from '../../../graph/model/index.ts';
import type { Words } from '../words/words.ts';

export function citePassage(
  passage: { text: string; document: SnapshotDocument; index: number },
  link: string,
  words: Words,
): string {
  const { document } = passage;
  const parts = [
    document.issuer ?? document.source,
    document.title,
    document.date ?? words.passage.undated,
    words.passage.paragraph(passage.index + 1),
  ].filter((part) => part !== null && part !== '');
  return `“${passage.text}”\n${parts.join(words.comma)}\n${link}`;
}

export function citeView(
  what: string,
  figures: string,
  context: { snapshot: Pick<Snapshot, 'method' | 'part'>; link: string; words: Words },
): string {
  const { snapshot, link, words } = context;
  const { method } = snapshot;
  const lines = [
    [what, figures].filter((part) => part !== '').join(' · '),
    `${method.corpus.title} · ${words.cite.accessed} ${method.software.version}`,
    methodNotation(snapshot),
    `sha256 ${method.corpus.sha256.slice(0, 12)}`,
    link,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
