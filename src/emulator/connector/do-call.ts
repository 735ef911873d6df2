import type { Answer } from './answer.ts';
import type { CallName, ConnectorCall } from './connector-call.ts';
import type { ConnectorWorld } from './connector-world.ts';
import { createConversation } from './create-conversation.ts';
import { getMember, getMembers, getPagedMembers } from './member-calls.ts';
import { deleteActivity, sendActivity, updateActivity } from './message-calls.ts';
import { getChannels, getTeam } from './team-calls.ts';

type Do = (world: ConnectorWorld, call: ConnectorCall) => Answer;

const CALLS: Readonly<Record<CallName, Do>> = {
  createConversation,
  sendActivity,
  updateActivity,
  deleteActivity,
  getMembers,
  getMember,
  getPagedMembers,
  getTeam,
  getChannels,
};

/** Carries a call out. Throws Refused with the error Teams would answer. */
export const doCall: Do = (world, call) => CALLS[call.name](world, call);
