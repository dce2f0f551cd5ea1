import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocuments } from './documents.ts';
import { readFrontMatter } from './front-matter.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string, content: string | Uint8Array) {
  const home = mkdtempSync(join(folder, 'case-'));
  const corpus = join(home, 'corpus');
  mkdirSync(corpus);
  writeFileSync(join(corpus, name), content);
  return readDocuments([corpus]);
}

describe('what cannot be read is a problem that names the file, and the run goes on', () => {
  test.each<[string, string, string | Uint8Array, string, string]>([
    ['an empty file', 'a.txt', '', 'empty', 'corpus/a.txt is empty'],
    ['white space', 'a.txt', ' \r\n　', 'empty', 'only white space'],
    ['binary', 'a.txt', Uint8Array.of(0x7f, 0x45, 0, 1, 2), 'binary', 'NUL bytes'],
    [
      'invalid UTF-8',
      'a.txt',
      Buffer.concat([Buffer.from('治理'), Buffer.of(0xff, 0x41)]),
      'encoding',
      'byte 6',
    ],
    ['a GB18030 file', 'a.txt', Uint8Array.of(0xd6, 0xce, 0xc0, 0xed), 'encoding', 'iconv'],
    ['another kind of file', 'a.pdf', '%PDF', 'unsupported', 'neither .txt nor .md'],
    ['no Chinese', 'a.txt', 'plain English', 'no-han', 'no Chinese text'],
    ['a huge file', 'a.txt', new Uint8Array(33 * 1024 * 1024), 'too-large', 'is 33.0 MiB'],
  ])('%s', (_name, file, content, code, message) => {
    const { documents, problems } = read(file, content);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code, message: expect.stringContaining(message) }]);
  });

  test('a path that is not there stops the run', () => {
    expect(() => readDocuments([join(folder, 'nowhere')])).toThrow('is not there');
  });

  test('the same bytes are read once, whatever the order of the arguments', () => {
    const one = join(folder, 'one.txt');
    const two = join(folder, 'two.txt');
    writeFileSync(one, '基层治理');
    writeFileSync(two, '基层治理');
    const forward = readDocuments([one, two]);
    expect(readDocuments([two, one])).toEqual(forward);
    expect(forward.documents.map(({ path }) => path)).toEqual(['one.txt']);
    expect(forward.problems).toMatchObject([{ code: 'duplicate', severity: 'notice' }]);
  });
});

describe('what is read', () => {
  test('a byte order mark is no text, newlines stay as they are, front matter is cut off', () => {
    const { documents } = read(
      'a.txt',
      '\uFEFF---\r\ntitle: 通知\r\ndate: 2019-03\r\nlevel: City\r\n---\r\n基层\r\n治理',
    );
    expect(documents).toMatchObject([
      { title: '通知', date: '2019-03', level: 'city', path: 'corpus/a.txt' },
    ]);
    expect(documents[0]!.raw.slice(documents[0]!.bodyStart)).toBe('基层\r\n治理');
  });

  test.each([
    ['2019-03-15-notice.md', '# 关于基层治理的**意见**\n正文', '2019-03-15', '关于基层治理的意见'],
    ['2019_report.txt', '正文', '2019', '2019_report'],
    ['20190315.txt', '正文', null, '20190315'],
  ])('%s without front matter', (name, text, date, title) => {
    expect(read(name, text).documents).toMatchObject([{ date, title }]);
  });

  test('a date or level that makes no sense is left out and reported', () => {
    const { documents, problems } = read('a.txt', '---\ndate: 去年\nlevel: town\n---\n正文');
    expect(documents).toMatchObject([{ date: null, level: null }]);
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'front-matter notice',
      'front-matter notice',
    ]);
  });

  test('dashes without an end are text', () => {
    expect(readFrontMatter('---\ntitle: 通知\n正文').bodyStart).toBe(0);
  });

  test('empty front matter', () => {
    expect(readFrontMatter('---\n---\n正文').bodyStart).toBe(8);
  });
});
