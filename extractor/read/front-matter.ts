// Reads the lines between `---` at the head of a document: title, date, source, issuer, level.
import { Level, PartialDate } from '../../graph/model/index.ts';

export interface FrontMatter {
  title: string | null;
  date: string | null;
  source: string | null;
  issuer: string | null;
  level: Level | null;
  /** Offset at which the document’s own text begins. */
  bodyStart: number;
  /** What could not be understood, one sentence each. */
  complaints: string[];
}

const OPEN = /^---[ \t]*(?:\r\n|\n|\r)/;
const MAX_LENGTH = 8192;

/** Unknown keys are left alone. Without a closing `---` there is no front matter: all is text. */
export function readFrontMatter(raw: string): FrontMatter {
  const none: FrontMatter = {
    title: null,
    date: null,
    source: null,
    issuer: null,
    level: null,
    bodyStart: 0,
    complaints: [],
  };
  const head = raw.slice(0, MAX_LENGTH);
  const open = OPEN.exec(head);
  if (open === null) return none;
  const close = /(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/.exec(head.slice(open[0].length - 1));
  if (close === null) return none;
  const end = open[0].length - 1 + close.index;
  const values = keyValues(head.slice(open[0].length, end));
  const date = values.get('date') ?? null;
  const level = values.get('level')?.toLowerCase() ?? null;
  const complaints: string[] = [];
  if (date !== null && !PartialDate.safeParse(date).success) {
    complaints.push(`date “${date}” is not YYYY, YYYY-MM or YYYY-MM-DD; the document counts as undated`);
  }
  if (level !== null && !Level.safeParse(level).success) {
    complaints.push(`level “${level}” is not central, ministry, province, city or county; it is left out`);
  }
  return {
    title: values.get('title') ?? null,
    date: PartialDate.safeParse(date).data ?? null,
    source: values.get('source') ?? null,
    issuer: values.get('issuer') ?? null,
    level: Level.safeParse(level).data ?? null,
    bodyStart: end + close[0].length,
    complaints,
  };
}

function keyValues(block: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of block.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    if (value !== '') values.set(line.slice(0, colon).trim().toLowerCase(), value);
  }
  return values;
}
