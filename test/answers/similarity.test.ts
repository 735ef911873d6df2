import assert from 'node:assert/strict';
import { similarityBy } from '../../src/answers/similarity.ts';
import { TAUGHT_FROM } from '../../src/answers/taught.ts';
import { CLUSTER_FROM } from '../../src/gaps/count-gap.ts';
import { demoModel } from './demo-model.ts';

/** Asked in other words. */
const SAME = [
  ['where do I get a parking permit', 'where can i get a parking permit'],
  ['where do I get a parking permit', 'where to get a permit for parking'],
  ['how do I book a meeting room', 'booking a meeting room how'],
  ['my printer is jammed', 'the printer is jammed again'],
  ['vpn does not connect from home', 'vpn not connecting at home'],
  ['what is for lunch in the canteen', 'canteen lunch what is there today'],
  ['can I use my smart watch as a passkey', 'can i use a smart watch for passkey?'],
  ['is there a passkey for the coffee machine', 'passkey for coffee machine?'],
  ['the screen stays black after the update', 'screen is black after update'],
  ['how many days of leave do I have left', 'how many leave days are left'],
  ['how to reset the SAP password', 'reset sap password how?'],
  ['[name] has taken my parking permit', 'my parking permit was taken by [name]'],
] as const;

/** Alike to look at, and something else. */
const DIFFERENT = [
  ['where do I get a parking permit', 'where do I get a new laptop bag'],
  ['how do I book a meeting room', 'how do I join a meeting'],
  ['my printer is jammed', 'my printer is out of toner'],
  ['vpn does not connect from home', 'wifi does not connect from the train'],
  ['can I use my smart watch as a passkey', 'can I use my car key as a passkey'],
  ['is there a passkey for the coffee machine', 'is there a passkey for the front door'],
  ['how many days of leave do I have left', 'how many passkeys do I have'],
  ['how to reset the SAP password', 'how to reset the VPN token'],
  ['what is the weather', 'what is the canteen menu'],
  ['[name] is away', '[name] has my badge'],
] as const;

describe('how alike two questions are', () => {
  const compareWith = similarityBy(demoModel());
  const likeness = (a: string, b: string) => compareWith(a)(b);

  for (const [a, b] of SAME) {
    it(`puts "${b}" with "${a}"`, () => assert.ok(likeness(a, b) >= CLUSTER_FROM, String(likeness(a, b))));
  }

  for (const [a, b] of DIFFERENT) {
    it(`keeps "${b}" apart from "${a}"`, () => assert.ok(likeness(a, b) < CLUSTER_FROM - 0.1, String(likeness(a, b))));
  }

  it('asks more of a message before it is answered as an admin taught', () => {
    assert.ok(TAUGHT_FROM > CLUSTER_FROM);
    assert.ok(likeness('can I use my smart watch as a passkey', 'can i use a smart watch for passkey?') >= TAUGHT_FROM);
  });

  it('is 1 for the same words, 0 for nothing in common and for no words at all', () => {
    assert.ok(likeness('my bluebird wobbles', 'My bluebird wobbles!') > 0.999);
    assert.equal(likeness('', 'my bluebird wobbles'), 0);
    assert.equal(likeness('?!', '?!'), 0);
    assert.equal(likeness('[name]', '[name]'), 0);
  });

  it('is the same in both directions', () => {
    for (const [a, b] of [...SAME, ...DIFFERENT]) assert.ok(Math.abs(likeness(a, b) - likeness(b, a)) < 1e-9);
  });
});
