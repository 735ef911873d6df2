import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readCardTemplates } from '../../src/rendering/card-templates.ts';
import { cardRenderer } from '../../src/rendering/render-card.ts';
import { readStrings } from '../../src/rendering/strings.ts';

interface Sample {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

type Element = Readonly<Record<string, unknown>>;

const templates = readCardTemplates('cards');
const render = cardRenderer(templates, readStrings('cards/strings'));

function* elements(node: unknown): Generator<Element> {
  if (Array.isArray(node)) for (const item of node) yield* elements(item);
  else if (node !== null && typeof node === 'object') {
    yield node as Element;
    for (const [key, value] of Object.entries(node)) if (key !== 'fallback') yield* elements(value);
  }
}

function* texts(node: unknown): Generator<string> {
  if (typeof node === 'string') yield node;
  else if (node !== null && typeof node === 'object') for (const value of Object.values(node)) yield* texts(value);
}

describe('every card', () => {
  for (const [card] of templates) {
    const file = `cards/${card}.sample.json`;
    it(`${card} has samples beside it`, () => assert.ok(existsSync(file), `write ${file}`));
    if (!existsSync(file)) continue;
    for (const sample of JSON.parse(readFileSync(file, 'utf8')) as Sample[]) {
      it(`${card} shows ${sample.name}`, () => check(card, sample));
    }
  }
});

function check(card: string, { data }: Sample): void {
  const { content, summary } = render({ card, data });
  const all = [...elements(content)];
  const given = new Set(texts(data));
  for (const text of texts(content)) {
    const unfilled = !given.has(text) && /\$\{|\{\w+\}(?!\})/.test(text.replace(/\{\{.*?\}\}/g, ''));
    assert.ok(!unfilled, `unfilled: ${text}`);
  }
  checkLists(content, data);
  assert.equal(content.version, '1.5', 'Teams knows cards up to 1.5');
  assert.ok(summary.length > 10, 'fallbackText is what the notification says');
  assert.ok(
    !/#[0-9a-f]{3,8}\b/i.test(JSON.stringify(all.map(({ color, backgroundColor }) => [color, backgroundColor]))),
  );
  const main = (content.actions as Element[] | undefined) ?? [];
  assert.ok(main.length <= 6, `${main.length} buttons: Teams shows six`);
  for (const element of all) checkElement(element);
}

/** A condition that cannot be evaluated hides its element without a word: each list of a sample must leave a trace. */
function checkLists(content: unknown, data: Record<string, unknown>): void {
  const shown = JSON.stringify(content);
  for (const [key, list] of Object.entries(data)) {
    if (!Array.isArray(list) || list.length === 0) continue;
    const leaves = [...leavesOf(list)].filter((leaf) => leaf.length > 0);
    assert.ok(
      leaves.some((leaf) => shown.includes(JSON.stringify(leaf).slice(1, -1))),
      `nothing of "${key}" is shown`,
    );
  }
}

function* leavesOf(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value);
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) yield* leavesOf(inner);
}

function checkElement(element: Element): void {
  const type = String(element.type ?? '');
  if (type === 'TextBlock') {
    assert.equal(element.wrap, true, `text that does not wrap: ${element.text}`);
    assert.ok(String(element.text).trim() !== '', 'an empty text');
  }
  if (type.startsWith('Input.')) {
    assert.ok(element.label, `the input ${element.id} has no label`);
    if (element.isRequired) assert.ok(element.errorMessage, `the input ${element.id} does not say what is missing`);
    if (type === 'Input.Text') assert.ok(element.maxLength, `the input ${element.id} has no maxLength`);
  }
  if (type === 'Image') assert.ok(element.altText, 'a picture without altText');
  if (type === 'Action.Execute') {
    assert.match(String(element.verb), /^[a-z]+\.[a-z-]+$/, `the verb of "${element.title}"`);
    assert.ok(String(element.title ?? '').length > 0, `${element.verb} has no title`);
    assert.ok(String(element.title).length <= 60, `too long for a button: ${element.title}`);
  }
  if (type === 'Action.OpenUrl') assert.equal(element.url, 'https://aka.ms/mysecurityinfo', 'the one official link');
  if (type === 'Action.Submit') {
    const { verb, msteams } = element.data as { verb?: unknown; msteams?: { type?: unknown } };
    assert.equal(
      msteams?.type,
      'task/fetch',
      'only to open a dialog: else use Action.Execute, whose fallback is added',
    );
    assert.match(String(verb), /^[a-z]+\.[a-z-]+$/, `the verb of "${element.title}"`);
    assert.ok(String(element.title).length <= 60, `too long for a button: ${element.title}`);
  }
}
