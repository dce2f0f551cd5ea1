// The whole view as a readable link: `#term=枫桥经验&edge=群众路线&ge=8`. What stands at its start value is
// left out, so links stay short; what cannot be read is passed over, so an old link still opens.
import { LANGUAGES } from '../words/words.ts';
import { chartFields, decodeChart } from './chart.ts';
import { decodeDesk, deskFields } from './desk.ts';
import { among, decimal, type Field } from './fields.ts';
import { decodeFilters, filterFields } from './filter-fields.ts';
import { type CameraView, PLACES, START, THEMES, type View } from './view.ts';

/** Grows when a key changes its meaning; a link without it is of the first. */
const VERSION = '2';

/** `#…` for a view, with Chinese left as it is. */
export function encodeLink(view: View): string {
  const { camera } = view;
  return writeFields([
    ['open', view.open],
    ['view', view.place === START.place ? null : view.place],
    ['term', view.term],
    ['edge', view.partner],
    ...filterFields(view.filters),
    ['x', camera === null ? null : String(camera.x)],
    ['y', camera === null ? null : String(camera.y)],
    ['z', camera === null ? null : String(camera.ratio)],
    ['lang', view.language],
    ['theme', view.theme === 'system' ? null : view.theme],
    ...chartFields(view),
    ...deskFields(view),
    ['v', VERSION],
  ]);
}

/** A graph as it begins: it says itself which of its edges are shown at first, unless `threshold` does. */
export function freshLink(view: Pick<View, 'open' | 'language' | 'theme'>, threshold?: number): string {
  return writeFields([
    ['open', view.open],
    ['ge', threshold === undefined ? null : String(threshold)],
    ['lang', view.language],
    ['theme', view.theme === 'system' ? null : view.theme],
  ]);
}

function writeFields(fields: readonly Field[]): string {
  const parts = fields.flatMap(([key, value]) => (value === null ? [] : [`${key}=${escapeValue(value)}`]));
  return `#${parts.join('&')}`;
}

/** What a link need not say: the reader’s choices, and what a snapshot of this size begins with. */
export interface LinkBase extends Pick<View, 'language' | 'theme'> {
  significantOnly?: boolean;
}

/** The view that a link names; `base` gives what the link does not say. */
export function decodeLink(hash: string, base: LinkBase): View {
  const fields = readFields(hash);
  const one = (key: string) => fields.get(key)?.[0] ?? null;
  const term = one('term');
  return {
    open: one('open'),
    place: among(PLACES, one('view')) ?? START.place,
    term,
    partner: term === null ? null : one('edge'),
    filters: decodeFilters((key) => fields.get(key) ?? [], base.significantOnly !== false),
    camera: decodeCamera(one),
    language: among(LANGUAGES, one('lang')) ?? base.language,
    theme: among(THEMES, one('theme')) ?? base.theme,
    ...decodeChart((key) => fields.get(key) ?? []),
    ...decodeDesk((key) => fields.get(key) ?? []),
  };
}

function decodeCamera(one: (key: string) => string | null): CameraView | null {
  const [x, y, ratio] = [decimal(one('x')), decimal(one('y')), decimal(one('z'))];
  return x === null || y === null || ratio === null || ratio <= 0 ? null : { x, y, ratio };
}

function readFields(hash: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    if (at <= 0) continue;
    const value = readValue(part.slice(at + 1));
    if (value === null || value === '') continue;
    const key = part.slice(0, at);
    fields.set(key, [...(fields.get(key) ?? []), value]);
  }
  return fields;
}

/** Only what would break the link or be eaten on the way is escaped. */
function escapeValue(value: string): string {
  return value.replace(/[%&#+\s"<>`\\^{|}\p{Cc}\p{Cs}]/gu, (character) =>
    encodeURIComponent(/\p{Cs}/u.test(character) ? '\uFFFD' : character),
  );
}

function readValue(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
