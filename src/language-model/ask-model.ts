import { OpenAIModel, type OpenAIModelOptions } from '@microsoft/teams-ai';
import type { ChooserPrompt } from './chooser-prompt.ts';
import type { ChooserSettings } from './chooser-settings.ts';
import { credentialsOf } from './credentials-of.ts';
import { NOTHING_AROUND, onePrompt } from './one-prompt.ts';
import { type Failure, quietFetch } from './quiet-fetch.ts';

type ClientOptions = NonNullable<OpenAIModelOptions['clientOptions']>;
type SdkFetch = NonNullable<ClientOptions['fetch']>;

/** The SDK wants a key; the real one is put in by quietFetch. */
const NO_KEY = 'none';

/**
 * Sends one prompt to the model, once, and gives its words, or why there are none: after `limitMs` milliseconds at the
 * latest, when the request is aborted. Never throws. Nothing is kept: each call has a client of its own.
 */
export async function askModel(
  settings: ChooserSettings,
  prompt: ChooserPrompt,
  limitMs: number,
): Promise<{ readonly content: string } | Failure> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limitMs);
  let failure: Failure | undefined;
  const onFailure = (why: Failure) => {
    failure = why;
  };
  try {
    const credentials = await credentialsOf(settings, limitMs);
    if (!credentials) return { reason: 'no token' };
    const fetch = quietFetch({ credentials, signal: stop.signal, onFailure });
    const model = new OpenAIModel({ ...clientFor(settings, fetch, limitMs), useSystemMessages: true });
    const { message } = await model.completePrompt(...NOTHING_AROUND, onePrompt(prompt));
    return failure ?? { content: message?.content ?? '' };
  } finally {
    clearTimeout(timer);
  }
}

function clientFor(settings: ChooserSettings, fetch: ReturnType<typeof quietFetch>, limitMs: number) {
  const { endpoint, model, azureApiVersion } = settings;
  // The SDK takes https only for Azure; on this machine, where a stand-in may be, config.ts allows http.
  const asGiven = (url: string) => (endpoint.startsWith('http:') ? url.replace(/^https:/, 'http:') : url);
  const send = (url: unknown, init?: { body?: unknown }) => fetch(asGiven(String(url)), String(init?.body));
  // teams-ai 1.7.4 does not pass its own maxRetries on. An empty baseURL keeps OPENAI_BASE_URL of the environment out.
  const clientOptions: ClientOptions = {
    fetch: send as unknown as SdkFetch,
    maxRetries: 0,
    timeout: limitMs,
    baseURL: '',
  };
  if (!azureApiVersion) return { apiKey: NO_KEY, endpoint, defaultModel: model, clientOptions };
  const azureEndpoint = endpoint.replace(/^http:/, 'https:');
  return { azureApiKey: NO_KEY, azureEndpoint, azureDefaultDeployment: model, azureApiVersion, clientOptions };
}
