import { loadModel } from '../../src/answers/load-model.ts';
import type { Model } from '../../src/answers/model.ts';
import { demoAnswers } from './demo-answers.ts';

let model: Model | undefined;

/** What is understood of the approved answers in English: learnt, or remembered, once for all files of a test run. */
export function demoModel(): Model {
  model ??= loadModel(demoAnswers);
  return model;
}
