/** The one style sheet of the hosted pages; it is sent inline, so that a page is complete by itself. */
export const style = `
:root{color-scheme:light dark;--page:#fff;--side:#f6f4f0;--ink:#1f1d1a;--soft:#6a655d;--line:#dcd7cf;--field:#fff;--edge:#8f897e;--act:#1f5c4a;--act-ink:#fff;--act-hover:#184a3b;--bad:#a4262c;--bad-soft:#fdf1f0;--bad-line:#e9b9b6;--note:#fbf3dc;--note-ink:#5d4708;--focus:#1f5c4a}
@media(prefers-color-scheme:dark){:root{--page:#191816;--side:#201f1c;--ink:#f1eee8;--soft:#aba59a;--line:#38352f;--field:#23211e;--edge:#7d776c;--act:#8fd0b8;--act-ink:#10211b;--act-hover:#a9dfca;--bad:#ffaca5;--bad-soft:#3a1f1d;--bad-line:#6e3733;--note:#332b14;--note-ink:#f0d995;--focus:#8fd0b8}}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;background:var(--page)}
body{font:1rem/1.5 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:var(--page);min-height:100dvh;display:flex;flex-direction:column}
a{color:inherit;text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}
h1,h2{font-weight:600;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
.mode{background:var(--note);color:var(--note-ink);text-align:center;font-size:.8125rem;padding:.5rem 1rem}
.split{flex:1;display:grid}
.side{background:var(--side);padding:1.25rem 1.25rem 1.5rem}
.main{padding:1.75rem 1.25rem 2.5rem}
.inner{width:100%;max-width:27rem;margin-inline:auto}
.back{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem;font-size:.9375rem;font-weight:500;color:var(--ink);text-decoration:none}
.back:hover span{text-decoration:underline}
.back svg{width:1.125rem;height:1.125rem;color:var(--soft)}
.due{margin-top:.75rem}
.due h1{font-size:.9375rem;font-weight:500;color:var(--soft);letter-spacing:0}
.due p{font-size:2.25rem;font-weight:600;letter-spacing:-.025em;line-height:1.2;font-variant-numeric:tabular-nums}
.lines{list-style:none;padding:0;margin-top:1.25rem;display:grid;gap:.875rem;font-size:.9375rem}
.lines li,.sums div{display:flex;justify-content:space-between;gap:1.5rem}
.lines b{display:block;font-weight:500;overflow-wrap:anywhere}
.lines small{display:block;font-size:.8125rem;color:var(--soft);overflow-wrap:anywhere}
.money{font-variant-numeric:tabular-nums;white-space:nowrap}
.sums{margin-top:1.125rem;padding-top:1.125rem;border-top:1px solid var(--line);display:grid;gap:.5rem;font-size:.9375rem}
.sums dt{color:var(--soft)}.sums dd{margin:0}
.sums .all{margin-top:.375rem;padding-top:.875rem;border-top:1px solid var(--line);font-weight:600}.sums .all dt{color:inherit}
.sums .all:first-child{margin-top:0;padding-top:0;border-top:0}
.ways{margin-top:1.25rem;border:0;padding:0;display:grid;gap:.5rem}
.ways legend{padding:0;font-size:.875rem;font-weight:500;margin-bottom:.5rem}
.ways button{display:flex;justify-content:space-between;gap:1rem;width:100%;padding:.75rem .875rem;font:inherit;font-size:.9375rem;color:inherit;text-align:left;background:var(--field);border:1px solid var(--line);border-radius:.5rem;cursor:pointer}
.ways button[aria-pressed=true]{border-color:var(--act);box-shadow:inset 0 0 0 1px var(--act)}
h2{font-size:1.25rem}
.pay{margin-top:1.25rem;display:grid;gap:1.125rem}
.two{display:grid;grid-template-columns:1fr 1fr;gap:1rem;align-items:start}
.field label{display:block;font-size:.875rem;font-weight:500;margin-bottom:.375rem}
.top{display:flex;justify-content:space-between;align-items:baseline;gap:.75rem}.top span{font-size:.8125rem;color:var(--soft)}
.field input{width:100%;height:3rem;padding:0 .875rem;font:inherit;font-variant-numeric:tabular-nums;color:var(--ink);background:var(--field);border:1px solid var(--edge);border-radius:.5rem;appearance:none}
.field input::placeholder{color:var(--soft);opacity:.85}
.field input:focus{outline:2px solid var(--focus);outline-offset:0;border-color:var(--focus)}
.field input[aria-invalid=true]{border-color:var(--bad)}
.new{display:grid;gap:1.125rem}.pay:has([name=method]:not([value=""]):checked) .new{display:none}
.saved{border:0;padding:0;display:grid}.saved legend{padding:0;font-size:.875rem;font-weight:500;margin-bottom:.375rem}
.saved div{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:0 .875rem;background:var(--field);border:1px solid var(--edge);border-bottom-width:0}
.saved div:first-of-type{border-radius:.5rem .5rem 0 0}.saved div:last-of-type{border-bottom-width:1px;border-radius:0 0 .5rem .5rem}
.way,.keep{display:flex;align-items:center;gap:.75rem;min-height:3rem;font-size:.9375rem;cursor:pointer}.way{flex:1}.saved .note{font-size:.8125rem;color:var(--soft)}
.way input,.keep input{width:1.125rem;height:1.125rem;margin:0;accent-color:var(--act)}.keep{min-height:2.75rem}
.wrong{margin-top:.375rem;font-size:.8125rem;color:var(--bad)}
.alert{margin-top:1.25rem;padding:.875rem 1rem;background:var(--bad-soft);color:var(--bad);border:1px solid var(--bad-line);border-radius:.5rem;font-size:.9375rem}
.do{width:100%;min-height:3.125rem;padding:.5rem 1rem;font:inherit;font-size:1.0625rem;font-weight:600;color:var(--act-ink);background:var(--act);border:1px solid var(--act);border-radius:.5rem;cursor:pointer;text-align:center;text-decoration:none;display:inline-grid;place-items:center}
.do:hover{background:var(--act-hover)}
.do[aria-disabled=true]{opacity:.65;cursor:progress}
.do.plain{background:transparent;color:var(--ink);border-color:var(--edge)}.do.plain:hover{background:var(--side)}
.fine{font-size:.8125rem;color:var(--soft);text-align:center;text-wrap:balance}
.fine svg{width:.875rem;height:.875rem;vertical-align:-.125rem;margin-right:.25rem}
details p{margin-top:.75rem;color:var(--soft)}
details{margin-top:2rem;border-top:1px solid var(--line);padding-top:1rem;font-size:.875rem}
summary{cursor:pointer;color:var(--soft);min-height:1.75rem}
table{width:100%;border-collapse:collapse;font-size:.875rem;margin-top:.5rem}
th,td{text-align:left;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:500;color:var(--soft)}
td:last-child,th:last-child{padding-right:0}
code{font:.9em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:nowrap}
.card{flex:1;display:grid;align-content:center;padding:2.5rem 1.25rem}
.notice{width:100%;max-width:26rem;margin-inline:auto;display:grid;gap:1rem}
.notice h1{font-size:1.5rem}.notice p{color:var(--soft)}
.notice form{display:grid;gap:.75rem;margin-top:.5rem}
.notice .do{margin-top:.5rem}.notice form .do{margin-top:0}
.wide{width:100%;max-width:60rem;margin-inline:auto;padding:2.5rem 1.25rem 4rem;display:grid;gap:2.5rem;min-width:0}
.wide>*{min-width:0}.wide h1{font-size:1.75rem}.wide p{margin-top:.375rem;color:var(--soft);max-width:42rem}
.scroll{overflow-x:auto;margin-top:.75rem}.scroll th,.scroll td{white-space:nowrap;padding-right:1.5rem}
.state{display:inline-block;padding:.0625rem .5rem;border:1px solid var(--line);border-radius:1rem;font-size:.8125rem;white-space:nowrap}
@media(min-width:40rem){.card .notice{padding:2rem;border:1px solid var(--line);border-radius:.75rem}}
@media(min-width:56rem){.split{grid-template-columns:1fr 1fr}.side{padding:3.5rem 3rem;display:flex;justify-content:flex-end}.main{padding:4.25rem 3rem}.side .inner{margin:0}.main .inner{margin:0}.side .inner,.main .inner{max-width:26rem}.due{margin-top:1.5rem}.due p{font-size:2.75rem}.lines{margin-top:2rem}}
@media(prefers-reduced-motion:no-preference){.do,.field input{transition:background-color .15s,border-color .15s}}
`;
