/** One GET. */
export interface Question {
  /** Below the version, encoded: "/users/0b1b...?$select=id". */
  readonly path: string;
  /** The application permission to name when Graph refuses. */
  readonly permission: string;
  readonly headers?: Readonly<Record<string, string>>;
}
