// A term: what it is, its figures, its years, its forms, its partners, and every place where it stands.
import type { SnapshotTerm } from '../../../graph/model/index.ts';
import { CopyButton } from '../frame/copy-button.tsx';
import { viewCitation } from '../frame/status.tsx';
import type { Passages } from '../open/source.ts';
import { communityName } from '../rail/legend.tsx';
import { slotOf } from '../state/atlas.ts';
import { useSession } from '../state/context.ts';
import { thousands, yearOf } from '../state/figures.ts';
import { type Loaded, useLoaded } from '../state/load.ts';
import { sentenceOnYears } from '../state/plain.ts';
import { YearBars } from '../time/bars.tsx';
import type { Words } from '../words/words.ts';
import { CloseButton } from './close-button.tsx';
import { Concordance } from './concordance.tsx';
import { Figures } from './figures.tsx';
import { Forms } from './forms.tsx';
import { Partners } from './partners.tsx';
import { Waiting } from './waiting.tsx';

export function TermPanel({ term }: { term: SnapshotTerm }) {
  const session = useSession();
  const words = session.words.value;
  const { snapshot } = session.atlas;
  const answer = useLoaded<Passages>(() => session.source.term(term.id));
  const significant = (session.atlas.edgesOf.get(term.id) ?? []).filter((edge) => edge.significant).length;
  return (
    <section class="panel term-panel" aria-label={term.label}>
      <header class="panel-head">
        <Kind term={term} />
        <CopyButton
          icon="cite"
          name={words.passage.cite}
          said={words.cite.copied}
          text={() => viewCitation(session)}
        />
        <CloseButton />
      </header>
      <div class="panel-body">
        <h2 class="term-head" lang="zh-Hans">
          <mark class="first">{term.label}</mark>
        </h2>
        <p class="term-gloss">
          {term.english !== null && (
            <span class="gloss" lang="en">
              {term.english}
            </span>
          )}
          <span class="pinyin">{term.pinyin}</span>
        </p>
        <Figures
          figures={termFigures(term, { documents: snapshot.method.corpus.documents, significant }, words)}
        />
        <p class="plain">
          {sentenceOnYears(term, snapshot.years, words)}
          {words.sentenceGap}
          {significant > 0 ? words.term.notChance(significant) : words.term.allChance}
        </p>
        <h3>{words.term.years}</h3>
        <YearBars years={snapshot.years} values={counts(term)} height={74} top />
        <Gap years={snapshot.years} />
        <Forms term={term} />
        <Partners term={term} />
        <Evidence answer={answer.value} term={term} />
      </div>
    </section>
  );
}

function Evidence({ answer, term }: { answer: Loaded<Passages>; term: SnapshotTerm }) {
  if (answer.state !== 'there') return <Waiting loaded={answer} />;
  return <Concordance term={term} passages={answer.value.passages} />;
}

function Kind({ term }: { term: SnapshotTerm }) {
  const session = useSession();
  const words = session.words.value;
  const community = communityName(session, term.community) ?? words.rail.unlinked;
  return (
    <p class="panel-kind">
      <span class={`dot slot-${slotOf(session.atlas, term)}`} />
      <span class="panel-community" lang="zh-Hans" title={community}>
        {community}
      </span>
      <span class="panel-status">· {words.status[term.status]}</span>
    </p>
  );
}

function termFigures(term: SnapshotTerm, all: { documents: number; significant: number }, words: Words) {
  const [first, last] = [yearOf(term.first), yearOf(term.last)];
  const span =
    first === null || last === null
      ? words.term.undated
      : first === last
        ? first
        : `${first}–${shortYear(first, last)}`;
  return [
    { value: thousands(term.count), unit: words.term.times, name: 'count' },
    { value: thousands(term.documents), unit: words.term.documents(all.documents), name: 'documents' },
    { value: span, unit: words.term.span, name: 'span' },
    { value: thousands(all.significant), unit: words.term.partners, name: 'partners' },
  ];
}

/** 2016–25, but 1998–2025. */
function shortYear(first: string, last: string): string {
  return first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last;
}

function counts(term: SnapshotTerm): Record<string, number> {
  return Object.fromEntries(Object.entries(term.byYear).map(([year, figures]) => [year, figures.count]));
}

/** Says what the hatching means, only where there is any. */
function Gap({ years }: { years: Record<string, { documents: number }> }) {
  const { term } = useSession().words.value;
  const known = Object.keys(years).map(Number);
  const gaps = known.length > 0 && Math.max(...known) - Math.min(...known) + 1 > known.length;
  return gaps ? <p class="note gap-note">{term.gap}</p> : null;
}
