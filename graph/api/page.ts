// The description of the API for people: one plain page in Chinese or English, made of the routes, without a script.
import { escapeMarkup } from '../formats/markup.ts';
import { BASE } from './mount.ts';
import { PROBLEMS } from './problems.ts';
import type { Parameter, Route, Words } from './route.ts';

export type Language = keyof Words;

const WORDS = {
  title: { zh: '提法 Tifa 的接口', en: 'The API of Tifa 提法' },
  intro: {
    zh: '每个数字都可以打开：次数就是一组原文段落的长度。所有答复都是 JSON；头字段 Tifa-Method 用一行说明数字是怎样得来的。',
    en: 'Every number opens: a count is the length of a list of passages. All answers are JSON; the header Tifa-Method says in one line how the figures came to be.',
  },
  document: { zh: '机器可读的说明（OpenAPI 3.1）', en: 'The description for machines (OpenAPI 3.1)' },
  parameter: { zh: '参数', en: 'parameter' },
  meaning: { zh: '含义', en: 'meaning' },
  values: { zh: '取值', en: 'values' },
  needed: { zh: '必需', en: 'required' },
  problems: { zh: '答不出时', en: 'When there is no answer' },
  problemsIntro: {
    zh: '答复是 application/problem+json（RFC 9457）：type、title、status、detail、instance，另有 hint 说明怎么办。',
    en: 'The answer is application/problem+json (RFC 9457): type, title, status, detail, instance, and hint, which says what to do.',
  },
  open: { zh: '查询自己的参数，见 /queries', en: 'the parameters of the query itself: see /queries' },
} satisfies Record<string, Words>;

export function apiPage(routes: readonly Route[], language: Language): string {
  const word = (name: keyof typeof WORDS) => escapeMarkup(WORDS[name][language]);
  const other =
    language === 'zh'
      ? '<a href="?lang=en" lang="en">English</a>'
      : '<a href="?lang=zh" lang="zh-Hans">中文</a>';
  const problems = Object.entries(PROBLEMS).map(
    ([kind, { status, title, hint }]) =>
      `<tr><td><code>${BASE}/problems/${kind}</code></td><td>${status}</td><td>${escapeMarkup(title)}. ${escapeMarkup(hint)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${word('title')}</title>
<link rel="stylesheet" href="${BASE}/page.css">
</head>
<body>
<header><h1>${word('title')}</h1>${other}</header>
<main>
<p>${word('intro')}</p>
<p><a href="${BASE}/openapi.json">${word('document')}</a></p>
${routes.map((route) => section(route, language)).join('\n')}
<section id="problems">
<h2>${word('problems')}</h2>
<p>${word('problemsIntro')}</p>
<table><tbody>
${problems.join('\n')}
</tbody></table>
</section>
</main>
</body>
</html>
`;
}

function section(
  { id, method, path, about, parts = {}, parameters = {}, isOpen }: Route,
  language: Language,
): string {
  const rows = [
    ...Object.entries(parts).map(([name, words]) =>
      row(`{${name}}`, words[language], WORDS.needed[language]),
    ),
    ...Object.entries(parameters).map(([name, each]) =>
      row(name, each.about[language], valuesOf(each, language)),
    ),
    ...(isOpen === true ? [row('…', WORDS.open[language], '')] : []),
  ];
  const head = [WORDS.parameter, WORDS.meaning, WORDS.values].map(
    (words) => `<th scope="col">${words[language]}</th>`,
  );
  const table = `<table><thead><tr>${head.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
  const address = `${BASE}${path}`;
  const isAsked = method === 'get' && !path.includes('{') && Object.values(parameters).every(isOptional);
  const shown = isAsked ? `<a href="${address}">${address}</a>` : address;
  return `<section id="${id}">
<h2><code>${method.toUpperCase()} ${shown}</code></h2>
<p>${escapeMarkup(about[language])}</p>
${rows.length === 0 ? '' : table}
</section>`;
}

function row(name: string, meaning: string, values: string): string {
  return `<tr><td><code>${escapeMarkup(name)}</code></td><td>${escapeMarkup(meaning)}</td><td>${escapeMarkup(values)}</td></tr>`;
}

function isOptional({ schema }: Parameter): boolean {
  return schema.safeParse(undefined).success;
}

/** What is taken when nothing is sent. */
function valuesOf({ schema }: Parameter, language: Language): string {
  const { success, data } = schema.safeParse(undefined);
  if (!success) return WORDS.needed[language];
  return data === undefined ? '' : `= ${String(data)}`;
}

export const PAGE_STYLE = `body{font:1rem/1.6 system-ui,"Noto Sans CJK SC",sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
header{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
h2{font-size:1.1rem;margin:2rem 0 .25rem;overflow-wrap:anywhere}
p{margin:.25rem 0 .5rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.2rem .75rem .2rem 0;border-bottom:1px solid #8886}
code{font-family:ui-monospace,monospace}
`;
