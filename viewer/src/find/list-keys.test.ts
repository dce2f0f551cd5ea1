import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { listKey } from './list-keys.ts';

function press(key: string, { at = 0, count = 3, composing = false, closes = true } = {}) {
  const chosen = signal(at);
  const done: string[] = [];
  const event = {
    ...{ key, shiftKey: true, isComposing: composing },
    preventDefault: () => done.push('kept'),
    stopPropagation: () => {},
  } as unknown as KeyboardEvent;
  const take = (line: number, more: boolean) => done.push(`take ${line} ${more}`);
  listKey(event, { chosen, count, take, ...(closes ? { close: () => done.push('close') } : {}) });
  return [chosen.value, ...done];
}

test.each<[string, Parameters<typeof press>[1], unknown[]]>([
  ['ArrowDown', {}, [1, 'kept']],
  ['ArrowDown', { at: 2 }, [2, 'kept']],
  ['ArrowDown', { count: 0 }, [0, 'kept']],
  ['ArrowUp', { at: 1 }, [0, 'kept']],
  ['ArrowUp', {}, [0, 'kept']],
  ['Enter', { at: 2 }, [2, 'take 2 true', 'kept']],
  ['Enter', { composing: true }, [0]],
  ['Escape', {}, [0, 'close', 'kept']],
  ['Escape', { closes: false }, [0]],
  ['a', {}, [0]],
])('%s with %j', (key, given, wanted) => expect(press(key, given)).toEqual(wanted));
