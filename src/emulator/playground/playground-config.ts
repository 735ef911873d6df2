/** Somebody the chat page can be. */
export interface PlaygroundPerson {
  readonly id: string;
  readonly name: string;
  readonly userPrincipalName: string;
}

export interface PlaygroundCast {
  readonly tenantId: string;
  readonly you: PlaygroundPerson;
  /** At least five: the chat page refuses fewer. */
  readonly colleagues: readonly PlaygroundPerson[];
  readonly helpdeskChannel: { readonly id: string; readonly name: string; readonly team: string };
}

/** The chat page's settings file. JSON is YAML, so no library is needed. */
export function playgroundConfig({ tenantId, you, colleagues, helpdeskChannel }: PlaygroundCast): string {
  const settings = {
    version: '0.1.0',
    tenantId,
    bot: { id: '28:passkey-guide', name: 'Passkey Guide' },
    currentUser: user(you),
    users: colleagues.map(user),
    personalChat: { id: `a:${you.id}` },
    groupChat: { id: '19:group-chat@thread.v2', name: 'Lunch group' },
    team: {
      id: '19:helpdesk-team@thread.tacv2',
      name: helpdeskChannel.team,
      aadGroupId: '9a0c0000-6007-4a22-8b02-0000000000ff',
      channels: [{ id: helpdeskChannel.id, name: helpdeskChannel.name }],
    },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function user({ id, name, userPrincipalName }: PlaygroundPerson) {
  const [givenName = name, ...rest] = name.split(' ');
  return {
    id: `29:${id}`,
    name,
    // Spelt like this by the chat page.
    userPrincipleName: userPrincipalName,
    aadObjectId: id,
    givenName,
    surname: rest.join(' ') || givenName,
    email: userPrincipalName,
  };
}
