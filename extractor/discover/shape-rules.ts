// Cheap rules on what a candidate looks like and where its edges fall. Strings that the authors quote skip them.
import type { Corpus } from './corpus.ts';
import {
  ADVERBS,
  BAD_ENDS,
  EDGE_CHARACTERS,
  EDGE_WORDS,
  FRAME_VERBS,
  NOMINAL_VERBS,
  OPENING_CHARACTERS,
  SUFFIXES,
} from './lists.ts';
import { isFixedFrame, type Measured } from './measure.ts';
import { isParallelPart } from './parallel.ts';
import { NUMBER_FORMULA, ORGANISATION, PERSON, STATISTIC } from './patterns.ts';
import type { Rule } from './rules.ts';
import type { Text } from './text.ts';
import type { Token } from './tokens.ts';
import { isCurrentAbbreviation } from './word-rules.ts';

const DIGIT = /\p{Nd}/u;
const HAN = /\p{Script=Han}/u;
const NUMBER = /^第?[一二三四五六七八九十百千万亿两零〇]+[年月日个条章节款项]?$/u;
const TERM_WITH_YEAR = /^\p{Script=Han}{3,}(?:19|20)\d\d$/u;
const PLACE_UNIT = /(?:省|市|县|区|镇|乡|村|街道|自治区|自治州|盟|旗|州)$/u;
/** 三十个场景, 十二个县, 两名网格员, 七月中旬, 四十分钟, 二十一家; but 三个代表, 五级书记 and 一家亲 are formulas. */
const QUANTITY =
  /^[一二三四五六七八九十百千万两几数]+(?:[名件笔枚户座台吨元亩天]|人次|个月|小时|分钟|公里|月[上中下]旬)|^[一二三四五六七八九十百千万]{2,}[个家份所]/u;
/** 从明年起, 八月底前, 今后五年, 十月一日. */
const MOMENT =
  /^从.+起$|[年月日][初底末]?[前后]$|^(?:今后|未来|过去)[一二三四五六七八九十几两]+年|[一二三四五六七八九十]月[一二三四五六七八九十]+日$/u;
/** 营商环境好不好, 党员是不是. */
const QUESTION = /(.)不\1/u;
const AUTHORITY =
  /^(?:党中央|国务院)|^党和(?:国家|政府|人民)$|^(?:党的)?[一二三四五六七八九十]+[大届]$|^[一二三四五六七八九十]中全会$/u;
const EDGE_TAG = /^[qrupcyeo]/u;
/** Dictionaries hold 多边 and 一路 for numerals too; these are. */
const NUMERAL =
  /^[第几数多上]?[一二三四五六七八九十百千万亿两零〇半几\p{Nd}]+[个些种批项次步段类点线支名家件条]?$/u;
const SINGLE_EDGE_TAG = /^[fd]/u;
const OPENS_WITH_NUMERAL = /^[一二三四五六七八九十百千万亿]/u;
const NO_WORD: Token = { text: '', tag: '', frequency: 0 };

const first = (candidate: Measured) => candidate.words[0] ?? NO_WORD;
const last = (candidate: Measured) => candidate.words.at(-1) ?? NO_WORD;

export const SHAPE_RULES: Rule[] = [
  {
    name: 'length',
    reason:
      'Fewer than three letters are a term only when the texts quote them, or live on the abbreviation.',
    rejects: (candidate, corpus) => candidate.length < 3 && !isCurrentAbbreviation(candidate, corpus),
  },
  {
    name: 'token-edge',
    reason: 'It begins or ends inside a word in more than half of its mentions.',
    rejects: ({ alignedStart, alignedEnd }) => alignedStart < 0.5 || alignedEnd < 0.5,
  },
  {
    name: 'digits',
    reason: 'A number or digits make it a figure or a date, not a name.',
    rejects: (candidate, { text }) =>
      NUMBER.test(candidate.surface) || (DIGIT.test(candidate.surface) && !isNameWithYear(candidate, text)),
  },
  {
    name: 'foreign',
    reason: 'It holds no Chinese character.',
    rejects: ({ surface }) => !HAN.test(surface),
  },
  {
    name: 'person',
    reason: 'It addresses or cites a person.',
    rejects: ({ surface }) => PERSON.test(surface) && !surface.endsWith('思想'),
  },
  {
    name: 'statistic',
    reason: 'It is a phrase of a statistic.',
    rejects: ({ surface }) => STATISTIC.test(surface),
  },
  {
    name: 'quantity',
    reason: 'It counts things.',
    rejects: ({ surface }) => QUANTITY.test(surface),
  },
  {
    name: 'moment',
    reason: 'It says since or until when.',
    rejects: ({ surface }) => MOMENT.test(surface),
  },
  {
    name: 'question',
    reason: 'It asks whether.',
    rejects: ({ surface }) => QUESTION.test(surface),
  },
  {
    name: 'cut-number',
    reason: 'It begins inside a longer number.',
    // Its neighbours are asked last: they cost a walk over all mentions.
    rejects: (candidate) => OPENS_WITH_NUMERAL.test(candidate.surface) && candidate.afterNumeral > 0.5,
  },
  {
    name: 'edge-word',
    reason: 'It begins or ends with a function word, or begins with the end of a word.',
    rejects: (candidate, corpus) =>
      !isFixedFrame(candidate) &&
      (SUFFIXES.has(first(candidate).text) ||
        (opensWithFunctionWord(candidate, corpus) && !isParallelPart(candidate, corpus)) ||
        EDGE_WORDS.has(last(candidate).text) ||
        EDGE_CHARACTERS.has(last(candidate).text)),
  },
  {
    name: 'edge-tag',
    reason: 'It begins or ends with a word class that does neither in a term.',
    rejects: (candidate, corpus) =>
      !isFixedFrame(candidate) &&
      !NUMBER_FORMULA.test(candidate.surface) &&
      ((hasEdgeTag(first(candidate)) &&
        !opensSlogan(candidate, corpus) &&
        !opensWithFixedNumber(candidate, corpus)) ||
        hasEdgeTag(last(candidate))),
  },
  {
    name: 'open-end',
    reason: 'It ends with a word that calls for more.',
    rejects: (candidate) => {
      const { text, tag } = last(candidate);
      if (NOMINAL_VERBS.has(text)) return false;
      // 疲于, 善于, 有助于 call for an object.
      if (text.length > 1 && text.endsWith('于')) return true;
      return BAD_ENDS.has(text) || ADVERBS.has(text) || (FRAME_VERBS.has(text) && tag.startsWith('v'));
    },
  },
  {
    name: 'place',
    reason: 'It is the name of a place.',
    rejects: (candidate) =>
      candidate.words.every(({ tag }) => tag === 'ns') ||
      isUnknownPlace(candidate) ||
      (first(candidate).tag === 'ns' && candidate.words.length <= 2 && PLACE_UNIT.test(candidate.surface)),
  },
  {
    name: 'authority',
    reason: 'It names an authority or its congress.',
    rejects: ({ surface }) => AUTHORITY.test(surface),
  },
  {
    name: 'body',
    reason: 'It names a body or an office.',
    rejects: ({ surface }) => ORGANISATION.test(surface),
  },
];

/** 青禾县: an administrative unit whose name no dictionary knows, alone or before more; 贫困县 and 示范区 are known words. */
function isUnknownPlace({ surface, words }: Measured): boolean {
  const [name, unit] = words;
  if (name === undefined || name.frequency > 0 || name.text.length < 2) return false;
  const inOne = name.text.length >= 3 && PLACE_UNIT.test(name.text);
  const inTwo = unit !== undefined && /^[省市县区镇乡村]$/u.test(unit.text);
  return (inOne || inTwo) && surface.length >= 3;
}

function opensWithFunctionWord(candidate: Measured, corpus: Corpus): boolean {
  const { text } = first(candidate);
  return (EDGE_WORDS.has(text) || EDGE_CHARACTERS.has(text)) && !opensSlogan(candidate, corpus);
}

/** 为基层减负, 以人民为中心: a slogan may open with what else stands before a term, when the rest seldom comes without it. */
function opensSlogan(candidate: Measured, corpus: Corpus): boolean {
  return OPENING_CHARACTERS.has(first(candidate).text) && holdsItsOpening(candidate, corpus);
}

/** 四项基本原则: what counts its parts by the same number every time is a name. */
function opensWithFixedNumber(candidate: Measured, corpus: Corpus): boolean {
  return first(candidate).tag.startsWith('m') && holdsItsOpening(candidate, corpus);
}

/** What follows the first word is a phrase by itself (为核心 is the end of 以……为核心), and mostly comes with it. */
function holdsItsOpening(candidate: Measured, { countOf }: Corpus): boolean {
  const { count, free, position, length } = candidate;
  const opening = first(candidate).text.length;
  const rest = length - opening;
  return rest >= 4 && free >= 0.5 && count >= 3 && count >= 0.5 * countOf(position + opening, rest);
}

function hasEdgeTag({ text, tag }: Token): boolean {
  if (tag.startsWith('m')) return text.length === 1 || NUMERAL.test(text);
  return EDGE_TAG.test(tag) || (text.length === 1 && SINGLE_EDGE_TAG.test(tag));
}

/** 中国制造2025, but not the beginning of 2030年. */
function isNameWithYear({ surface, position, length }: Measured, { codes, gaps }: Text): boolean {
  const goesOn = gaps[position + length] === 0 && codes[position + length] === '年'.charCodeAt(0);
  return TERM_WITH_YEAR.test(surface) && !goesOn;
}
