/** The style of every page the server makes itself; allowed by its hash in the content security policy. */
export const pageStyle = `
:root{--paper:#f6f3ee;--card:#fffdfa;--line:#e4ddd1;--ink:#1b2a29;--soft:#44524f;--green:#14504a;--on-green:#fff;--link:#14504a;--mint:#dfeee7;--sun:#fcefd3;--sun-line:#ebd9a6;--sun-ink:#4a3605;--sky:#e4eef5;--sky-line:#c9dbe8}
@media (prefers-color-scheme:dark){:root{--paper:#121817;--card:#1b2422;--line:#33403d;--ink:#eef3f0;--soft:#bfcbc6;--green:#a5d8c5;--on-green:#0b2823;--link:#a5d8c5;--mint:#23403a;--sun:#352b12;--sun-line:#5c4b20;--sun-ink:#f6e6bd;--sky:#1b2c38;--sky-line:#30495a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
h1,h2,p,ul,dl,dd,table,form{margin:0}
h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.6rem);line-height:1.15;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:1.1875rem;line-height:1.3}
a{color:var(--link);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--green);outline-offset:3px;border-radius:.5rem}
.wrap{max-inline-size:68rem;margin-inline:auto;padding:1.25rem 1rem 2.5rem}
.narrow{max-inline-size:32rem}
.top{display:flex;align-items:center;gap:.75rem;margin-block-end:1.5rem}
.top svg{inline-size:2.25rem;block-size:2.25rem;flex:none}
.top p{line-height:1.25}
.soft{color:var(--soft)}
.small{font-size:.9375rem}
.columns,.stack{display:grid;gap:1rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:1.25rem;padding:1.25rem;display:grid;gap:.75rem;align-content:start}
.hero{padding:.25rem .25rem 1rem;display:grid;gap:1rem;justify-items:start}
.hero>p{font-size:1.1875rem;max-inline-size:34rem}
.sun{background:var(--sun);border-color:var(--sun-line);color:var(--sun-ink)}
.sky{background:var(--sky);border-color:var(--sky-line)}
.button{display:inline-flex;align-items:center;justify-content:center;min-block-size:3.25rem;padding:.625rem 2rem;border-radius:1rem;background:var(--green);color:var(--on-green);font-weight:700;text-decoration:none;font-size:1.125rem}
.button:hover{text-decoration:underline}
.quiet{display:inline-flex;align-items:center;min-block-size:3rem}
.facts{display:grid;gap:.5rem}
.facts div{display:grid;grid-template-columns:minmax(5.5rem,auto) 1fr;gap:.125rem 1rem;align-items:baseline}
.facts dt{color:var(--soft)}
.facts a{display:inline-block;padding-block:.625rem;margin-block:-.625rem;font-weight:600}
table{border-collapse:collapse;inline-size:100%}
caption{text-align:start;color:var(--soft);padding-block-end:.5rem}
th,td{text-align:start;vertical-align:top;padding:.6875rem 0;border-block-start:1px solid var(--line);font-weight:400}
td{font-weight:700;padding-inline-start:1rem;text-align:end;inline-size:38%}
thead th{font-size:.9375rem;color:var(--soft);border:0;padding-block:0 .375rem}
thead th:last-child{text-align:end}
.can{list-style:none;padding:0;display:grid;gap:.875rem}
.can li{display:grid;grid-template-columns:2.75rem 1fr;gap:.875rem;align-items:center}
.can svg{inline-size:2.75rem;block-size:2.75rem;padding:.625rem;border-radius:.875rem;background:var(--mint);color:var(--link)}
summary{min-block-size:3rem;display:flex;align-items:center;cursor:pointer;color:var(--link);font-weight:600}
summary::before{content:"";inline-size:.5rem;block-size:.5rem;border:solid;border-width:0 2px 2px 0;transform:rotate(-45deg);margin-inline:.125rem .75rem}
details[open] summary::before{transform:rotate(45deg)}
.people{list-style:none;padding:0;display:grid;gap:.625rem}
.person{font:inherit;color:inherit;text-align:start;inline-size:100%;min-block-size:4rem;display:grid;grid-template-columns:2.75rem 1fr;gap:.875rem;align-items:center;padding:.625rem .875rem;background:var(--card);border:1px solid var(--line);border-radius:1.125rem;cursor:pointer}
.person:hover{border-color:var(--green)}
.person b,.person span span{display:block;line-height:1.35}
.initials{inline-size:2.75rem;block-size:2.75rem;border-radius:50%;display:grid;place-items:center;background:var(--mint);color:var(--link);font-weight:700;font-size:.9375rem}
@media (min-width:56rem){.wrap{padding:2.5rem 2rem 4rem}.narrow{max-inline-size:36rem}.columns{grid-template-columns:1fr 1fr;gap:1.5rem 2rem;align-items:start}.stack{gap:1.25rem}.card{padding:1.5rem}.hero{padding:1rem 0 1.5rem}}
@media print{body{background:#fff}}
`
