import type { ChooserQuestion } from '../../src/answers/article-chooser.ts';

/** A question with three candidates. */
export const asking = (text: string): ChooserQuestion => ({
  text,
  candidates: [
    { id: 'lost-or-stolen', title: 'My phone or key was lost', summary: 'What to do in the first minutes.' },
    { id: 'new-phone', title: 'I have a new phone', summary: 'Take your passkey along.' },
    { id: 'broken-phone', title: 'My phone is broken', summary: 'How you get back in.' },
  ],
});
