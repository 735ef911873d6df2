import { loadModel } from '../src/answers/load-model.ts';
import { demoAnswers } from './answers/demo-answers.ts';

/** On a new checkout the English answers are learnt before the first test, which would otherwise wait for it too long. */
export function mochaGlobalSetup(): void {
  loadModel(demoAnswers);
}
