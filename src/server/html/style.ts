/**
 * The style of every page the server makes itself; allowed by its hash in the content security policy.
 * The tokens are those of the client (src/client/styles/tokens.css); a test holds them together.
 */
export const pageStyle = `
:root{--paper:#f6f3ee;--card:#fffdf9;--line:#e2dcd1;--ink:#1c2a28;--ink-soft:#43504d;--green:#17524a;--green-soft:#e1efe8;--on-green:#ffffff;--sun:#f3c868;--sun-soft:#fbefd5;--sun-line:#ecd9a5;--on-sun:#4b3800;--sky:#9bbee0;--sky-soft:#e3eef7;--on-sky:#163c5c;--track-green:#b9d8ca}
@media (prefers-color-scheme:dark){:root{--paper:#141a1a;--card:#1d2525;--line:#35403f;--ink:#f0ece4;--ink-soft:#c3cbc8;--green:#9fd8c8;--green-soft:#213b36;--on-green:#0b2925;--sun:#e9bf62;--sun-soft:#3a3117;--sun-line:#5a4b22;--on-sun:#f8e6b8;--sky:#86addb;--sky-soft:#1d3145;--on-sky:#cfe3f7;--track-green:#3c6459}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,p,ul,dl,dd,table,form{margin:0}
h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.6rem);line-height:1.15;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:1.1875rem;line-height:1.3}
a{color:var(--green);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--green);outline-offset:3px;border-radius:.5rem}
.wrap{max-inline-size:68rem;margin-inline:auto;padding:1.25rem min(1rem,4vw) 2.5rem}
.narrow{max-inline-size:32rem}
.top{display:flex;align-items:center;gap:.75rem;margin-block-end:1.5rem}
.top svg{inline-size:2.75rem;block-size:2.75rem;flex:none}
.scene{inline-size:100%;max-inline-size:27rem;block-size:auto;display:block}
.top p{line-height:1.25}
.soft{color:var(--ink-soft)}
.whole{display:inline-block;padding-block:.75rem;margin-block:-.75rem;white-space:nowrap}
.small{font-size:.9375rem}
.columns,.stack{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:1.25rem;padding:min(1.25rem,5vw);display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem;align-content:start}
.hero{padding:.25rem .25rem 1rem;display:grid;gap:1rem;justify-items:start}
.hero>p{font-size:1.1875rem;max-inline-size:34rem}
.sun{background:var(--sun-soft);border-color:var(--sun-line);color:var(--on-sun)}
.sun a{color:inherit;font-weight:700}
.sky{background:var(--sky-soft);border-color:transparent;color:var(--on-sky)}
.button{display:inline-flex;align-items:center;justify-content:center;min-block-size:3.25rem;padding:.625rem 2rem;border-radius:1rem;background:var(--green);color:var(--on-green);font-weight:700;text-decoration:none;font-size:1.125rem}
.button:hover{text-decoration:underline}
.quiet{display:inline-flex;align-items:center;min-block-size:3rem}
.facts{display:grid;gap:.5rem}
.facts div{display:flex;flex-wrap:wrap;gap:0 1rem}
.facts dt{flex:0 0 5.5rem}
.facts dd{flex:1 1 11rem;min-inline-size:0;overflow-wrap:anywhere}
.facts dt{color:var(--ink-soft)}
.facts a{display:inline-block;padding-block:.75rem;margin-block:-.75rem;font-weight:600}
main{container-type:inline-size}
table{border-collapse:collapse;inline-size:100%}
caption{text-align:start;color:var(--ink-soft);padding-block-end:.5rem}
th,td{text-align:start;vertical-align:top;padding:.6875rem 0;border-block-start:1px solid var(--line);font-weight:400}
td{font-weight:700;padding-inline-start:1rem;text-align:end;inline-size:1%;white-space:nowrap;overflow-wrap:normal}
thead th{font-size:.9375rem;color:var(--ink-soft);border:0;padding-block:0 .375rem}
thead th:last-child{text-align:end}
.can{list-style:none;padding:0;display:grid;gap:.875rem}
.can li{display:grid;grid-template-columns:2.75rem minmax(0,1fr);gap:.875rem;align-items:center}
.can svg{inline-size:2.75rem;block-size:2.75rem;padding:.625rem;border-radius:.875rem;background:var(--green-soft);color:var(--green)}
summary{min-block-size:3rem;display:flex;align-items:center;cursor:pointer;color:var(--green);font-weight:600}
summary::before{content:"";inline-size:.5rem;block-size:.5rem;border:solid;border-width:0 2px 2px 0;transform:rotate(-45deg);margin-inline:.125rem .75rem}
details[open] summary::before{transform:rotate(45deg)}
.groups{display:grid;grid-template-columns:minmax(0,1fr);gap:1.75rem}
.people{list-style:none;padding:0;display:grid;gap:.625rem}
.person{font:inherit;color:inherit;text-align:start;inline-size:100%;min-block-size:4rem;display:grid;grid-template-columns:2.75rem minmax(0,1fr);gap:.875rem;align-items:center;padding:.625rem .875rem;background:var(--card);border:1px solid var(--line);border-radius:1.125rem;cursor:pointer}
.person:hover{border-color:var(--green)}
.person b,.person span span{display:block;line-height:1.35}
.initials{inline-size:2.75rem;block-size:2.75rem;border-radius:50%;display:grid;place-items:center;background:var(--green-soft);color:var(--green);font-weight:700;font-size:.9375rem}
@media (min-width:56rem){.wrap{padding:2.5rem 2rem 4rem}.narrow{max-inline-size:36rem}.columns{grid-template-columns:repeat(2,minmax(0,1fr));grid-template-rows:auto 1fr;gap:1.25rem 2.5rem;align-items:start}.beside{grid-column:2;grid-row:1/span 2}.stack{gap:1.25rem}.card{padding:1.5rem}.hero{padding:1rem 0 1.5rem}}
/* At large text a row no longer holds both: the time stands below. */
@container (max-width:20rem){td{white-space:normal}}
@container (max-width:14rem){.columns>*{hyphens:auto}tr{display:grid}td{padding:0 0 .6875rem;border:0;text-align:start}td,thead th:last-child{inline-size:auto;text-align:start}}
@media print{body{background:#fff}}
`
