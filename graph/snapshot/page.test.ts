import { describe, expect, it } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import { fixture } from '../analytics/fixture.ts';
import { writeHtml } from '../formats/html.ts';
import { buildSnapshot } from './build.ts';
import { snapshotText } from './page.ts';
import { parseSnapshot, readSnapshot } from './parse.ts';
import { serialise } from './serialise.ts';
import { verifySnapshot } from './verify/verify.ts';

const snapshot = buildSnapshot(analyse(fixture(), { seed: 1 }), { passages: 'all' });
const script = `document.getElementById('tifa-snapshot') ?? '<script id="tifa-snapshot">'`;
const page = writeHtml(snapshot, { script, style: '' });

describe('snapshotText', () => {
  it('is the file itself, or what a page carries', () => {
    const json = serialise(snapshot);
    expect(snapshotText(json, 'a.json')).toBe(json);
    expect(parseSnapshot(snapshotText(page, 'a.html'), 'a.html')).toEqual(snapshot);
    expect(parseSnapshot(snapshotText(`\ufeff\n${page}`, 'a.html'), 'a.html')).toEqual(snapshot);
  });

  const seeded = '<script id=tifa-snapshot type="application/json">{}</script>';
  it.each([
    ['another page', '<!doctype html><p>提法</p>', 'a.html is a page without a Tifa snapshot'],
    [
      'a page that was cut',
      page.slice(0, page.indexOf('"documents"')),
      'a.html is cut off inside its snapshot',
    ],
    ['a page with a second snapshot', page.replace('<body>', `<body>${seeded}`), 'more than one element'],
    ['a second one behind a comment', page.replace(script, `<!--${seeded}`), 'more than one element'],
    ['the same, the other way round', page.replace('</body>', `${seeded}</body>`), 'more than one element'],
  ])('refuses %s', (_, text, message) => {
    expect(() => snapshotText(text, 'a.html')).toThrow(message);
  });

  it('lets a page that does not add up through, so that all of it can be told', () => {
    const wrong = page.replace(/"count":\d+/g, '"count":77');
    const read = readSnapshot(snapshotText(wrong, 'a.html'), 'a.html');
    expect(verifySnapshot(read).sections.flatMap(({ faults }) => faults).length).toBeGreaterThan(20);
  });
});
