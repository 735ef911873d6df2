import { z } from 'zod';

/** Why there is no answer: it took too long, nothing was reached, the endpoint said no (with its status), or no sense. */
export type Failure = {
  readonly reason: 'slow' | 'unreachable' | 'refused' | 'nonsense' | 'no token';
  readonly status?: number;
};

interface Line {
  readonly credentials: Readonly<Record<string, string>>;
  /** Aborts the request and the reading of its answer. */
  readonly signal: AbortSignal;
  readonly onFailure: (failure: Failure) => void;
}

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).nonempty(),
});
/** An answer that names one article is far shorter. Bytes. */
const LONGEST_ANSWER = 65_536;

/**
 * A fetch for the SDK's client that never fails: the client writes to the console whatever goes wrong, with the endpoint's
 * words in it. A failure is told to `onFailure`, and the client gets an empty answer. The credentials are put in here, as
 * with DEBUG=true the client prints its headers; and they go to no other address, so a redirect is a failure.
 */
export const quietFetch =
  ({ credentials, signal, onFailure }: Line) =>
  async (url: string, body: string): Promise<Response> => {
    try {
      const headers = { 'content-type': 'application/json', accept: 'application/json', ...credentials };
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
      if (!response.ok) {
        await response.body?.cancel();
        onFailure({ reason: 'refused', status: response.status });
        return answer('');
      }
      const read = readCompletion(await readShort(response));
      if (read === undefined) onFailure({ reason: 'nonsense' });
      return answer(read ?? '');
    } catch {
      onFailure({ reason: signal.aborted ? 'slow' : 'unreachable' });
      return answer('');
    }
  };

const answer = (content: string): Response => Response.json({ choices: [{ message: { role: 'assistant', content } }] });

async function readShort(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  // Leaving the loop ends the stream, and with it the connection.
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_ANSWER) return '';
  }
  return text;
}

function readCompletion(text: string): string | undefined {
  try {
    return completion.parse(JSON.parse(text)).choices[0].message.content;
  } catch {
    return undefined;
  }
}
