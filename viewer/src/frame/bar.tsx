// The top bar: whose map this is, the views, the find box, and what changes the whole page.
import { useSession } from '../state/context.ts';
import { yearOf } from '../state/figures.ts';
import { encodeLink } from '../state/link.ts';
import { goTo, PLACES, speak } from '../state/view.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { ThemeButton } from './theme-button.tsx';

export function Bar() {
  const session = useSession();
  const words = session.words.value;
  const { language } = session.view.value;
  return (
    <header class="bar">
      <Wordmark />
      <SnapshotName />
      <Views />
      <button type="button" class="find-box" onClick={() => (session.finding.value = true)}>
        <Icon name="search" />
        <span class="find-words">{words.bar.find}</span>
        <kbd>/</kbd>
      </button>
      <div class="bar-tools">
        <button
          type="button"
          class="tool only-narrow"
          aria-label={words.bar.filters}
          title={words.bar.filters}
          aria-expanded={session.drawer.value}
          onClick={() => (session.drawer.value = !session.drawer.value)}
        >
          <Icon name="filter" />
        </button>
        <CopyButton
          icon="link"
          name={words.bar.link}
          said={words.bar.copied}
          text={() => permalink(encodeLink(session.view.peek()))}
        />
        <button
          type="button"
          class="tool language"
          lang={language === 'zh' ? 'en' : 'zh-Hans'}
          aria-label={words.switchLanguage}
          title={words.switchLanguage}
          onClick={() => session.adjust(speak(language === 'zh' ? 'en' : 'zh'))}
        >
          {words.otherLanguage}
        </button>
        <ThemeButton />
      </div>
    </header>
  );
}

/** The page’s address with a readable view behind it. */
export function permalink(hash: string): string {
  return location.href.replace(/#.*$/, '') + hash;
}

export function Wordmark() {
  return (
    <span class="wordmark" lang="zh-Hans">
      <span class="wordmark-first">提</span>
      <span class="wordmark-second">法</span>
      <span class="wordmark-latin" lang="en">
        Tifa
      </span>
    </span>
  );
}

function SnapshotName() {
  const { corpus } = useSession().atlas.snapshot.method;
  const [from, to] = [yearOf(corpus.first), yearOf(corpus.last)];
  return (
    <h1 class="snapshot-name" title={corpus.title}>
      <span class="snapshot-title">{corpus.title}</span>
      {from !== null && <span class="snapshot-years">{from === to ? from : `${from}–${to}`}</span>}
    </h1>
  );
}

function Views() {
  const session = useSession();
  if (session.source.cypher === undefined) return null;
  const words = session.words.value;
  const current = session.view.value.place;
  return (
    <nav class="views">
      {PLACES.map((place) => (
        <button
          key={place}
          type="button"
          aria-current={place === current ? 'page' : undefined}
          onClick={() => session.go(goTo(place))}
        >
          <Icon name={place} />
          <span>{words.views[place]}</span>
        </button>
      ))}
    </nav>
  );
}
