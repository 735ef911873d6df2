/** An error answer of Teams. `unwrapped`: the odd shape without "error" and with JSON inside a string. */
export interface TeamsError {
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  /** Seconds, sent as the Retry-After header. */
  readonly retryAfterSeconds?: number;
  readonly unwrapped?: true;
}

/**
 * Every error that Teams documents for bots' conversation calls, by what happened. Source: Microsoft Learn, "Status codes
 * from bot conversational APIs" and "Optimize your bot with rate limiting in Teams".
 */
export const TEAMS_ERRORS = {
  badArgument: { status: 400, code: 'Bad Argument', message: 'The request body is not valid.' },
  botNotRegistered: { status: 401, code: 'BotNotRegistered', message: 'No registration was found for this bot.' },
  botDisabledByAdmin: { status: 403, code: 'BotDisabledByAdmin', message: 'The tenant admin disabled this bot.' },
  notInRoster: {
    status: 403,
    code: 'BotNotInConversationRoster',
    message: 'The bot is not part of the conversation roster.',
  },
  blockedByPerson: { status: 403, code: 'ConversationBlockedByUser', message: 'User blocked the conversation.' },
  notInstalled: {
    status: 403,
    code: 'ForbiddenOperationException',
    message: "Bot isn't installed in user's personal scope",
  },
  invalidBotApiHost: { status: 403, code: 'InvalidBotApiHost', message: 'Invalid bot API host for this tenant.' },
  notEnoughPermissions: { status: 403, code: 'NotEnoughPermissions', message: 'Permissions are missing.' },
  writesBlocked: {
    status: 403,
    code: 'MessageWritesBlocked',
    message: 'Thread is blocked from message writes.',
    unwrapped: true,
  },
  activityNotFound: { status: 404, code: 'ActivityNotFoundInConversation', message: 'The activity was not found.' },
  conversationNotFound: { status: 404, code: 'ConversationNotFound', message: 'Conversation not found.' },
  memberNotFound: { status: 404, code: 'MemberNotFoundInConversation', message: 'Member not found.' },
  preconditionFailed: { status: 412, code: 'PreconditionFailed', message: 'Another operation was in progress.' },
  messageTooBig: { status: 413, code: 'MessageSizeTooBig', message: 'Message size too large.' },
  throttled: { status: 429, code: 'Throttled', message: 'Too many requests.' },
  serviceError: { status: 500, code: 'ServiceError', message: 'An internal error occurred.' },
  badGateway: { status: 502, code: 'ServiceError', message: 'A dependency of the service failed.' },
  unavailable: { status: 503, message: 'The service is unavailable.' },
  gatewayTimeout: { status: 504, message: 'The service took too long.' },
} as const satisfies Readonly<Record<string, TeamsError>>;
