import type { Render } from '../../src/teams/card-activity.ts';
import type { Showing } from '../../src/teams/new-message.ts';

/** Drawing with nobody who keeps what thumbs would be about. */
export const showing = (render: Render): Showing => ({ render, keepShown: async () => {} });
