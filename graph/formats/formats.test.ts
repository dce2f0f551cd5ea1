import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methodNotation, TifaError } from '../model/index.ts';
import { parseSnapshot } from '../snapshot/parse.ts';
import { FIXTURE, HOSTILE, hostile } from './arbitrary.ts';
import { writeCsv } from './csv.ts';
import { endingOf, FORMATS, writeFormat } from './formats.ts';
import { writeHtml } from './html.ts';

const snapshot = FIXTURE;
const app = {
  script: 'console.log("</script><!--");\r\nlet a = 1;',
  style: 'body::after{content:"</style>"}',
};

/** Reads RFC 4180, one character at a time: not the code that wrote it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quoted) {
      if (character === '"' && text[i + 1] === '"') cell += text[++i];
      else if (character === '"') quoted = false;
      else cell += character;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && text[i + 1] === '\n') {
      i++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += character;
  }
  return rows;
}

describe('CSV', () => {
  it('opens in Excel and Gephi: byte order mark, their names for the columns', () => {
    const { nodes, edges } = writeCsv(snapshot);
    expect(nodes.startsWith('\ufeffId,Label,')).toBe(true);
    expect(edges.startsWith('\ufeffSource,Target,Type,Weight,')).toBe(true);
    const read = readCsv(edges.slice(1));
    expect(read).toHaveLength(snapshot.edges.length + 1);
    expect(read.slice(1).map((row) => Number(row[3]))).toEqual(snapshot.edges.map((edge) => edge.count));
  });

  it('reads back to the labels, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const terms = [{ ...snapshot.terms[0]!, label }];
        const cell = readCsv(writeCsv({ ...snapshot, terms, edges: [] }).nodes.slice(1))[1]![1]!;
        expect([label, `'${label}`]).toContain(cell);
      }),
    );
  });

  it('never lets text run as a formula, and leaves negative numbers numbers', () => {
    const rows = readCsv(writeCsv(hostile()).nodes.slice(1));
    HOSTILE.forEach((label, i) => {
      expect(rows[i + 1]![1]).toBe(/^'*\s*[=@＝]/.test(label) ? `'${label}` : label);
    });
    const x = rows.slice(1).map((row) => Number(row[rows[0]!.indexOf('X')]));
    expect(x).toEqual(snapshot.terms.map((term) => term.x));
    expect(Math.min(...x)).toBeLessThan(0);
  });
});

describe('HTML', () => {
  const page = writeHtml(hostile(), app);
  const between = (before: string, after: string, text = page) => {
    const start = text.indexOf(before) + before.length;
    return text.slice(start, text.indexOf(after, start));
  };
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

  it('admits its script and its style by hash, and nothing else', () => {
    const policy = between('content="', '"');
    expect(policy).toContain(`script-src 'sha256-${sha256(between('</script>\n<script>', '</script>'))}'`);
    expect(policy).toContain(`style-src 'sha256-${sha256(between('<style>', '</style>'))}'`);
    expect(policy.startsWith("default-src 'none'; ")).toBe(true);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has the script do what it did', () => {
    const lines: string[] = [];
    new Function('console', between('</script>\n<script>', '</script>'))({
      log: (line: string) => lines.push(line),
    });
    expect(lines).toEqual(['</script><!--']);
  });

  it('holds exactly two scripts, a style, one more for those without scripts, and no markup from labels', () => {
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script/g)).toHaveLength(2);
    expect(page.match(/<style/g)).toHaveLength(2);
    expect(between('<noscript>', '</noscript>')).toMatch(/^<style>[^<]+<\/style>$/);
    expect(page).not.toContain('<!--');
    expect(page).not.toContain('<b>');
    expect(page).toContain('<title>&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(page).not.toMatch(/[\u2028\u2029]\w*"/);
  });

  it('carries the snapshot so that it reads back whole', () => {
    const text = between('id="tifa-snapshot">', '</script>', writeHtml(snapshot, app));
    expect(parseSnapshot(text, 'page')).toEqual(snapshot);
  });

  it('shows the map and says the strongest terms and edges without scripts and in print', () => {
    const plain = between('<section class="tifa-static"', '</section>', writeHtml(snapshot, app));
    expect(plain.match(/<circle/g)).toHaveLength(20);
    expect(plain).toContain('>河长制</text>');
    expect(plain.match(/<tr><td>/g)).toHaveLength(20 + 30);
    expect(plain).toContain('<td>河长制</td><td>river chief system</td>');
  });
});

describe('formats', () => {
  it.each([
    ['a/map.json', '.json'],
    ['MAP.GEXF', '.gexf'],
    ['x.csv', '.csv'],
    ['p.html', '.html'],
    ['map.vos.json', '.vos.json'],
    ['vos.json', '.json'],
    ['map.vos.txt', '.vos.txt'],
    ['terms.jsonld', '.jsonld'],
  ])('%s is %s', (path, ending) => {
    expect(endingOf(path)).toBe(ending);
  });

  it('writes the same bytes twice in every format', () => {
    for (const ending of Object.keys(FORMATS) as (keyof typeof FORMATS)[]) {
      const files = writeFormat(ending, snapshot, { app });
      expect(files).toEqual(writeFormat(ending, structuredClone(snapshot), { app }));
      const last = ending.slice(ending.lastIndexOf('.'));
      const own = files.filter((file) => file.ending !== '.method.txt');
      expect(own.every((file) => file.ending.endsWith(last) && file.text.length > 100)).toBe(true);
    }
  });

  it.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
    '%s says the corpus, the digest, and the method in one line that is the same everywhere',
    (ending) => {
      const files = writeFormat(ending, snapshot, { app });
      const texts = files.map((file) => file.text);
      const says = (what: string) => texts.some((text) => text.includes(what));
      expect(says(snapshot.method.corpus.title)).toBe(true);
      expect(says(snapshot.sha256)).toBe(true);
      expect(says(methodNotation(snapshot))).toBe(true);
    },
  );

  it('names the endings it knows, and what a page lacks', () => {
    expect(() => endingOf('map.xlsx')).toThrow(/one of \.json, .*\.vos\.json/);
    expect(() => writeFormat('.html', snapshot)).toThrow(TifaError);
  });
});
