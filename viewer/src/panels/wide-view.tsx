// Evidence mode: the panel at full width, in parts: overview, partners, every line in context, the documents.
import type { ComponentChildren } from 'preact';
import type { PassageView } from '../../../graph/model/index.ts';
import { useSession } from '../state/context.ts';
import type { EvidenceTab } from '../state/desk.ts';
import { widen } from '../state/desk.ts';
import { thousands } from '../state/figures.ts';
import type { Loaded } from '../state/load.ts';
import { DocumentList } from './document-list.tsx';
import { Waiting } from './waiting.tsx';
import { WideConcordance } from './wide-concordance.tsx';

export interface WideViewProps {
  /** The part that is shown. */
  tab: EvidenceTab;
  first: string;
  second?: string;
  passages: Loaded<{ passages: readonly PassageView[] }>;
  overview: ComponentChildren;
  /** A term has partners; an edge has none. */
  partners?: { count: number; list: ComponentChildren };
  /** Lines that the concordance has. */
  lines: number;
  documents: number;
}

export function WideView(props: WideViewProps) {
  const session = useSession();
  const { evidence: words } = session.words.value;
  const counts: Record<EvidenceTab, number | null> = {
    overview: null,
    partners: props.partners?.count ?? null,
    context: props.lines,
    documents: props.documents,
  };
  const tabs = (Object.keys(counts) as EvidenceTab[]).filter(
    (each) => each !== 'partners' || props.partners !== undefined,
  );
  const tab = tabs.includes(props.tab) ? props.tab : 'context';
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by === undefined ? undefined : tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    session.adjust(widen(next));
    const list = event.currentTarget as HTMLElement;
    requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={words.title} onKeyDown={step}>
        {tabs.map((each) => (
          <button
            key={each}
            id={`tab-${each}`}
            type="button"
            class="tab"
            role="tab"
            aria-selected={each === tab}
            aria-controls="tab-panel"
            tabIndex={each === tab ? 0 : -1}
            onClick={() => session.adjust(widen(each))}
          >
            {words.tabs[each]}
            {counts[each] !== null && <span class="quiet"> {thousands(counts[each])}</span>}
          </button>
        ))}
      </div>
      <div id="tab-panel" class={`tab-panel tab-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <Part {...props} tab={tab} />
      </div>
    </>
  );
}

function Part(props: WideViewProps) {
  const { tab, passages } = props;
  if (tab === 'overview') return <div class="panel-body wide-body">{props.overview}</div>;
  if (tab === 'partners') return <div class="panel-body wide-body">{props.partners?.list}</div>;
  if (passages.state !== 'there') {
    return (
      <div class="panel-body wide-body">
        <Waiting loaded={passages} />
      </div>
    );
  }
  const { first, second } = props;
  const lit = { first, ...(second === undefined ? {} : { second }) };
  return tab === 'context' ? (
    <WideConcordance passages={passages.value.passages} {...lit} />
  ) : (
    <DocumentList passages={passages.value.passages} {...lit} />
  );
}
