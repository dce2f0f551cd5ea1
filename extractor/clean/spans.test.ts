import { expect, it } from 'vitest';
import { clean } from './clean.ts';
import { rawSpan } from './spans.ts';

const WRAPPED = [
  '　　基层党组织是党执政大厦的地基，党建引',
  '领基层治理是一项系统工程，需要加强统筹',
  '协调，整合组织资源，形成整体合力，不断',
  '提升基层治理效能。',
].join('\n');

it.each([
  ['an untouched word', WRAPPED, '系统工程', { repair: null, surface: '系统工程' }],
  ['a word over a line break', WRAPPED, '党建引领', { repair: 'seam', surface: '党建引\n领' }],
  ['a word behind a line break', WRAPPED, '领基层', { repair: null, surface: '领基层' }],
  ['a normalised digit', '共有１０项任务。', '10项', { repair: 'characters', surface: '１０项' }],
  ['a word with a zero-width space in it', '基层​治理。', '层治', { repair: 'characters', surface: '层​治' }],
  ['a word before one', '基层​治理。', '基层', { repair: null, surface: '基层' }],
  ['doubled print', '夯夯实实基基层层基基础础', '基层', { repair: 'undoubled', surface: '基基层' }],
  ['one character of doubled print', '夯夯实实基基层层基基础础', '实', { repair: null, surface: '实' }],
  ['letterspaced print', '基 层 治 理 现 代 化', '治理', { repair: 'characters', surface: '治 理' }],
])('%s', (_, raw, word, expected) => {
  const piece = clean(raw).pieces.find((candidate) => candidate.text.includes(word))!;
  const start = piece.text.indexOf(word);
  const span = rawSpan(piece, raw, start, start + word.length);
  expect({ repair: span.repair, surface: raw.slice(span.start, span.end) }).toEqual(expected);
});

it('gives an empty span where it is asked for one', () => {
  const raw = '基层治理。';
  const piece = clean(raw).pieces[0]!;
  expect(rawSpan(piece, raw, 2, 2)).toEqual({ start: 2, end: 2, repair: null });
});

it('names a word over a stepped-over title rethreaded', () => {
  const raw = [
    '各地推动资源向社区倾斜，持续开展专项行动，落实准入制度，加快职业体系建设，推动治理重心下移、资源下沉，完善党建引领基层治',
    '编者按',
    '理的体制机制，健全常态化管理和应急管理动态衔接的基层治理机制，推进基层治理体系建设，提升基层治理效能，夯实基层治理根基。',
  ].join('\n\n');
  const piece = clean(raw).pieces[0]!;
  const start = piece.text.indexOf('引领基层治理的');
  expect(start).toBeGreaterThan(0);
  const span = rawSpan(piece, raw, start, start + 6);
  expect(span.repair).toBe('rethreaded');
  expect(raw.slice(span.start, span.end)).toBe('引领基层治\n\n编者按\n\n理');
});
