import { type Html, trusted } from './html.ts';

/** Plain, readable at 320 px and in dark mode; nothing is told by colour alone. */
export const securityInfoStyle: Html = trusted(`
:root { color-scheme: light dark; --line: #767676; --accent: #5b2fa8; --on-accent: #fff; --soft: #f3f0fa; }
@media (prefers-color-scheme: dark) { :root { --line: #8a8a8a; --accent: #c9b3ff; --on-accent: #1b1029; --soft: #2a2438; } }
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 40rem; margin: 0 auto; padding: 0 1rem 3rem; }
.notice { margin: 0; padding: .75rem 1rem; background: var(--soft); border-bottom: 2px solid var(--accent); }
.news { padding: .75rem 1rem; border: 2px solid var(--accent); border-radius: .5rem; }
.methods { list-style: none; margin: 0; padding: 0; }
.methods li { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; align-items: center;
  padding: .75rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
fieldset { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem; margin: 0 0 1rem; }
label { display: block; font-weight: 600; }
.choice { font-weight: 400; padding: .4rem 0; }
input[type=text], select { font: inherit; width: 100%; max-width: 24rem; padding: .5rem; margin: .25rem 0 1rem;
  border: 1px solid var(--line); border-radius: .25rem; }
button { font: inherit; min-height: 2.75rem; padding: .5rem 1.25rem; border-radius: .25rem; cursor: pointer;
  background: var(--accent); color: var(--on-accent); border: 2px solid var(--accent); display: block; }
button.quiet { background: transparent; color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`);
