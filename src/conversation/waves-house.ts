import type { Directory } from '../people/directory.ts';
import type { HasPasskey } from '../waves/has-passkey.ts';
import type { WaveTemplate } from '../waves/wave-text.ts';
import type { House } from './house.ts';
import type { Press } from './incoming.ts';
import type { Reply } from './reply.ts';

type Needed = 'db' | 'rolesOf' | 'organisation' | 'waveGroups' | 'emergencyGroup' | 'clock' | 'logger';

/** What announcing works with: the house, and what other rooms do for it. */
export interface WavesHouse extends Pick<House, Needed> {
  readonly directory: Pick<Directory, 'group' | 'members'>;
  readonly waveTemplates: readonly WaveTemplate[];
  readonly hasPasskey: HasPasskey;
  /** "Register now" on an announcement. */
  readonly startRegistering: (press: Press) => Promise<Reply>;
  /** There is something to send: the sender need not wait for its next round. */
  readonly wake: () => void;
}
