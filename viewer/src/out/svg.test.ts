import { expect, test } from 'vitest';
import type { Drawing } from './drawing.ts';
import { svgOf, svgSheets } from './svg.ts';

const evil = '"><script>alert(1)</script>\u0000&';
const drawing: Drawing = {
  ...{ width: 800, height: 500, ground: '#ffffff', ink: '#000000', quiet: '#666666' },
  ...{ font: '"Segoe UI", sans-serif', serif: 'Songti', density: null },
  lines: [
    {
      path: [
        { x: 0, y: 0 },
        { x: 10.123456, y: 5 },
      ],
      curved: false,
      width: 1,
      colour: '#cccccc',
    },
  ],
  dots: [
    { x: 1, y: 2, r: 5, colour: '#ff0000', rim: '#ffffff', ring: 1, title: evil, chosen: true },
    { x: 9, y: 9, r: 5, colour: '#00ff00', rim: '#ffffff', ring: 0.2, title: '不再出现', chosen: false },
  ],
  texts: [
    {
      ...{ x: 1, y: 2, text: '枫桥经验', size: 14, weight: 600, colour: '#000000', serif: false, opacity: 1 },
      lit: { fill: '#ffe3a6', line: '#a66300', lines: 1, width: 70, height: 26 },
    },
    {
      ...{ x: 5, y: 6, text: evil, size: 12, weight: 400, colour: '#000000', serif: true, opacity: 0.5 },
      lit: null,
    },
  ],
};

test('Chinese is text that can be searched, and dots have their names', () => {
  const svg = svgOf(drawing, null);
  expect(svg).toMatch(/<text[^>]*>枫桥经验<\/text>/);
  expect(svg).toContain('<title>不再出现</title>');
  expect(svg).toContain('font-family="&quot;Segoe UI&quot;, sans-serif"');
  expect(svg).toContain('10.12');
});

test('what a label holds never becomes markup', () => {
  const svg = svgOf(drawing, { title: evil, method: evil, link: `https://a/#q=${evil}` });
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
  expect(svg.match(/<svg /g)).toHaveLength(1);
});

test('a caption makes room for itself below the map', () => {
  expect(svgOf(drawing, null)).toContain('viewBox="0 0 800 500"');
  expect(svgOf(drawing, { title: '题', method: '法', link: 'l' })).toContain('viewBox="0 0 800 568"');
});

test('a hollow dot stays hollow', () => {
  expect(svgOf(drawing, null)).toMatch(/r="4.5" fill="#ffffff" stroke="#00ff00" stroke-width="1"/);
});

test('a long link is broken within the picture', () => {
  const svg = svgOf(
    { ...drawing, width: 300 },
    { title: '题', method: '法', link: `https://a/#${'甲乙'.repeat(60)}` },
  );
  const lines = [...svg.matchAll(/<text x="12"[^>]*>([^<]*)</g)].map((match) => match[1] ?? '');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.every((line) => line.length <= 45)).toBe(true);
});

test('sheets that lie on each other hold every shape once, in order, on one ground', () => {
  const [dot] = drawing.dots;
  const many = { ...drawing, dots: Array.from({ length: 2500 }, (_, i) => ({ ...dot!, x: i })) };
  const shapes = (svg: string) => [...svg.matchAll(/<(?:path|circle|text) [^>]*>/g)].map(([shape]) => shape);
  const sheets = [...svgSheets(many, null)];
  expect(sheets).toHaveLength(6);
  expect(sheets.flatMap(shapes)).toEqual(shapes(svgOf(many, null)));
  expect(sheets.map((sheet) => sheet.includes('height="500" fill="#ffffff"/>'))).toEqual([
    true,
    ...[false, false, false, false, false],
  ]);
});

test('sheets are all as high as the picture with its caption, which stands once', () => {
  const sheets = [...svgSheets(drawing, { title: '题', method: '法', link: 'l' })];
  for (const sheet of sheets) expect(sheet).toContain('viewBox="0 0 800 568"');
  expect(sheets.join('').match(/>题</g)).toHaveLength(2);
});
