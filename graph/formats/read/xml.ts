// The part of XML that graph formats use, read into a small tree: elements, attributes, text, CDATA, comments. Runs in
// any browser and in Node. Document types are refused, so no entity can be declared, and none can explode.
import { TifaError } from '../../model/index.ts';
import { AT_ONCE, type Steps } from '../../model/steps.ts';

export interface Element {
  /** Without its prefix: `viz:color` is `color`. */
  name: string;
  attributes: Map<string, string>;
  children: Element[];
  text: string;
  /** From 1. */
  line: number;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?='"]+)((?:\s+[^\s<>/='"]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** `name` is what a person calls the file; it opens every message. */
export function* readXml(source: string, name: string): Steps<Element> {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const top: Element = { name: '', attributes: new Map(), children: [], text: '', line: 1 };
  const open: Element[] = [top];
  let read = 0;
  for (const token of tokens(text, name)) {
    if (read++ % AT_ONCE === 0) yield;
    const parent = open.at(-1) ?? top;
    if (token.kind === 'open') {
      parent.children.push(token.element);
      if (!token.empty) open.push(token.element);
    } else if (token.kind === 'close') {
      if (parent === top || parent.name !== token.name)
        token.fail(`</${token.name}> closes nothing that is open`);
      open.pop();
    } else if (parent !== top) parent.text += token.text;
    else if (token.text.trim() !== '') token.fail('text stands outside the first element');
  }
  const unclosed = open.at(-1) ?? top;
  if (unclosed !== top) failAt(name, unclosed.line, `<${unclosed.name}> is never closed`);
  const [root, second] = top.children;
  if (root === undefined) throw new TifaError('input', `${name} is empty.`);
  if (second !== undefined) failAt(name, second.line, `a second <${second.name}> follows the first element`);
  return root;
}

/** The children of that name, in order. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

type Fail = (problem: string) => never;
type Token = { fail: Fail } & (
  | { kind: 'open'; element: Element; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }
);

/** Comments and processing instructions are passed over. */
function* tokens(text: string, name: string): Generator<Token> {
  const lineOf = lineCounter(text);
  for (let at = 0; at < text.length; ) {
    const start = at;
    const fail: Fail = (problem) => failAt(name, lineOf(start), problem);
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) return fail(unreadable(text.slice(at, at + 9)));
    const [whole, cdata, closing, opening, attributes = '', slash, characters] = match;
    if (opening !== undefined) {
      const element = {
        name: local(opening),
        attributes: readAttributes(attributes, fail),
        children: [],
        text: '',
        line: lineOf(at),
      };
      yield { kind: 'open', element, empty: slash !== '', fail };
    } else if (closing !== undefined) yield { kind: 'close', name: local(closing), fail };
    else if (cdata !== undefined) yield { kind: 'text', text: cdata, fail };
    else if (characters !== undefined) yield { kind: 'text', text: decode(characters, fail), fail };
    at += whole.length;
  }
}

function readAttributes(source: string, fail: Fail): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of source.matchAll(ATTRIBUTE)) {
    if (attributes.has(key)) fail(`the attribute ${key} stands there twice`);
    attributes.set(key, decode((double ?? single ?? '').replace(/[\t\n]/g, ' '), fail));
  }
  return attributes;
}

function decode(raw: string, fail: Fail): string {
  return raw.replace(/&([^;&\s]*);?/g, (entity, body: string) => {
    const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(body) ?? [];
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES.get(body);
    return character !== undefined && entity.endsWith(';')
      ? character
      : fail(`the entity ${entity} is not known`);
  });
}

function failAt(name: string, line: number, problem: string): never {
  throw new TifaError('input', `${name}, line ${line}: ${problem}.`);
}

function unreadable(start: string): string {
  if (/^<!DOCTYPE/i.test(start)) return 'document types are not read; remove the <!DOCTYPE …>';
  return `“${start.replace(/\s+/g, ' ')}” is not well-formed`;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Line numbers of places that only grow, in one pass over the text. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    while (next >= 0 && next < at) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
