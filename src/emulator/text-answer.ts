/** An HTTP answer whose body is text. */
export interface TextAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A plain sentence as an answer. */
export const textAnswer = (status: number, text: string, headers: TextAnswer['headers'] = {}): TextAnswer => ({
  status,
  text,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
});
