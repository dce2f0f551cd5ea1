// The style of the page of a difference: the colours are those of the viewer's tokens (viewer/src/tokens.css).
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfbf9;--ink:#1d2126;--quiet:#5c6169;--line:#d9dbde;--appeared:#0b5cad;--stronger:#4a8fd0;--weaker:#c68432;--vanished:#8f4a00;--steady:#b4b6b9;--first:#f6d98a;--first-line:#8a6100;--second:#c4dcf5;--second-line:#185995}
@media (prefers-color-scheme:dark){:root{--paper:#15171b;--ink:#e8e9eb;--quiet:#a3a8b0;--line:#33373d;--appeared:#74b6ff;--stronger:#3c77b3;--weaker:#a5722b;--vanished:#f2b84b;--steady:#5c6169;--first:#5a4310;--first-line:#f2b84b;--second:#1d3a5c;--second-line:#74b6ff}}
body{margin:0 auto;max-width:1100px;padding:16px 24px 48px;background:var(--paper);color:var(--ink);font:14px/1.6 system-ui,"PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC","Noto Sans SC",sans-serif;font-variant-numeric:tabular-nums}
input[name=language]{accent-color:var(--ink)}
input[name=language]+label{margin-right:16px}
.en{display:none}
body:has(#en:checked) .en{display:inline}
body:has(#en:checked) .zh{display:none}
h1{font-size:26px;line-height:1.35;margin:4px 0}
h2{font-size:20px;margin:32px 0 0;border-top:1px solid var(--line);padding-top:16px}
h3{font-size:16px;margin:24px 0 0}
h3 small,.quiet{color:var(--quiet);font-weight:400}
h3 small{font-size:13px}
h4{font-size:13px;margin:8px 0}
p{margin:4px 0}
figure{margin:16px 0}
figcaption{color:var(--quiet)}
svg{width:100%;height:auto;border:1px solid var(--line)}
.lines{stroke-width:1.2;stroke-opacity:.55}
line.appeared,line.stronger{stroke:var(--appeared)}
line.vanished,line.weaker{stroke:var(--vanished);stroke-dasharray:4 3}
circle{stroke:var(--paper);fill:var(--steady)}
circle.appeared{fill:var(--appeared)}
circle.stronger{fill:var(--stronger)}
circle.weaker{fill:var(--weaker)}
circle.vanished{fill:var(--paper);stroke:var(--vanished);stroke-width:2}
.labels{fill:var(--ink);stroke:var(--paper);stroke-width:3;paint-order:stroke;stroke-linejoin:round}
details{border-bottom:1px solid var(--line)}
summary{display:grid;grid-template-columns:minmax(12em,2fr) 1fr 1fr 1.2fr;gap:12px;padding:4px 0;cursor:pointer}
summary::before{content:none}
summary span{text-align:right}
summary:focus-visible,input:focus-visible{outline:2px solid var(--second-line);outline-offset:2px}
.appeared h3,.stronger h3{color:var(--appeared)}
.vanished h3,.weaker h3{color:var(--vanished)}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:24px;padding:4px 0 16px}
blockquote{margin:0 0 12px;font:16px/1.75 "Songti SC","Noto Serif CJK SC","Noto Serif SC",serif;text-align:justify}
blockquote footer{font:13px/1.5 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--quiet)}
mark{color:inherit;background:var(--first);border-bottom:2px solid var(--first-line)}
mark.second{background:var(--second);border-bottom:4px double var(--second-line)}
@media (max-width:700px){summary{grid-template-columns:1fr 1fr}.sides{grid-template-columns:1fr}}
@media print{body{max-width:none}input,label{display:none}svg,details{break-inside:avoid}mark{background:none}}
`;
