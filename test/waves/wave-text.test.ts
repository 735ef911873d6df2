import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readOrganisation } from '../../src/people/organisation.ts';
import { readCardTemplates } from '../../src/rendering/card-templates.ts';
import { OUTCOMES } from '../../src/waves/outcome.ts';
import { readWaveTemplates } from '../../src/waves/read-wave-templates.ts';
import { isOver, statesBefore, type WaveState } from '../../src/waves/wave.ts';
import { LONGEST_TEXT, waveText } from '../../src/waves/wave-text.ts';

describe('the words of an announcement', () => {
  const templates = readWaveTemplates('cards/waves/templates/en', readOrganisation('cards/organisation.json'));
  const form = { template: 'reminder', ownTitle: '', ownText: '' };

  it('come as approved texts, in order, with the words of the organisation in them', () => {
    assert.deepEqual(
      templates.map(({ id }) => id),
      ['first-invitation', 'reminder', 'last-days'],
    );
    for (const { title, body } of templates) {
      assert.match(body, /15 January 2027/);
      assert.doesNotMatch(title + body, /[{}]/);
      assert.ok(body.length <= LONGEST_TEXT, 'an admin could have written it');
    }
  });

  it('are the template unless the admin writes a title or a text', () => {
    const template = templates.find(({ id }) => id === 'reminder');
    assert.deepEqual(waveText(form, templates), { title: template?.title, body: template?.body, approved: true });
    assert.deepEqual(waveText({ ...form, ownTitle: 'Dear all' }, templates), {
      title: 'Dear all',
      body: template?.body,
      approved: true,
    });
    assert.deepEqual(waveText({ ...form, ownText: 'One.\nTwo.\n\n\nThree.' }, templates), {
      title: template?.title,
      body: 'One.\n\nTwo.\n\nThree.',
      approved: false,
    });
    assert.equal(waveText({ ...form, template: '../../organisation' }, templates), undefined);
  });

  it('have words for every outcome and state there is', () => {
    const strings = JSON.parse(readFileSync('cards/strings/en/waves.json', 'utf8')) as Record<string, string>;
    const states: WaveState[] = ['draft', 'sending', 'finished', 'cancelled'];
    const keys = [...OUTCOMES.map((outcome) => `outcome-${outcome}`), ...states.map((state) => `state-${state}`)];
    for (const key of keys) assert.ok(strings[key], `cards/strings/en/waves.json lacks ${key}`);
  });

  it('look in the preview exactly as people get them', () => {
    const cards = readCardTemplates('cards');
    const body = (name: string) => (cards.get(name) as { body: { type: string; items?: unknown[] }[] }).body;
    const shown = body('waves/preview').find(({ type }) => type === 'Container')?.items ?? [];
    assert.deepEqual(shown.slice(0, -1), body('waves/announcement'));
  });
});

describe('the states of a wave', () => {
  it('lead from draft to an end, and from an end nowhere', () => {
    assert.deepEqual(statesBefore('draft'), []);
    assert.deepEqual(statesBefore('sending'), ['draft']);
    assert.deepEqual(statesBefore('finished'), ['sending']);
    assert.deepEqual(statesBefore('cancelled'), ['draft', 'sending']);
    assert.deepEqual((['draft', 'sending', 'finished', 'cancelled'] as const).map(isOver), [false, false, true, true]);
  });
});
