// A paragraph: its sentences with their numbers, which are their addresses, and beside it the raw text on demand.

import { Marked } from '../panels/marked.tsx';
import { useSession } from '../state/context.ts';
import { openDocument } from '../state/desk.ts';
import { encodeLink } from '../state/link.ts';
import type { Piece } from './difference.ts';
import type { Paragraph, Sentence } from './paragraphs.ts';

export interface ParagraphTextProps {
  paragraph: Paragraph;
  /** Id of the passage that is read. */
  target: string | null;
  lit: { first: string; second?: string };
  beside: boolean;
}

export function ParagraphText({ paragraph, target, lit, beside }: ParagraphTextProps) {
  const { document: words } = useSession().words.value;
  const { sentences, dropped, missing, plain } = paragraph;
  const unlike = sentences.some((each) => each.difference !== null);
  return (
    <>
      {missing > 0 && plain === '' && <p class="note document-missing">{words.missing(missing)}</p>}
      {plain !== '' && (
        <p class="passage-text document-plain" lang="zh-Hans" title={words.plain}>
          {plain}
        </p>
      )}
      {beside && dropped !== '' && (
        <div class="paragraph">
          <p class="note">{words.dropped}</p>
          <p class="raw" lang="zh-Hans">
            <ins>{dropped}</ins>
          </p>
        </div>
      )}
      <div class="paragraph">
        <p class="passage-text" lang="zh-Hans" hidden={sentences.length === 0}>
          {sentences.map((sentence) => (
            <OneSentence key={sentence.passage.id} sentence={sentence} target={target} lit={lit} />
          ))}
        </p>
        {beside && unlike && (
          <p class="raw" lang="zh-Hans">
            {sentences.map(({ passage, difference }) =>
              difference === null ? (
                <span key={passage.id}>{passage.text}</span>
              ) : (
                <Pieces key={passage.id} pieces={difference.raw} />
              ),
            )}
          </p>
        )}
      </div>
    </>
  );
}

function OneSentence({
  sentence: { passage },
  target,
  lit,
}: { sentence: Sentence } & Pick<ParagraphTextProps, 'target' | 'lit'>) {
  const session = useSession();
  const { document: words } = session.words.value;
  const here = passage.id === target;
  return (
    <span class="sentence" data-passage={passage.id} aria-current={here ? 'location' : undefined}>
      <a
        class="verse"
        href={encodeLink(openDocument(passage.id)(session.view.value))}
        title={words.address(passage.index + 1)}
      >
        {passage.index + 1}
      </a>
      <Marked text={passage.text} spans={passage.spans} {...lit} />
    </span>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, at) =>
        // The pieces of a text never move, so their place is their identity.
        piece.changed ? <ins key={at}>{piece.text}</ins> : <span key={at}>{piece.text}</span>,
      )}
    </>
  );
}
