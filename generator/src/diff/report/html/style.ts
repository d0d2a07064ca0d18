/** Style sheet of the report. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8882; --breaking: #c62828; --warning: #b26a00; --addition: #2e7d32; }
@media (prefers-color-scheme: dark) { :root { --breaking: #ff8a80; --warning: #ffb74d; --addition: #81c784; } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { margin: .25rem 0; }
code, pre { font: 13px/1.5 ui-monospace, monospace; }
form { background: Canvas; border-block: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .5rem 1.25rem;
  margin-top: 1rem; padding: .75rem 0; position: sticky; top: 0; }
fieldset { border: 0; display: flex; flex-wrap: wrap; gap: .25rem .75rem; margin: 0; padding: 0; }
input[type=search] { font: inherit; min-width: 16rem; padding: .1rem .4rem; }
article { border-left: 4px solid var(--line); margin: .75rem 0; padding: .1rem .9rem; }
article.breaking { border-color: var(--breaking); }
article.warning { border-color: var(--warning); }
article.addition { border-color: var(--addition); }
.label { font-weight: 600; }
.breaking .label { color: var(--breaking); }
.warning .label { color: var(--warning); }
.addition .label { color: var(--addition); }
.meta { color: GrayText; font-size: 13px; }
.meta span + span::before { content: " · "; }
.sides { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); }
.sides pre { background: var(--soft); margin: .25rem 0; max-height: 24rem; overflow: auto; padding: .5rem; white-space: pre-wrap; word-break: break-word; }
mark { background: #ffd54f66; color: inherit; }
[hidden] { display: none; }
`;
