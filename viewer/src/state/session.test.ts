import { expect, test } from 'vitest';
import { snapshot } from '../fixture.ts';
import { openInline } from '../open/inline.ts';
import { followHistory, openSession, type Place } from './session.ts';
import { filterBy, openEdge, openTerm, paint } from './view.ts';

function begin(hash = '') {
  const entries = [hash];
  const place: Place = {
    read: () => entries.at(-1) ?? '',
    push: (next) => entries.push(next),
    replace: (next) => entries.splice(-1, 1, next),
  };
  const source = openInline(JSON.stringify(snapshot()));
  const choices = { language: 'zh', theme: 'system' } as const;
  return { entries, session: openSession(snapshot(), source, { choices, place }) };
}

test('a selection makes an entry in the history; filters, camera and theme replace theirs', () => {
  const { entries, session } = begin();
  session.go(openTerm('枫桥经验'));
  session.go(openEdge('枫桥经验', '群众路线'));
  session.adjust(paint('dark'));
  session.filter(filterBy({ minCount: 2 }));
  expect(entries).toHaveLength(3);
  expect(entries[2]).toContain('edge=群众路线');
  expect(entries[2]).toContain('min=2');
  session.go(openEdge('枫桥经验', '群众路线'));
  expect(entries).toHaveLength(3);
});

test('going back changes the selection, not the language, and filters nothing anew', () => {
  const { entries, session } = begin();
  const shown = session.shown.value;
  session.go(openTerm('枫桥经验'));
  session.adjust((view) => ({ ...view, language: 'en' }));
  followHistory(session, entries[0] ?? '');
  expect(session.selection.value.kind).toBe('none');
  expect(session.view.value.language).toBe('en');
  expect(session.shown.value).toBe(shown);
});

test('filters can be undone one by one', () => {
  const { session } = begin();
  const before = session.shown.value.terms.size;
  session.filter(filterBy({ minCount: 5 }));
  session.filter(filterBy({ minCount: 99 }));
  expect(session.shown.value.terms.size).toBe(0);
  session.undo();
  expect(session.view.value.filters.minCount).toBe(5);
  session.undo();
  session.undo();
  expect(session.shown.value.terms.size).toBe(before);
});

test('a moving camera makes nothing be selected or filtered anew', () => {
  const { session } = begin('#term=枫桥经验');
  const [selection, shown] = [session.selection.value, session.shown.value];
  session.adjust((view) => ({ ...view, camera: { x: 1, y: 2, ratio: 0.5 } }));
  expect(session.selection.value).toBe(selection);
  expect(session.shown.value).toBe(shown);
});
