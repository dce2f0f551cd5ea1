// The box that a question is written in: CodeMirror with our colours and completions. It stands in a shadow root,
// because there its styles are adopted sheets, which the page’s policy allows; a style element it would not.
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { SearchIndex } from '../../../graph/snapshot/search.ts';
import { completionsAt, type Option } from './completion.ts';
import { readToken, START, type TokenStream } from './cypher-tokens.ts';

export interface EditorProps {
  value: string;
  label: string;
  help: string;
  index: SearchIndex;
  onChange: (value: string) => void;
  onRun: () => void;
}

const EXAMPLE = 'MATCH (t:Term) RETURN t.label AS term, t.count AS mentions ORDER BY mentions DESC LIMIT 20';

export function Editor(props: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const named = useRef(new Compartment());
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const own = host.current;
    const run = () => {
      latest.current.onRun();
      return true;
    };
    // What is typed here is no key of the page; only Esc goes on.
    const keep = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') event.stopPropagation();
    };
    own.addEventListener('keydown', keep);
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          lineNumbers(),
          history(),
          bracketMatching(),
          cypher,
          syntaxHighlighting(colours),
          look,
          EditorView.lineWrapping,
          placeholder(EXAMPLE),
          named.current.of(nameOf(latest.current)),
          autocompletion({ override: [(context) => complete(context, latest.current.index)], icons: false }),
          keymap.of([
            { key: 'Mod-Enter', run },
            ...completionKeymap,
            ...defaultKeymap,
            ...historyKeymap,
            indentWithTab,
          ]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      own.removeEventListener('keydown', keep);
      editor.destroy();
    };
  }, []);
  // Before anything else can be typed: later, what came from here would be taken for a change from outside, and the two
  // would go on correcting each other.
  useLayoutEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === props.value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: props.value } });
  }, [props.value]);
  useEffect(() => {
    view.current?.dispatch({ effects: named.current.reconfigure(nameOf(props)) });
  }, [props.label, props.help]);
  return <div ref={host} class="editor" />;
}

function nameOf({ label, help }: EditorProps) {
  return EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-description': help,
    spellcheck: 'false',
    lang: 'en',
  });
}

const cypher = StreamLanguage.define({
  name: 'cypher',
  startState: () => ({ ...START }),
  copyState: (state) => ({ ...state }),
  // CodeMirror says `void` for what it gives at the end of a line; it is undefined all the same.
  token: (stream, state) => readToken(stream as unknown as TokenStream, state),
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
});

/** Keywords bold, labels blue, parameters amber; no other colours. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: '700' },
  { tag: tags.typeName, color: 'var(--b-line)' },
  { tag: tags.special(tags.variableName), color: 'var(--a-line)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--ink-3)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: '14px' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '22px', padding: '8px 0' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0' },
  '.cm-line': { padding: '0 16px 0 8px' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink-3)',
    border: '0',
    paddingLeft: '8px',
  },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--sunken)' },
  '.cm-matchingBracket': { backgroundColor: 'var(--pressed)', outline: '1px solid var(--line-strong)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: '4px',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-ui)', maxHeight: '18em' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px !important', lineHeight: '20px' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--sunken) !important',
    color: 'var(--ink) !important',
  },
  '.cm-completionDetail': { marginLeft: '10px', color: 'var(--ink-3)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
});

function complete(context: CompletionContext, index: SearchIndex) {
  const found = completionsAt(context.state.doc.toString(), context.pos, index);
  if (found === null || found.options.length === 0) return null;
  // Terms are found by pinyin and English too: CodeMirror must not sift them again by what was typed.
  const filter = found.options[0]?.kind !== 'term';
  return { from: found.from, options: found.options.map(toCompletion), filter };
}

const BOOST: Partial<Record<Option['kind'], number>> = { variable: 2, keyword: 1 };

function toCompletion({ label, kind, detail }: Option): Completion {
  const boost = BOOST[kind];
  return {
    label,
    type: kind,
    ...(detail === undefined ? {} : { detail }),
    ...(boost === undefined ? {} : { boost }),
  };
}
