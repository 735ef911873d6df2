import type { ArticleChooser, ChooserQuestion } from '../answers/article-chooser.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { askModel } from './ask-model.ts';
import { admit, type Breaker, CLOSED, settle } from './breaker.ts';
import { chooserPrompt } from './chooser-prompt.ts';
import type { ChooserSettings } from './chooser-settings.ts';
import type { Failure } from './quiet-fetch.ts';
import { readChoice } from './read-choice.ts';

/** Somebody waits for the answer, and the local one is ready. Milliseconds. */
const LIMIT_MS = 3_000;
/** More at once are not asked: they get the local answer. */
const AT_ONCE = 4;

/**
 * A language model as ArticleChooser. It is sent the text and the candidates of one question and nothing else, and what
 * it says counts only as the id of a candidate. Keeps nothing but a count; what it logs holds no text and no key.
 */
export function openChooser(settings: ChooserSettings, logger: Logger, clock: Clock): ArticleChooser {
  let breaker = CLOSED;
  let busy = 0;

  const become = (next: Breaker, failure?: Failure): void => {
    if (next.kind === 'open' && breaker.kind === 'closed')
      logger.warn({ ...failure }, 'the chooser is left alone for a minute');
    if (next.kind === 'closed' && breaker.kind === 'trial') logger.info({}, 'the chooser answers again');
    breaker = next;
  };

  return async (question) => {
    if (busy >= AT_ONCE || question.candidates.length === 0) return undefined;
    const { admitted, state } = admit(breaker, clock());
    if (!admitted) return undefined;
    become(state);
    const trial = state.kind === 'trial';
    busy += 1;
    const outcome = await ask(settings, question).catch((): Failure => ({ reason: 'unreachable' }));
    busy -= 1;
    if (typeof outcome === 'object' && 'reason' in outcome) {
      become(settle(breaker, { good: false, trial }, clock()), outcome);
      return undefined;
    }
    become(settle(breaker, { good: true, trial }, clock()));
    return outcome;
  };
}

type Choice = Exclude<Awaited<ReturnType<ArticleChooser>>, undefined>;

async function ask(settings: ChooserSettings, question: ChooserQuestion): Promise<Choice | Failure> {
  const reply = await askModel(settings, chooserPrompt(question), settings.limitMs ?? LIMIT_MS);
  if ('reason' in reply) return reply;
  const offered = question.candidates.map(({ id }) => id);
  return readChoice(reply.content, offered) ?? { reason: 'nonsense' };
}
