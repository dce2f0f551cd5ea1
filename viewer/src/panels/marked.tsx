// A passage’s text with its terms marked: the first lit amber, the second blue, all others dotted. Where spans
// overlap, their lines stack.
import type { ComponentChildren } from 'preact';
import type { Span } from '../../../graph/model/index.ts';
import { useSession } from '../state/context.ts';
import { encodeLink } from '../state/link.ts';
import { openTerm } from '../state/view.ts';
import { cutText } from './cut.ts';

export interface MarkedProps {
  text: string;
  spans: readonly Span[];
  first: string;
  second?: string;
  /** Only this part of the text. */
  from?: number;
  to?: number;
  /** Only these spans are lit, not every span of the term. */
  only?: Span;
  /** Other terms are dotted but lead nowhere: inside of something that is pressed itself. */
  still?: boolean;
}

export function Marked({
  text,
  spans,
  first,
  second,
  from = 0,
  to = text.length,
  only,
  still = false,
}: MarkedProps) {
  const runs = cutText(spans, { from, to });
  return (
    <>
      {runs.map((run) => {
        const has = (id: string | undefined) =>
          run.spans.some((span) => span.term === id && (only === undefined || span === only));
        const other = run.spans.find((span) => span.term !== first && span.term !== second);
        let piece: ComponentChildren = text.slice(run.from, run.to);
        if (other !== undefined) {
          piece = still ? <span class="other">{piece}</span> : <OtherTerm id={other.term}>{piece}</OtherTerm>;
        }
        if (has(second)) piece = <mark class="second">{piece}</mark>;
        if (has(first)) piece = <mark class="first">{piece}</mark>;
        return <span key={run.from}>{piece}</span>;
      })}
    </>
  );
}

/** Another term of the sentence: dotted, and a link to it, which wraps like text. */
function OtherTerm({ id, children }: { id: string; children: ComponentChildren }) {
  const session = useSession();
  const term = session.atlas.terms.get(id);
  if (term === undefined) return <>{children}</>;
  return (
    <a class="other" title={term.label} href={encodeLink(openTerm(term.label)(session.view.value))}>
      {children}
    </a>
  );
}
