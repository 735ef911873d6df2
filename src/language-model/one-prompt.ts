import type { Memory, PromptFunctions, PromptSection, PromptTemplate, Tokenizer } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import type { ChooserPrompt } from './chooser-prompt.ts';

/** Room for one id in JSON. Tokens. */
const LONGEST_ANSWER = 60;

const LEFT_OUT = { include_history: false, include_input: false, include_images: false, max_input_tokens: 0 };
const AS_LIKELY_AS_CAN_BE = { temperature: 0, top_p: 1, presence_penalty: 0, frequency_penalty: 0 };

/** Two messages as the SDK wants them: as they are, since its templates would take {{ }} in them for instructions. */
export function onePrompt({ system, user }: ChooserPrompt): PromptTemplate {
  const messages = [
    { role: 'system' as const, content: system },
    { role: 'user' as const, content: user },
  ];
  const prompt: PromptSection = {
    ...{ required: true, tokens: -1 },
    renderAsMessages: async () => ({ output: messages, length: 0, tooLong: false }),
    renderAsText: async () => ({ output: user, length: 0, tooLong: false }),
  };
  const completion = { ...LEFT_OUT, ...AS_LIKELY_AS_CAN_BE, max_tokens: LONGEST_ANSWER };
  return { name: 'choose-article', prompt, config: { schema: 1.1, type: 'completion', completion } };
}

/** What the SDK hands to prompts and ours does not look at. The memory forgets, so that nothing of one turn is in the next. */
export const NOTHING_AROUND = [
  {} as TurnContext,
  { getValue: () => undefined, hasValue: () => false, setValue: () => {}, deleteValue: () => {} } as Memory,
  {} as PromptFunctions,
  { encode: () => [], decode: () => '' } as Tokenizer,
] as const;
