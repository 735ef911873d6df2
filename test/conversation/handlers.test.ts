import assert from 'node:assert/strict';
import type { HelpdeskHouse } from '../../src/conversation/helpdesk-house.ts';
import type { House } from '../../src/conversation/house.ts';
import { answerHandlers } from '../../src/conversation/on-answers.ts';
import { enrolmentHandlers } from '../../src/conversation/on-enrolment.ts';
import { gapHandlers } from '../../src/conversation/on-gaps.ts';
import { guidanceHandlers } from '../../src/conversation/on-guidance.ts';
import { helpdeskHandlers } from '../../src/conversation/on-helpdesk.ts';
import { waveHandlers } from '../../src/conversation/on-waves.ts';
import { welcomeHandlers } from '../../src/conversation/on-welcome.ts';
import type { WavesHouse } from '../../src/conversation/waves-house.ts';
import { handlerTable } from '../../src/handler-table.ts';
import type { Directory } from '../../src/people/directory.ts';
import { verbsOfCards } from '../journeys/driver/verbs-of-cards.ts';

// A table of handlers can be had without a house: nothing is done before a press.
const nobodyHome = {} as House & HelpdeskHouse & WavesHouse;
const tables = {
  answers: answerHandlers(nobodyHome),
  enrolment: enrolmentHandlers(nobodyHome),
  guidance: guidanceHandlers(nobodyHome),
  helpdesk: helpdeskHandlers(nobodyHome),
  waves: waveHandlers(nobodyHome),
  gaps: gapHandlers(nobodyHome),
  conversation: welcomeHandlers(nobodyHome),
};
const verbs = Object.values(tables).flatMap((table) => Object.keys(table));
/** What the app hangs together of them. */
const { presses } = handlerTable(nobodyHome, {
  helpdeskChannelId: '19:cases@thread.tacv2',
  waveTemplates: [],
  patient: {} as Directory,
  wakeWaves: () => {},
});

describe('buttons and what they do', () => {
  it('has something to do for every button of every card, and a button for everything it can do', () => {
    assert.deepEqual(Object.keys(presses).toSorted(), verbsOfCards());
    assert.equal(verbs.length, Object.keys(presses).length, 'every room is in the table');
  });

  it('names each after its room', () => {
    for (const [room, table] of Object.entries(tables)) {
      for (const verb of Object.keys(table)) assert.ok(verb.startsWith(`${room}.`), verb);
    }
    assert.equal(new Set(verbs).size, verbs.length, 'no two rooms share a verb');
  });
});
