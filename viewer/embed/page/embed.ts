// The page for iframes: reads its address, fills itself with one <tifa-graph>, and tells the page around it how high
// it would like to be. A script of its own without imports, so that the frame needs no more than
// sandbox="allow-scripts": from there a module would be asked for across origins.
import type { TifaGraphElement } from '../types.d.ts';

/** Fields that are attributes of the element; all others are those of a viewer’s link. */
const ATTRIBUTES = ['src', 'focus', 'lang', 'theme', 'chrome', 'viewer'];
/** Fields of this page itself. */
const OWN = ['height', 'parent', 'passages'];
const HEIGHT = { least: 160, most: 2000, start: 480 };
/** Below this width the passages stand under the map (embed.css), and want so much room. */
const NARROW = 560;
const BELOW = 220;

const fields = new URLSearchParams(location.search);
const graph = document.createElement('tifa-graph');
for (const name of ATTRIBUTES) {
  const value = fields.get(name);
  if (value !== null) graph.setAttribute(name, value);
}
graph.setAttribute('view', viewOf(location.search, location.hash));
const inside = document.getElementById('tifa-snapshot');
if (inside !== null) graph.snapshot = inside.textContent;
if (inside?.dataset.viewer !== undefined && graph.viewer === '') graph.viewer = inside.dataset.viewer;
if (fields.get('lang') === 'en') document.documentElement.lang = 'en';

const sheet = new CSSStyleSheet();
sheet.replaceSync('html,body{height:100%;margin:0}body{overflow:hidden}tifa-graph{height:100%}');
document.adoptedStyleSheets = [sheet];
document.body.append(graph);
speakWithParent(graph, originOf(fields.get('parent')) ?? originOf(document.referrer));

graph.addEventListener('tifa-ready', ({ detail }) => {
  document.title = `${detail.title} · 提法 Tifa`;
});

/** What the codec of the viewer’s link reads, of both the query and the fragment; raw, for it decodes itself. */
function viewOf(search: string, hash: string): string {
  const own = new Set([...ATTRIBUTES, ...OWN]);
  const asked = search.replace(/^\?/, '').replaceAll('+', '%20').split('&');
  return [...asked, ...hash.replace(/^#/, '').split('&')]
    .filter((field) => field !== '' && !own.has(field.split('=')[0] ?? ''))
    .join('&');
}

/** Only the origin that the frame was made for is told anything, and only it is listened to. */
function speakWithParent(element: TifaGraphElement, origin: string | null): void {
  if (parent === window || origin === null) return;
  let told = 0;
  const tell = () => {
    told = wantedHeight(element);
    parent.postMessage({ type: 'tifa-height', height: told }, origin);
  };
  const tellNew = () => {
    if (wantedHeight(element) !== told) tell();
  };
  for (const type of ['tifa-ready', 'tifa-select'] as const) element.addEventListener(type, tellNew);
  addEventListener('resize', tellNew);
  addEventListener('message', ({ source, origin: from, data: said }: MessageEvent) => {
    if (source !== parent || from !== origin) return;
    if (said?.type === 'tifa-ask-height') tell();
    if (said?.type === 'tifa-focus' && typeof said.term === 'string') element.focus(said.term);
  });
}

function wantedHeight(element: TifaGraphElement): number {
  const asked = Number(fields.get('height') ?? HEIGHT.start);
  const height = Number.isFinite(asked) ? asked : HEIGHT.start;
  const below = innerWidth < NARROW && (element.selection?.term ?? null) !== null ? BELOW : 0;
  return Math.min(HEIGHT.most, Math.max(HEIGHT.least, Math.round(height) + below));
}

function originOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { origin } = new URL(address);
  return origin === 'null' ? null : origin;
}
