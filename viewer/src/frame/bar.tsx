// The top bar: whose map this is, the views, the find box, and what changes the whole page.
import { GraphMenu } from '../open/graph-menu.tsx';
import { useSession } from '../state/context.ts';
import { encodeLink } from '../state/link.ts';
import type { Session } from '../state/session.ts';
import { goTo, PLACES, speak } from '../state/view.ts';
import { fetchWords, type Language } from '../words/words.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { ThemeButton } from './theme-button.tsx';
import { Wordmark } from './wordmark.tsx';

export function Bar() {
  const session = useSession();
  const words = session.words.value;
  const { language } = session.view.value;
  return (
    <header class="bar">
      <Wordmark />
      <GraphMenu />
      <Views />
      <button
        type="button"
        class="find-box"
        aria-label={words.bar.find}
        onClick={() => (session.finding.value = true)}
      >
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
          class="tool out-button"
          aria-label={words.out.title}
          title={words.out.title}
          aria-expanded={session.floating.value === 'out'}
          onClick={() => {
            session.floating.value = session.floating.value === 'out' ? 'none' : 'out';
          }}
        >
          <Icon name="save" />
        </button>
        <button
          type="button"
          class="tool language"
          lang={language === 'zh' ? 'en' : 'zh-Hans'}
          aria-label={words.switchLanguage}
          title={words.switchLanguage}
          onClick={() => void changeLanguage(session, language === 'zh' ? 'en' : 'zh')}
        >
          {words.otherLanguage}
        </button>
        <ThemeButton />
        <button
          type="button"
          class="tool keys-button"
          aria-label={words.keys.title}
          title={`${words.keys.title} (?)`}
          onClick={() => (session.floating.value = 'keys')}
        >
          <Icon name="keys" />
        </button>
      </div>
    </header>
  );
}

/** Where the words cannot be fetched, the page goes on in those that it has. */
async function changeLanguage(session: Session, language: Language): Promise<void> {
  try {
    await fetchWords(language);
    session.adjust(speak(language));
  } catch {
    session.online.value = (await session.source.alive?.()) ?? true;
  }
}

/** The page’s address with a readable view behind it. */
export function permalink(hash: string): string {
  return location.href.replace(/#.*$/, '') + hash;
}

function Views() {
  const session = useSession();
  const words = session.words.value;
  const current = session.view.value.place;
  return (
    <nav class="views">
      {PLACES.filter((place) => place !== 'ask' || session.source.cypher !== undefined).map((place) => (
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
