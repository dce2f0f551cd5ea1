import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HOSTILE, hostile } from '../../formats/arbitrary.ts';
import { compareSides } from '../compare.ts';
import { sideOf } from '../sides.ts';
import { differencePage } from './page.ts';

const whole = hostile();
const [gone, ...rest] = whole.terms;
const fewer = {
  ...whole,
  terms: rest,
  edges: whole.edges.filter(({ source, target }) => source !== gone!.id && target !== gone!.id),
};
const [a, b] = [sideOf(whole), sideOf(fewer)];
const page = differencePage({
  ...{ a, b, difference: compareSides(a, b, { q: 0.01 }), q: 0.01, unit: 'group' },
  notes: [{ zh: '<b>说明</b>', en: '<b>note</b>' }],
});

describe('the page of a difference', () => {
  it('asks for nothing and runs nothing: its policy admits its style by hash', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|url\(|@import/i);
  });

  it('says everything in both languages', () => {
    expect(page).toContain(
      '<span class="zh" lang="zh-Hans">不再出现</span><span class="en" lang="en">Vanished</span>',
    );
    expect(page.match(/class="zh" /g)).toHaveLength(page.match(/class="en" /g)!.length);
  });

  it('lets no label, title or note become markup', () => {
    expect(page).not.toContain('<b>note');
    expect(page).not.toContain('<!--');
    for (const label of HOSTILE.filter((each) => /[<>]/.test(each))) expect(page).not.toContain(label);
  });

  it('draws every term once, what vanished as a ring, and quotes the passages of the side that has it', () => {
    expect(page.match(/<circle /g)).toHaveLength(whole.terms.length);
    expect(page.match(/<circle class="vanished"/g)).toHaveLength(1);
    const row = page.slice(page.indexOf('<section class="vanished">'));
    expect(row).toMatch(
      /<div class="a"><h4>A [\s\S]*?<blockquote lang="zh-Hans">[\s\S]*?<mark class="first">/,
    );
  });
});
