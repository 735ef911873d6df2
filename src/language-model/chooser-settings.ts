/** Where the language model stands and how to get in. */
export interface ChooserSettings {
  /** Azure OpenAI: the resource's address. Any other: up to and with its version, such as https://host/v1. */
  readonly endpoint: string;
  /** Azure OpenAI: the name of the deployment. */
  readonly model: string;
  /** Given: the endpoint is Azure OpenAI, asked in this version of its API. */
  readonly azureApiVersion?: string | undefined;
  /** A key, or whatever gives a token each time, such as a managed identity. */
  readonly credential: string | (() => Promise<string>);
  /** How long one question may take in all. Milliseconds; 3,000 unless told. */
  readonly limitMs?: number;
}
