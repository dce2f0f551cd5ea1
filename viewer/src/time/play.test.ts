import { expect, test } from 'vitest';
import { beginPlay, nextSpan, type PlayMode } from './play.ts';

const YEARS = [1954, 1955, 1964, 1978, 1979];

function played(mode: PlayMode, from: number, to: number): string[] {
  const steps: string[] = [];
  for (
    let span: ReturnType<typeof nextSpan> = { from, to };
    span !== null;
    span = nextSpan(mode, span, YEARS)
  )
    steps.push(`${span.from}-${span.to}`);
  return steps;
}

test('all years grow from the first, and gaps are passed over', () => {
  expect(beginPlay(null, YEARS)).toEqual({ mode: 'grow', span: { from: 1954, to: 1954 } });
  expect(played('grow', 1954, 1954)).toEqual([
    '1954-1954',
    '1954-1955',
    '1954-1964',
    '1954-1978',
    '1954-1979',
  ]);
});

test('a span slides with its length, and from the end it starts anew', () => {
  expect(beginPlay({ from: 1955, to: 1957 }, YEARS)).toEqual({
    mode: 'slide',
    span: { from: 1955, to: 1957 },
  });
  expect(beginPlay({ from: 1978, to: 1979 }, YEARS).span).toEqual({ from: 1954, to: 1955 });
  expect(played('slide', 1954, 1955)).toEqual(['1954-1955', '1963-1964', '1977-1978', '1978-1979']);
});
