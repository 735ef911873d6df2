import assert from 'node:assert/strict';
import { fillInputs } from '../../../src/emulator/connector/fill-inputs.ts';

const choices = ['phone', 'key', 'laptop'].map((value) => ({ title: value.toUpperCase(), value }));

describe('the inputs of a card', () => {
  it('send what was typed, otherwise what was filled in before, otherwise nothing', () => {
    const inputs = [
      { type: 'Input.Text', id: 'typed', value: 'before' },
      { type: 'Input.Text', id: 'kept', value: 'before' },
      { type: 'Input.Text', id: 'empty' },
      { type: 'Input.Toggle', id: 'off' },
      { type: 'Input.Toggle', id: 'on', valueOn: 'yes', value: 'yes' },
    ];
    assert.deepEqual(fillInputs(inputs, { typed: 'now' }), { typed: 'now', kept: 'before', off: 'false', on: 'yes' });
  });

  it('take several choices where several are asked for', () => {
    const input = { type: 'Input.ChoiceSet', id: 'what', isMultiSelect: true, choices };
    assert.deepEqual(fillInputs([input], { what: 'phone,key' }), { what: 'phone,key' });
  });

  const impossible: readonly [string, object, string, RegExp][] = [
    ['a choice that is not offered', { type: 'Input.ChoiceSet', choices }, 'pager', /"pager"; it offers: phone, key/],
    ['two choices where one is asked for', { type: 'Input.ChoiceSet', choices }, 'phone,key', /does not offer/],
    ['nothing where something is required', { type: 'Input.Text', isRequired: true }, '', /is required/],
    ['more than fits', { type: 'Input.Text', maxLength: 3 }, 'four', /over 3 characters/],
    ['another form than asked', { type: 'Input.Text', regex: '^[0-9]+$' }, 'seven', /asked form/],
    ['a word for a number', { type: 'Input.Number' }, 'seven', /not a number/],
    ['a third state of a switch', { type: 'Input.Toggle' }, 'perhaps', /neither true nor false/],
  ];
  for (const [what, input, typed, reason] of impossible) {
    it(`do not take ${what}`, () => {
      assert.throws(() => fillInputs([{ ...input, id: 'it' }], { it: typed }), reason);
    });
  }

  it('are those of the card and no others', () => {
    assert.throws(
      () => fillInputs([{ type: 'Input.Text', id: 'note' }], { nota: 'x' }),
      /no input "nota"; it has: note/,
    );
  });
});
