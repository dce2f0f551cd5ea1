// Splits the text of a piece into sentences: after 。！？； with the closing quotes and brackets behind, and at
// the end. Not after …… ： or ——, which stand inside sentences as often as between them.
const [STOP, CLOSER] = [1, 2];
/** What a unit is, by unit. */
const KIND = new Uint8Array(65536);
for (const stop of '。！？；!?') KIND[stop.charCodeAt(0)] = STOP;
for (const closer of '”’）》〉】」』〕)]"') KIND[closer.charCodeAt(0)] = CLOSER;

/** Half-open spans into `text`, in order, without white space at their ends. */
export function splitSentences(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (KIND[text.charCodeAt(at)] !== STOP) continue;
    let end = at + 1;
    while (end < text.length && KIND[text.charCodeAt(end)] !== 0) end++;
    pushTrimmed(spans, text, { start, end });
    start = end;
    at = end - 1;
  }
  pushTrimmed(spans, text, { start, end: text.length });
  return spans;
}

function pushTrimmed(
  spans: { start: number; end: number }[],
  text: string,
  span: { start: number; end: number },
): void {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start < end) spans.push({ start, end });
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0xa0 || (unit >= 0x09 && unit <= 0x0d);
}
