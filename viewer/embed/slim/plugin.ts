// Makes the element light at build time: stand-ins for what it needs little of, and parts that are cut out of what it
// needs. Each cut names what it expects to find, so that a new version of a package fails the build and not a page.
import type { Plugin } from 'vite';

const HERE = import.meta.dirname;

const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/^@sigma\/edge-curve$/, `${HERE}/curve.ts`],
  [/^events$/, `${HERE}/events.ts`],
  [/^zod\/mini$/, `${HERE}/zod.ts`],
  [/\/words\/words\.ts$/, `${HERE}/words.ts`],
];

interface Cut {
  file: RegExp;
  /** Text and what stands in its place. */
  parts?: readonly (readonly [RegExp, string])[];
  /** Methods of classes in ES5 that are left without a body. */
  emptied?: readonly string[];
  /** Of our own files some have nothing to cut. */
  optional?: boolean;
}

const NOTHING = 'function () {}';

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
    // Nothing comes to the graph or leaves it, and labels and rings are drawn by the label layer. Sigma's complaints are for those who
    // write a renderer.
    file: /sigma[\\/]dist[\\/]sigma\.esm\.js$/,
    parts: [
      [/new Error\("(?:[^"\\]|\\.)*"(?:\.concat\([^()]*(?:\([^()]*\))?[^()]*\))*\)/g, 'new Error()'],
      // Layers that stay empty: of WebGL contexts a page has sixteen, and each canvas costs a part of every frame.
      [/_this\.create(?:Canvas|WebGL)Context\("(?:edgeLabels|labels|hovers|hoverNodes)"\);/g, ''],
      [/this\.nodeHoverPrograms\[key\] = new [^;]+;/, ''],
      [/this\.(?:webGLContexts\.hoverNodes\.clear\(WebGL|canvasContexts\.\w+\.clearRect\()[^;]+;/g, ''],
      // The first frame waits for the camera, which is set right after: drawing it twice is what takes longest.
      [
        /_this\.refresh\(\);\n {4}return _this;/,
        '_this.still = true; _this.refresh(); _this.still = false; return _this.scheduleRender();',
      ],
      [
        /var params = this\.getRenderParams\(\);\n\n {6}\/\/ Drawing nodes/,
        'if (this.still) return exitRender();\n$&',
      ],
    ],
    emptied: [
      'bindGraphHandlers',
      'unbindGraphHandlers',
      'renderLabels',
      'renderEdgeLabels',
      'renderHighlightedNodes',
      'resizeAndClear',
      'organize',
      'getLabelsToDisplay',
    ],
  },
  {
    // The names of colours: ours are all written #rrggbb.
    file: /sigma[\\/]dist[\\/]colors-\w+\.esm\.js$/,
    parts: [[/HTML_COLORS = \{[^}]+\}/, 'HTML_COLORS = {}']],
  },
  {
    // The programs and drawings that Sigma begins with; the renderer brings its own.
    file: /sigma-settings\.esm\.js$/,
    parts: [
      [/: drawStraightEdgeLabel/, `: ${NOTHING}`],
      [/: drawDiscNodeLabel/, `: ${NOTHING}`],
      [/: drawDiscNodeHover/, `: ${NOTHING}`],
      [/arrow: EdgeArrowProgram,/, ''],
      [/circle: NodeCircleProgram/, ''],
    ],
  },
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
          String.raw`^ {4}(?:lasso|lassoing|density|selection|chosen|chosenCount|depth|depthOf|toSelection|throughTime|letGo|pin|unpin|minimap|offscreen|strongestFour):\s+${VALUE},\n`,
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

export function slim(): Plugin {
  return {
    name: 'tifa-slim',
    apply: 'build',
    enforce: 'pre',
    /** A schema that is written with more of zod than there is would fail on every page. */
    onLog(_, { code, message }) {
      if (code === 'IMPORT_IS_UNDEFINED') this.error(`${message}. Add it to viewer/embed/slim.`);
    },
    resolveId(id) {
      return STAND_INS.find(([name]) => name.test(id))?.[1];
    },
    transform(code, id) {
      const cut = CUTS.find(({ file }) => file.test(id));
      if (cut === undefined) return null;
      let text = code;
      for (const [part, left] of cut.parts ?? []) {
        if (text.search(part) < 0 && cut.optional !== true)
          this.error(`${id} has changed: there is no ${part} in it`);
        text = text.replace(part, left);
      }
      for (const method of cut.emptied ?? []) {
        const body = bodyOf(text, method);
        if (body === null) this.error(`${id} has changed: there is no method ${method} in it`);
        else text = text.slice(0, body.from) + text.slice(body.to);
      }
      return { code: text, map: null };
    },
  };
}

/** Between the braces of `function method(…) {…}`, as Babel indents it. */
function bodyOf(text: string, method: string): { from: number; to: number } | null {
  const head = new RegExp(`^( *)value: function ${method}\\([^)]*\\) \\{\\n`, 'm').exec(text);
  if (head === null) return null;
  const from = head.index + head[0].length;
  const to = text.indexOf(`\n${head[1]}}`, from);
  return to < 0 ? null : { from, to };
}
