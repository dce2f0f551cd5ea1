// The icons: a 16 px grid, 1.4 px round strokes; always beside a word, or on a button with a name.
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 14 14',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  map: 'M4 5.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM12 6.6A1.6 1.6 0 1 0 12 3.4a1.6 1.6 0 0 0 0 3.2ZM7.5 13.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM5.6 4.2l4.8.6M4.6 5.5l2.3 5M11.2 6.4 8.4 10.6',
  table: 'M2 3h12v10H2ZM2 6.4h12M2 9.7h12M6 3v10',
  doc: 'M4 2h5.5L12 4.5V14H4ZM6 7h4M6 9.3h4M6 11.6h2.5',
  wide: 'M12.5 3v10M9.5 3.5 5 8l4.5 4.5',
  path: 'M4 5.4a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM12 14a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM5.7 3.7h4.8a2.15 2.15 0 0 1 0 4.3h-5a2.15 2.15 0 0 0 0 4.3h4.8',
  compare: 'M6 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z',
  save: 'M8 2.5v7M4.8 6.6 8 9.8l3.2-3.2M3 13.2h10',
  time: 'M2 13.5h12M4 11V8M7 11V4M10 11V6.5M13 11V9',
  play: 'M5 3.2v9.6L13 8Z',
  stop: 'M4 4h8v8H4Z',
  lasso:
    'M8 3C4.7 3 2 4.5 2 6.6s2.7 3.6 6 3.6 6-1.5 6-3.6S11.3 3 8 3ZM4.8 9.6c-1 .6-1.2 1.5-.6 2.1s1.6.4 1.8-.5M5.8 11.6c0 1-.6 1.7-1.6 2',
  pin: 'M6 2.5h4M6.5 2.5v4L4.5 9h7L9.5 6.5v-4M8 9v4.8',
  edit: 'M3 13l.7-2.8 7-7 2.1 2.1-7 7ZM9.4 4.5l2.1 2.1',
  layers: 'm8 2.5 6 3-6 3-6-3ZM2.6 8.6 8 11.3l5.4-2.7M2.6 11.2 8 13.9l5.4-2.7',
  heat: 'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2Z',
  redo: 'M10.5 3l2.7 2.7-2.7 2.7M13 5.7H7a3.7 3.7 0 0 0 0 7.4h3',
  ask: 'm2.5 4 4 4-4 4M8.5 12.5h5',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3L8 4.3M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l1-1',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  cite: 'M3 10.5V8c0-2 .8-3.2 2.6-3.8M3 8h3v3H3zM9.4 10.5V8c0-2 .8-3.2 2.6-3.8M9.4 8h3v3h-3z',
  chevron: 'm4 6.5 4 4 4-4',
  right: 'm6 3.5 4.5 4.5L6 12.5',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  undo: 'M5.5 3 2.8 5.7l2.7 2.7M3 5.7h6a3.7 3.7 0 0 1 0 7.4H6',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM8 7.3v3.6M8 5v.2',
  theme: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2Z',
  fold: 'M2.5 4h11M4 8h8M6 12h4',
  warn: 'M8 2.6 14 13H2ZM8 6.6v3M8 11.2v.2',
  check: 'm3 8.5 3.3 3.3L13 4.6',
  open: 'M2 12.5v-9h4l1.5 2H14v7Z',
  keys: 'M1.8 4h12.4v8H1.8ZM4.2 6.6h.1M6.7 6.6h.1M9.2 6.6h.1M11.7 6.6h.1M5 9.5h6',
  offline:
    'M2 6.2a9 9 0 0 1 3-1.9M14 6.2a9 9 0 0 0-6.4-2.4M4.3 8.8a5.5 5.5 0 0 1 2.2-1.4M8 12v.2M2.5 2.5l11 11',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
      {name === 'theme' && <path class="icon-fill" d="M8 2.2a5.8 5.8 0 0 1 0 11.6Z" />}
    </svg>
  );
}
