/** How a case was solved. The last one is said by the person, the others by whoever resolves it. */
export const RESOLUTION_CODES = [
  'guided',
  'reset',
  'device',
  'policy',
  'elsewhere',
  'not-a-problem',
  'by-person',
] as const;
export type ResolutionCode = (typeof RESOLUTION_CODES)[number];
