import { demoModel } from './answers/demo-model.ts';

/** On a new checkout the English answers are learnt before the first test, which would otherwise wait for it too long. */
export function mochaGlobalSetup(): void {
  demoModel();
}
