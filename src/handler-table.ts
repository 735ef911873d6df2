import { askForHelp } from './conversation/ask-for-help.ts';
import { contextOf } from './conversation/context-of.ts';
import type { Doors } from './conversation/hallway.ts';
import type { HelpdeskHouse } from './conversation/helpdesk-house.ts';
import type { House } from './conversation/house.ts';
import { answerHandlers } from './conversation/on-answers.ts';
import { enrolmentHandlers } from './conversation/on-enrolment.ts';
import { gapHandlers, showGaps } from './conversation/on-gaps.ts';
import { guidanceHandlers, startCard } from './conversation/on-guidance.ts';
import { helpdeskHandlers } from './conversation/on-helpdesk.ts';
import { textHandler } from './conversation/on-text.ts';
import { announce, listWaves, waveHandlers } from './conversation/on-waves.ts';
import { welcomeHandlers } from './conversation/on-welcome.ts';
import { showMyCase } from './conversation/show-my-case.ts';
import type { WavesHouse } from './conversation/waves-house.ts';
import { withPasskey } from './enrolment/enrolment-store.ts';
import type { Directory } from './people/directory.ts';
import type { WaveTemplate } from './waves/wave-text.ts';

export interface HandlerSettings {
  readonly helpdeskChannelId: string;
  readonly waveTemplates: readonly WaveTemplate[];
  /** For reading whole groups, which Entra may throttle for longer than a person would wait for a card. */
  readonly patient: Directory;
  readonly wakeWaves: () => void;
}

/** What each press and each typed text leads to: where the rooms meet. */
export function handlerTable(house: House, settings: HandlerSettings): Doors {
  const { helpdeskChannelId, waveTemplates, patient, wakeWaves } = settings;
  const helpdesk: HelpdeskHouse = {
    ...house,
    contextOf: (personId) => contextOf(house, personId),
    helpdeskChannelId,
  };
  const waves: WavesHouse = {
    ...{ ...house, directory: patient, waveTemplates },
    hasPasskey: (ids) => withPasskey(house.db, ids),
    startRegistering: async (press) => ({ show: [await startCard(house, press)] }),
    wake: wakeWaves,
  };
  return {
    presses: {
      ...answerHandlers(house),
      ...enrolmentHandlers(house),
      ...guidanceHandlers(house),
      ...welcomeHandlers(house),
      ...helpdeskHandlers(helpdesk),
      ...waveHandlers(waves),
      ...gapHandlers(house),
    },
    question: textHandler(house, {
      askPerson: async ({ locale }) => ({ show: [askForHelp(house, { locale })] }),
      myCase: (question, number) => showMyCase(helpdesk, question, number),
      announce: (question) => announce(waves, question),
      waves: (question) => listWaves(waves, question),
      gaps: (question) => showGaps(house, question),
    }),
    search: async () => ({ results: [] }),
  };
}
