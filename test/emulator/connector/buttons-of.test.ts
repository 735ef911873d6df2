import assert from 'node:assert/strict';
import { buttonsOf } from '../../../src/emulator/connector/buttons-of.ts';

const execute = (title: string, more: object = {}) => ({ type: 'Action.Execute', title, verb: title, ...more });
const input = (id: string) => ({ type: 'Input.Text', id });
const card = (body: readonly object[], actions: readonly object[] = []) => ({ type: 'AdaptiveCard', body, actions });
const pressable = (content: object) =>
  buttonsOf(content as never).map(({ inputs, title }) => [title, ...inputs.map(({ id }) => id)]);

describe('the buttons of a card', () => {
  it('stand at its foot, in action sets, in columns, in tables and on tappable elements', () => {
    const body = [
      {
        type: 'ColumnSet',
        columns: [{ type: 'Column', items: [{ type: 'ActionSet', actions: [execute('column')] }] }],
      },
      { type: 'Table', rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [actions('cell')] }] }] },
      { type: 'Container', selectAction: execute('tap'), items: [] },
    ];
    assert.deepEqual(pressable(card(body, [execute('foot')])), [['column'], ['cell'], ['tap'], ['foot']]);
  });

  it('send every input of the card', () => {
    const body = [input('a'), { type: 'Container', items: [input('b')] }];
    assert.deepEqual(pressable(card(body, [execute('send'), execute('cancel', { associatedInputs: 'none' })])), [
      ['send', 'a', 'b'],
      ['cancel'],
    ]);
  });

  it('inside a ShowCard send its inputs and those around it, but not the other way round', () => {
    const more = { type: 'Action.ShowCard', title: 'More', card: card([input('inner')], [execute('inside')]) };
    assert.deepEqual(pressable(card([input('outer')], [more, execute('outside')])), [
      ['More'],
      ['inside', 'outer', 'inner'],
      ['outside', 'outer'],
    ]);
  });

  it('are out of reach while hidden for good, and within when something shows them', () => {
    const hidden = (id: string) => ({ type: 'Container', id, isVisible: false, items: [actions(id), input(id)] });
    const toggle = {
      type: 'Action.ToggleVisibility',
      title: 'Show',
      targetElements: [{ elementId: 'first' }, 'second'],
    };
    const body = [hidden('first'), hidden('second'), hidden('never')];
    assert.deepEqual(pressable(card(body, [toggle])), [
      ['first', 'first', 'second'],
      ['second', 'first', 'second'],
      ['Show', 'first', 'second'],
    ]);
  });

  it('are not looked for in data or fallbacks', () => {
    const odd = execute('real', { data: { actions: [execute('data')] }, fallback: execute('fallback') });
    assert.deepEqual(pressable(card([], [odd])), [['real']]);
  });
});

const actions = (title: string) => ({ type: 'ActionSet', actions: [execute(title)] });
