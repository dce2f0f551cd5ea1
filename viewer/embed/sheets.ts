// The style sheets of the element, adopted and never written into the page, so that a policy without 'unsafe-inline'
// holds. The tokens of the viewer speak of `:root` and `[data-theme]`; here they speak of the host, which leaves a
// page free to set each of them from outside: `tifa-graph { --paper: #fff }`.
import base from '../src/base.css?inline';
import dots from '../src/dots.css?inline';
import map from '../src/map/map.css?inline';
import tokens from '../src/tokens.css?inline';
import own from './embed.css?inline';
import evidence from './evidence.css?inline';

export interface Look {
  dark: boolean;
  contrast: boolean;
}

const tokenSheets = new Map<string, CSSStyleSheet>();
let shared: CSSStyleSheet | undefined;

/** The same objects for every element of a page. */
export function sheetsFor(look: Look): CSSStyleSheet[] {
  shared ??= sheet(`${base}${dots}${map}${evidence}${own}`);
  const key = `${look.dark} ${look.contrast}`;
  const found = tokenSheets.get(key) ?? tokenSheet(look);
  tokenSheets.set(key, found);
  return [found, shared];
}

/** The height of one element; null for what is no length. A plain number is pixels. */
export function heightSheet(height: string): CSSStyleSheet | null {
  const value = /^\d+(\.\d+)?$/.test(height) ? `${height}px` : height;
  return CSS.supports('height', value) ? sheet(`:host{height:${value}}`) : null;
}

export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

function tokenSheet({ dark, contrast }: Look): CSSStyleSheet {
  const made = sheet(tokens);
  for (let at = made.cssRules.length - 1; at >= 0; at--) {
    const rule = made.cssRules[at];
    if (rule instanceof CSSMediaRule) {
      for (const inner of rule.cssRules) if (inner instanceof CSSStyleRule) inner.selectorText = ':host';
    } else if (rule instanceof CSSStyleRule) {
      const wants = (name: string) => rule.selectorText.includes(`[data-${name}`);
      if ((wants('theme') && !dark) || (wants('contrast') && !contrast)) made.deleteRule(at);
      else rule.selectorText = ':host';
    }
  }
  return made;
}
