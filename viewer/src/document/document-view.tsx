// One document as it is read: all terms lit, each sentence with an address of its own, and the raw text beside the
// cleaned one where the two differ.
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SnapshotDocument } from '../../../graph/model/index.ts';
import { permalink } from '../frame/bar.tsx';
import { CiteButton } from '../frame/cite-button.tsx';
import { CopyButton } from '../frame/copy-button.tsx';
import { Icon } from '../frame/icon.tsx';
import type { DocumentReading } from '../open/source.ts';
import { Waiting } from '../panels/waiting.tsx';
import { useSession } from '../state/context.ts';
import { closeDocument, documentOf, openDocument } from '../state/desk.ts';
import { thousands } from '../state/figures.ts';
import { encodeLink } from '../state/link.ts';
import { useLoaded } from '../state/load.ts';
import { selectedTerm } from '../state/selection.ts';
import './document.css';
import { MentionWalk } from './mention-walk.tsx';
import { ParagraphText } from './paragraph-text.tsx';
import { countUnlike, paragraphsOf } from './paragraphs.ts';

export function DocumentView() {
  const session = useSession();
  const { document: words } = session.words.value;
  const id = documentOf(session.view.value.document ?? '');
  return (
    <main class="document" id="map" aria-label={words.title}>
      <header class="document-bar">
        <button type="button" class="outlined" onClick={() => session.go(closeDocument)}>
          <Icon name="left" />
          {words.back}
        </button>
        <span class="document-space" />
        <CopyButton
          icon="link"
          name={words.link}
          said={session.words.value.bar.copied}
          text={() => permalink(encodeLink(session.view.peek()))}
        />
        <button
          type="button"
          class="tool"
          aria-label={session.words.value.bar.close}
          title={`${session.words.value.bar.close} Esc`}
          onClick={() => session.go(closeDocument)}
        >
          <Icon name="close" />
        </button>
      </header>
      <Reading key={id} id={id} />
    </main>
  );
}

function Reading({ id }: { id: string }) {
  const session = useSession();
  const loaded = useLoaded<DocumentReading>(() => session.source.document(id));
  if (loaded.value.state !== 'there') {
    return (
      <div class="document-text">
        <Waiting loaded={loaded.value} />
      </div>
    );
  }
  return <Text reading={loaded.value.value} />;
}

/** Sentences are drawn in portions, so that a book opens as fast as a page. */
const PORTION = 60;

function Text({ reading }: { reading: DocumentReading }) {
  const session = useSession();
  const { document: words } = session.words.value;
  const box = useRef<HTMLElement>(null);
  const beside = useSignal(false);
  const paragraphs = useComputed(() => paragraphsOf(reading.passages, reading.text));
  const unlike = useComputed(() => countUnlike(paragraphs.value));
  const target = useComputed(() => session.view.value.document);
  const drawn = useSignal(Math.max(PORTION, atOf(paragraphs.value, target.peek()) + 10));
  useSignalEffect(() => {
    if (drawn.value >= paragraphs.value.length) return;
    const frame = requestAnimationFrame(() => (drawn.value += PORTION));
    return () => cancelAnimationFrame(frame);
  });
  useLayoutEffect(() => {
    const passage = target.value?.includes('.') ? target.value : null;
    const place =
      passage === null ? null : box.current?.querySelector(`[data-passage="${CSS.escape(passage)}"]`);
    place?.scrollIntoView({ block: 'center' });
  }, [target.value, beside.value]);
  const selection = session.selection.value;
  const lit = {
    first: selectedTerm(selection)?.id ?? '',
    ...(selection.kind === 'edge' ? { second: selection.partner.id } : {}),
  };
  const differs = unlike.value.sentences + unlike.value.dropped > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section ref={box} class="document-scroll" tabIndex={0} aria-label={reading.document.title}>
      <div class={beside.value ? 'document-text document-beside' : 'document-text'}>
        <Heading document={reading.document} />
        <p class="note document-figures">
          {words.sentences(reading.passages.length)} · {words.mentions(...mentionsIn(reading))}
          {reading.text === null && ` · ${words.noRaw}`}
        </p>
        <CiteHere passages={reading.passages} />
        {lit.first !== '' && (
          <MentionWalk
            passages={reading.passages}
            terms={[lit.first, ...('second' in lit ? [lit.second] : [])]}
            onGo={(passage) => session.adjust(openDocument(passage))}
          />
        )}
        {reading.text !== null && (
          <p class="document-unlike">
            {paragraphs.value.some((each) => each.plain !== '') && `${words.plain} `}
            {differs ? words.unlike(unlike.value.sentences, unlike.value.dropped) : words.alike}
            {differs && (
              <span class="choices">
                {([false, true] as const).map((value) => (
                  <button
                    key={String(value)}
                    type="button"
                    aria-pressed={beside.value === value}
                    onClick={() => (beside.value = value)}
                  >
                    {value ? words.beside : words.cleaned}
                  </button>
                ))}
              </span>
            )}
          </p>
        )}
        {beside.value && (
          <p class="document-columns" aria-hidden="true">
            <b>{words.cleaned}</b>
            <b>{words.raw}</b>
          </p>
        )}
        {reading.passages.length === 0 && <p role="status">{words.empty}</p>}
        {paragraphs.value.slice(0, drawn.value).map((paragraph) => (
          <ParagraphText
            key={paragraph.sentences[0]?.passage.id ?? 'end'}
            paragraph={paragraph}
            target={target.value}
            lit={lit}
            beside={beside.value}
          />
        ))}
      </div>
    </section>
  );
}

/** Cites the sentence that the link points at. */
function CiteHere({ passages }: { passages: DocumentReading['passages'] }) {
  const session = useSession();
  const { passage: words } = session.words.value;
  const passage = passages.find((each) => each.id === session.view.value.document);
  if (passage === undefined) return null;
  const name = `${words.cite} ${words.paragraph(passage.index + 1)}`;
  const cited = { of: 'passage', passage: { ...passage, document: passage.document.id } } as const;
  return <CiteButton name={name} word={name} cited={() => cited} />;
}

function Heading({ document }: { document: SnapshotDocument }) {
  const { document: words, passage } = useSession().words.value;
  const facts = [
    document.date ?? passage.undated,
    document.issuer,
    document.level === null ? null : words.level[document.level],
    document.source,
    words.characters(thousands(document.characters)),
  ].filter((each) => each !== null && each !== '');
  return (
    <>
      <h2 class="document-title" lang="zh-Hans">
        {document.title}
      </h2>
      <p class="document-facts">{facts.join(' · ')}</p>
      <p class="note document-path">{document.path}</p>
    </>
  );
}

function mentionsIn({ passages }: DocumentReading): [mentions: number, terms: number] {
  const spans = passages.flatMap((passage) => passage.spans);
  return [spans.length, new Set(spans.map((span) => span.term)).size];
}

function atOf(paragraphs: ReturnType<typeof paragraphsOf>, passage: string | null): number {
  return paragraphs.findIndex(({ sentences }) => sentences.some((each) => each.passage.id === passage));
}
