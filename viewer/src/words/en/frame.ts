// English words: the frame: the bar, the views, the keys, and what joins words.
import type { Words } from '../words.ts';

export const frame: Pick<
  Words,
  'otherLanguage' | 'switchLanguage' | 'skip' | 'views' | 'bar' | 'keys' | 'comma' | 'sentenceGap' | 'quoted'
> = {
  otherLanguage: '中',
  switchLanguage: '换成中文',
  skip: 'Skip to the map',
  views: { map: 'Map', table: 'Table', time: 'Time', ask: 'Ask' },
  bar: {
    find: 'Find a term, pinyin, English',
    link: 'Copy a link to this view',
    copied: 'Copied',
    notCopied: 'Nothing was copied',
    theme: { system: 'Colours follow the system', light: 'Light', dark: 'Dark' },
    filters: 'Legend and filters',
    close: 'Close',
  },
  keys: {
    title: 'Keys',
    anywhere: 'Anywhere',
    onMap: 'While the map has the focus',
    asking: 'In Ask',
    find: 'find',
    list: 'this list',
    out: 'close what floats; step back: edge, term, whole map',
    undo: 'undo one filter',
    redo: 'redo one filter',
    years: 'one year back, on',
    play: 'play, stop',
    partners: 'previous, next partner by strength',
    terms: 'previous, next term by rank',
    open: 'open the term; on a partner, the edge',
    add: 'add to the selection',
    depth: 'steps of partners',
    toSelection: 'go to the selection',
    lasso: 'lasso',
    zoom: 'zoom in, out',
    whole: 'whole map',
    run: 'run the statement',
  },
  comma: ', ',
  sentenceGap: ' ',
  quoted: (text) => `“${text}”`,
};
