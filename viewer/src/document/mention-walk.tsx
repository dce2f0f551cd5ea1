// Steps through the sentences of a document that hold the selected terms.
import type { PassageView } from '../../../graph/model/index.ts';
import { Icon } from '../frame/icon.tsx';
import { useSession } from '../state/context.ts';

export interface MentionWalkProps {
  passages: readonly PassageView[];
  /** Ids; with two, only sentences with both count. */
  terms: readonly string[];
  onGo: (passage: string) => void;
}

export function MentionWalk({ passages, terms, onGo }: MentionWalkProps) {
  const session = useSession();
  const { document: words } = session.words.value;
  const labels = terms.flatMap((id) => session.atlas.terms.get(id)?.label ?? []);
  const holding = passages.filter((passage) =>
    terms.every((id) => passage.spans.some((span) => span.term === id)),
  );
  const at = holding.findIndex((passage) => passage.id === session.view.value.document);
  const go = (step: number) => {
    const from = at < 0 && step < 0 ? 0 : at;
    const next = holding[(from + step + holding.length) % holding.length];
    if (next !== undefined) onGo(next.id);
  };
  return (
    <p class="mention-walk">
      {labels.map((label, i) => (
        <mark key={label} class={i === 0 ? 'first' : 'second'} lang="zh-Hans">
          {label}
        </mark>
      ))}
      <span class="quiet" role="status">
        {holding.length === 0 ? words.notHere : words.walk(at + 1, holding.length)}
      </span>
      {holding.length > 0 && (
        <>
          <button
            type="button"
            class="tool"
            aria-label={words.previous}
            title={words.previous}
            onClick={() => go(-1)}
          >
            <Icon name="left" />
          </button>
          <button type="button" class="tool" aria-label={words.next} title={words.next} onClick={() => go(1)}>
            <Icon name="right" />
          </button>
        </>
      )}
    </p>
  );
}
