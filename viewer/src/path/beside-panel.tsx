// The panel of two terms held against each other: asks for the second, then shows the path or the comparison.
import type { SnapshotTerm } from '../../../graph/model/index.ts';
import { ComparePart } from '../compare/compare-part.tsx';
import { CiteButton } from '../frame/cite-button.tsx';
import { citedSelection } from '../frame/cited-selection.ts';
import { Icon } from '../frame/icon.tsx';
import { CloseButton } from '../panels/close-button.tsx';
import { useSession } from '../state/context.ts';
import { type Beside, holdAgainst } from '../state/desk.ts';
import { openTerm } from '../state/view.ts';
import './beside.css';
import { PathPart } from './path-part.tsx';
import { TermPicker } from './term-picker.tsx';

export function BesidePanel({ term, beside }: { term: SnapshotTerm; beside: Beside }) {
  const session = useSession();
  const words = session.words.value;
  const { how, label } = beside;
  const second = session.atlas.byLabel.get(label);
  const choose = (chosen: SnapshotTerm) => session.go(holdAgainst(how, chosen.label));
  const Part = how === 'path' ? PathPart : ComparePart;
  return (
    <section class="panel beside-panel" aria-label={words.beside.title[how]}>
      <header class="panel-head">
        <p class="panel-kind">
          <Icon name={how} />
          <span>{words.beside.title[how]}</span>
        </p>
        <button type="button" class="textual" onClick={() => session.go(openTerm(term.label))}>
          {words.beside.back}
        </button>
        <CiteButton name={words.passage.cite} cited={() => citedSelection(session)} />
        <CloseButton />
      </header>
      <div class="panel-body">
        <h2 class="edge-head" lang="zh-Hans">
          <mark class="first">{term.label}</mark>
          {second !== undefined && (
            <>
              <span class="edge-dash">—</span>
              <mark class="second">{second.label}</mark>
            </>
          )}
        </h2>
        {second === undefined ? (
          <>
            {label !== '' && <p class="plain">{words.states.missingTerm(label)}</p>}
            <TermPicker label={words.beside.ask[how]} not={term.id} onChoose={choose} />
          </>
        ) : (
          <>
            <p class="beside-tools">
              <button type="button" class="textual" onClick={() => session.go(holdAgainst(how))}>
                {words.beside.another}
              </button>
              <button
                type="button"
                class="textual"
                onClick={() =>
                  session.go((view) => ({ ...view, term: second.label, beside: { how, label: term.label } }))
                }
              >
                {words.beside.swap}
              </button>
              <button
                type="button"
                class="textual"
                onClick={() => session.go(holdAgainst(how === 'path' ? 'compare' : 'path', label))}
              >
                {words.beside.title[how === 'path' ? 'compare' : 'path']}
              </button>
            </p>
            <Part key={`${term.id} ${second.id}`} a={term} b={second} />
          </>
        )}
      </div>
    </section>
  );
}
