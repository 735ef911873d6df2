import assert from 'node:assert/strict';
import { TeamsConnectorClient } from 'botframework-connector';
import type { Connector } from '../../../src/emulator/connector/start-connector.ts';
import { teamsIds } from '../../../src/emulator/connector/teams-ids.ts';
import { AMARA, CHANNEL, JONAS, openClient, openConnector, TENANT, thrownBy } from './open-client.ts';

const crowd = Array.from({ length: 120 }, (_, index) => `0b1b0000-5eed-4a11-9a01-${String(index).padStart(12, '0')}`);
const TEAM = '19:it@thread.tacv2';
const team = {
  ...{ id: TEAM, name: 'IT', aadGroupId: '9a0c0000-6007-4a22-8b02-000000000002', members: () => crowd },
  channels: [{ id: CHANNEL, name: 'Passkey helpdesk' }],
};
const profileOf = (id: string) => ({
  name: id === AMARA ? 'Amara Okafor' : 'Somebody Else',
  userPrincipalName: `${id}@x`,
});

describe('members and teams of the emulated connector', () => {
  let connector: Connector;
  before(async () => {
    connector = await openConnector({ teams: [team], profileOf });
  });
  after(() => connector.close());

  const conversations = () => openClient(connector.serviceUrl).conversations;

  it('knows the one person of a 1:1 chat, by either id', async () => {
    const chat = teamsIds.personalChat(AMARA);
    const [member, ...others] = await conversations().getConversationMembers(chat);
    assert.deepEqual(others, []);
    const byEntra = (await conversations().getConversationMember(chat, AMARA)) as unknown as Record<string, unknown>;
    assert.equal(byEntra.id, member?.id);
    const { aadObjectId, givenName, surname, tenantId, userPrincipalName } = byEntra;
    assert.deepEqual([givenName, surname], ['Amara', 'Okafor']);
    assert.deepEqual([aadObjectId, tenantId, userPrincipalName], [AMARA, TENANT, `${AMARA}@x`]);
  });

  it('knows no other member', async () => {
    const error = await thrownBy(conversations().getConversationMember(teamsIds.personalChat(AMARA), JONAS));
    assert.deepEqual([error.status, error.code], [404, 'MemberNotFoundInConversation']);
  });

  it('gives a channel’s members page by page, at least fifty at a time', async () => {
    const ids: (string | undefined)[] = [];
    const sizes: number[] = [];
    let continuationToken: string | undefined;
    do {
      // The SDK's type demands a token for the first page, too.
      const options = { pageSize: 10, continuationToken: continuationToken as string };
      const page = await conversations().getConversationPagedMembers(CHANNEL, options);
      sizes.push(page.members.length);
      ids.push(...page.members.map(({ aadObjectId }) => aadObjectId));
      continuationToken = page.continuationToken;
    } while (continuationToken !== undefined);
    assert.deepEqual(sizes, [50, 50, 20]);
    assert.deepEqual(ids, crowd);
  });

  it('knows the team and its channels, General without a name', async () => {
    const signRequest = async <T>(request: T): Promise<T> => request;
    const { teams } = new TeamsConnectorClient({ signRequest } as never, { baseUri: connector.serviceUrl });
    const details = await teams.fetchTeamDetails(TEAM);
    assert.deepEqual([details.name, details.memberCount, details.channelCount], ['IT', 120, 2]);
    const { conversations: channels = [] } = await teams.fetchChannelList(TEAM);
    assert.deepEqual(
      channels.map(({ id, name }) => [id, name]),
      [
        [TEAM, undefined],
        [CHANNEL, 'Passkey helpdesk'],
      ],
    );
  });

  it('lets the bot into no channel of a team it is not in', async () => {
    const hello = { type: 'message', text: 'hello' } as never;
    const error = await thrownBy(conversations().sendToConversation('19:elsewhere@thread.tacv2', hello));
    assert.deepEqual([error.status, error.code], [403, 'BotNotInConversationRoster']);
  });
});
