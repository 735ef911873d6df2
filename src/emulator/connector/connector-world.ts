import type { ConversationStore } from './conversations.ts';

export interface EmulatedTeam {
  /** 19:...@thread.tacv2; also the id of its General channel. */
  readonly id: string;
  readonly name: string;
  readonly aadGroupId?: string;
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  /** Entra object ids. Asked again each time. */
  readonly members: () => readonly string[];
}

export interface EmulatedProfile {
  readonly name: string;
  readonly userPrincipalName?: string;
}

/** What the calls are answered from. */
export interface ConnectorWorld {
  readonly botId: string;
  readonly tenantId: string;
  readonly conversations: ConversationStore;
  readonly installed: (personId: string) => boolean;
  readonly profileOf: (personId: string) => EmulatedProfile | undefined;
  /** undefined: the bot is in whatever team is asked for, and every channel exists. */
  readonly teams: readonly EmulatedTeam[] | undefined;
}
