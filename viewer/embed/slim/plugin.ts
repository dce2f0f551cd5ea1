// Makes the element light at build time: stand-ins for what it needs little of, and parts that are cut out of what it
// needs.
import type { Plugin } from 'vite';
import { type Cut, cut } from './cuts.ts';
import { slimSigma } from './sigma.ts';

const HERE = import.meta.dirname;

const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/^events$/, `${HERE}/events.ts`],
  [/^zod\/mini$/, `${HERE}/zod.ts`],
  [/\/words\/words\.ts$/, `${HERE}/words.ts`],
];

const RULE_ELSEWHERE =
  /^(?:@keyframes|[^{}@]*(?:\.(?:skip|small|hollow|opening|error-icon|progress|empty|band|skeleton|no-text|slot-fill|minimap|edge-chip|missing|find-box|other|density|lasso)|#tifa)|^(?:kbd|select|select option|body) (?=\{))[^{}]*\{[^{}]*\}/gm;

const WORDS_HERE = [
  ...['find', 'copied', 'notCopied', 'close', 'terms', 'none', 'strongest', 'noPartners', 'sentences'],
  ...[
    'allPartners',
    'fewerPartners',
    'noPassages',
    'passages',
    'balances',
    'inPart',
    'unbalanced',
    'fold',
    'cite',
  ],
  ...['undated', 'view', 'rest', 'noText', 'missingTerm', 'missingEdge'],
];
/** One word of an area, or a set of them. */
const VALUE = String.raw`(?:\([^)]*\) =>\s+)?(?:'[^'\n]*'|\u0060[^\u0060]*\u0060|\{[^\n]*\}|\{\n[\s\S]*?\n {4}\})`;
const WORD_ELSEWHERE = new RegExp(String.raw`^ {4}(?!(?:${WORDS_HERE.join('|')}):)\w+:\s+${VALUE},\n`, 'gm');

const CUTS: readonly Cut[] = [
  {
    // Of these areas only the words that stand in the panel, in citations and in the legend.
    file: /words[\\/](zh|en)[\\/](frame|term|edge|find|rail|open)\.ts$/,
    parts: [
      [
        /^ {2}(?!(?:bar|rail|measures|states|find|term|edge|passage|cite):)\w+: \{\n[\s\S]*?\n {2}\},\n/gm,
        '',
      ],
      [WORD_ELSEWHERE, ''],
    ],
    optional: true,
  },
  {
    // Here the words of tools that an embedded map has not: the others change with the method and the map.
    file: /words[\\/](zh|en)[\\/]map\.ts$/,
    parts: [
      [/^ {2}strip: \{\n[\s\S]*?\n {2}\},\n/m, ''],
      [
        new RegExp(
          String.raw`^ {4}(?:lasso|lassoing|density|selection|chosen|chosenCount|depth|depthOf|toSelection|throughTime|letGo|pin|unpin|minimap|offscreen|firstWords|strongestFour):\s+${VALUE},\n`,
          'gm',
        ),
        '',
      ],
    ],
    optional: true,
  },
  {
    // The questions: there is nowhere to ask them in an embedded graph.
    file: /viewer[\\/]src[\\/]open[\\/]inline\.ts$/,
    parts: [[/await import\('\.\/offline-ask\.ts'\)/, '{ offlineAsk: null }']],
    optional: true,
  },
  {
    file: /frame[\\/]icon\.tsx$/,
    parts: [
      [/^ {2}(?!(search|close|plus|minus|fit|cite|chevron|warn|check|fullscreen):)\w+:\s*'[^']*',\n/gm, ''],
    ],
  },
  {
    // Rules for what stands outside of an embedded graph.
    file: /viewer[\\/]src[\\/](base|dots|map[\\/]map)\.css/,
    parts: [[RULE_ELSEWHERE, '']],
  },
  {
    // What a schema says of its fields in words is for the JSON Schemas.
    file: /graph[\\/]model[\\/][\w-]+\.ts$/,
    parts: [[/z\.describe\(\s*(['"`]).*?\1,?\s*\)/g, 'z.describe()']],
    optional: true,
  },
];

/** Programs that packages make when they are loaded, whether they are used or not. */
export const PURE = ['createEdgeArrowHeadProgram', 'createEdgeClampedProgram', 'createEdgeArrowProgram'];

export function slim(): Plugin[] {
  return [slimSigma(), standIns(), cut('tifa-slim', CUTS)];
}

function standIns(): Plugin {
  return {
    name: 'tifa-stand-ins',
    apply: 'build',
    enforce: 'pre',
    /** A schema that is written with more of zod than there is would fail on every page. */
    onLog(_, { code, message }) {
      if (code === 'IMPORT_IS_UNDEFINED') this.error(`${message}. Add it to viewer/embed/slim.`);
    },
    resolveId(id) {
      return STAND_INS.find(([name]) => name.test(id))?.[1];
    },
  };
}
