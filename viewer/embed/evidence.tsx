// The panel: the selected term with its partners, or the selected edge, and the passages that each figure counts.

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { PassageView, SnapshotEdge, SnapshotTerm } from '../../graph/model/index.ts';
import { CopyButton } from '../src/frame/copy-button.tsx';
import { Icon } from '../src/frame/icon.tsx';
import { Sum } from '../src/panels/sum.tsx';
import { otherEnd, slotOf } from '../src/state/atlas.ts';
import { balanceOf } from '../src/state/chance.ts';
import { useSession } from '../src/state/context.ts';
import { measured, thousands } from '../src/state/figures.ts';
import { useLoaded } from '../src/state/load.ts';
import { shownPartners } from '../src/state/shown.ts';
import { closeAll, openEdge, openTerm } from '../src/state/view.ts';
import { useEmbed, useEmbedWords } from './context.ts';
import { Passages } from './passages.tsx';
import { citeSelection } from './selection.ts';

export function Evidence() {
  const session = useSession();
  const { states } = session.words.value;
  const selection = session.selection.value;
  switch (selection.kind) {
    case 'none':
      return null;
    case 'term':
      return <TermEvidence key={selection.term.id} term={selection.term} />;
    case 'edge': {
      const { edge, term, partner } = selection;
      return <EdgeEvidence key={`${edge.source} ${edge.target}`} edge={edge} term={term} partner={partner} />;
    }
    default: {
      const missing =
        selection.kind === 'missing-term'
          ? states.missingTerm(selection.label)
          : states.missingEdge(selection.term.label, selection.label);
      return (
        <Panel name={missing} figures={null}>
          <p role="status">{missing}</p>
        </Panel>
      );
    }
  }
}

interface PanelProps {
  name: string;
  figures: ComponentChildren;
  children: ComponentChildren;
}

function Panel({ name, figures, children }: PanelProps) {
  const session = useSession();
  const embed = useEmbed();
  const { bar, cite, passage } = session.words.value;
  return (
    <div class="evidence" part="panel">
      <header>
        <p class="figures">{figures}</p>
        {figures !== null && (
          <CopyButton
            icon="cite"
            name={passage.cite}
            said={cite.copied}
            text={() => citeSelection(session, embed)}
          />
        )}
        <button
          type="button"
          class="tool"
          aria-label={bar.close}
          title={bar.close}
          onClick={() => session.go(closeAll)}
        >
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section class="evidence-body" tabIndex={0} aria-label={name}>
        {children}
      </section>
    </div>
  );
}

function TermEvidence({ term }: { term: SnapshotTerm }) {
  const session = useSession();
  const words = session.words.value;
  const partners = shownPartners(session.atlas, term.id, session.filters.value);
  const answer = useLoaded(() => session.source.term(term.id));
  return (
    <Panel
      name={term.label}
      figures={
        <>
          <b data-figure="count">{words.map.times(term.count)}</b> · {words.map.documents(term.documents)} ·{' '}
          {words.map.partners(partners.length)}
        </>
      }
    >
      <h2 lang="zh-Hans">
        <mark class="first">{term.label}</mark>
      </h2>
      {term.english !== null && (
        <p class="gloss" lang="en">
          {term.english}
        </p>
      )}
      <h3>{words.term.strongest}</h3>
      <Partners term={term} edges={partners} />
      <h3>{words.edge.passages}</h3>
      <Found answer={answer.value} first={term.id} second={null} />
    </Panel>
  );
}

const FEW = 6;

function Partners({ term, edges }: { term: SnapshotTerm; edges: readonly SnapshotEdge[] }) {
  const session = useSession();
  const words = session.words.value;
  const all = useSignal(false);
  const { measure } = session.filters.value;
  return (
    <>
      {edges.length === 0 && <p class="quiet">{words.term.noPartners}</p>}
      <ul class="partners">
        {edges.slice(0, all.value ? edges.length : FEW).map((edge) => {
          const partner = session.atlas.terms.get(otherEnd(edge, term.id));
          if (partner === undefined) return null;
          return (
            <li key={partner.id}>
              <button
                type="button"
                class="line"
                title={`${words.measures[measure]} ${measured(measure, edge[measure])}`}
                onClick={() => session.go(openEdge(term.label, partner.label))}
              >
                <span class={`dot slot-${slotOf(session.atlas, partner)}`} />
                <span class="cut" lang="zh-Hans">
                  {partner.label}
                </span>
                <span class="quiet">{words.term.sentences(edge.count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {edges.length > FEW && (
        <button type="button" class="textual" onClick={() => (all.value = !all.value)}>
          {all.value ? words.term.fewerPartners : words.term.allPartners(edges.length)}
        </button>
      )}
    </>
  );
}

interface EdgeProps {
  edge: SnapshotEdge;
  term: SnapshotTerm;
  partner: SnapshotTerm;
}

function EdgeEvidence({ edge, term, partner }: EdgeProps) {
  const session = useSession();
  const words = session.words.value;
  const { measure } = session.filters.value;
  const own = useEmbedWords();
  const answer = useLoaded(() => session.source.edge(edge.source, edge.target));
  const passages = answer.value.state === 'there' ? answer.value.value.passages : null;
  return (
    <Panel
      name={`${term.label} — ${partner.label}`}
      figures={
        <>
          <b data-figure="count">
            {own.sentences(edge.count)} · {words.map.documents(edge.documents)}
          </b>{' '}
          · {words.measures[measure]} {measured(measure, edge[measure])}
        </>
      }
    >
      <h2 class="pair" lang="zh-Hans">
        {[term, partner].map((each, at) => (
          <button key={each.id} type="button" onClick={() => session.go(openTerm(each.label))}>
            <mark class={at === 0 ? 'first' : 'second'}>{each.label}</mark>
          </button>
        ))}
      </h2>
      {passages !== null && (
        <Sum
          balance={balanceOf(edge, passages, session.atlas.snapshot)}
          groups={edge.clusters}
          shown={passages.length}
          count={edge.count}
        />
      )}
      <Found answer={answer.value} first={term.id} second={partner.id} />
    </Panel>
  );
}

interface FoundProps {
  answer: ReturnType<typeof useLoaded<{ passages: PassageView[] }>>['value'];
  first: string;
  second: string | null;
}

function Found({ answer, first, second }: FoundProps) {
  const { states, term } = useSession().words.value;
  if (answer.state === 'waiting') return null;
  if (answer.state === 'failed') {
    return <p class="quiet">{answer.error.kind === 'no-text' ? states.noText : answer.error.message}</p>;
  }
  const { passages } = answer.value;
  if (passages.length === 0) return <p class="quiet">{term.noPassages}</p>;
  return <Passages passages={passages} first={first} second={second} />;
}

/** The figure of the bar and of the foot. */
export function ShownFigures() {
  const session = useSession();
  const { line } = session.words.value;
  const { terms, edges } = session.shown.value;
  return (
    <p class="quiet counts">
      {thousands(terms.size)} {line.terms} · {thousands(edges.length)} {line.edges}
    </p>
  );
}
