import assert from 'node:assert/strict';
import sinon from 'sinon';
import { openPeople } from '../../../src/emulator/connector/open-people.ts';
import type { People } from '../../../src/emulator/connector/people.ts';
import type { Connector } from '../../../src/emulator/connector/start-connector.ts';
import { openBot, type TestBot } from './open-bot.ts';
import { AMARA, openConnector } from './open-client.ts';

/** What the SDK complains about: each forgery has to be refused for what is wrong with it, and not for a slip of ours. */
const REASONS: Readonly<Record<string, RegExp>> = {
  'signed with a stranger’s key': /invalid signature/,
  'claims changed after signing': /invalid signature/,
  'not signed at all': /jwt signature is required/,
  expired: /token has expired/,
  'made for another bot': /Invalid AppId passed on token/,
  'issued by somebody else': /No valid identity/,
  'with an unknown key id': /Signing Key could not be retrieved/,
  'signed with a key that is not for Teams': /Could not validate endorsement/,
  'made for another service URL': /ServiceUrl claim do not match/,
  'without a service URL': /ServiceUrl claim do not match/,
  'no token': /No valid identity/,
};

describe('tokens of the emulated connector', () => {
  let connector: Connector;
  let bot: TestBot;
  let people: People;
  let turns: number;
  before(async () => {
    connector = await openConnector();
    bot = await openBot(connector, async () => {
      turns += 1;
    });
    people = openPeople({ connector, messagesUrl: bot.messagesUrl, signed: true });
  });
  let complaints: sinon.SinonStub;
  beforeEach(() => {
    turns = 0;
    complaints = sinon.stub(console, 'error');
  });
  afterEach(() => complaints.restore());
  after(async () => {
    await bot.close();
    await connector.close();
  });

  const say = (token: string | null) => people.post(AMARA, { type: 'message', text: 'hello' }, { token });

  it('are trusted by the SDK', async () => {
    assert.equal((await say(connector.signToken())).status, 200);
    assert.equal(turns, 1);
  });

  it('are on everything people write', async () => {
    assert.equal((await people.say(AMARA, 'hello')).status, 200);
    assert.equal(turns, 1);
  });

  it('are missed where there is none', async () => {
    assert.equal((await say(null)).status, 401);
    assert.equal(turns, 0);
  });

  it('are refused after their time, give or take the SDK’s five minutes', async () => {
    assert.equal((await say(connector.signToken({ expiresIn: -240 }))).status, 200);
    assert.equal((await say(connector.signToken({ expiresIn: -360 }))).status, 401);
    assert.equal(turns, 1);
  });

  for (const [name, reason] of Object.entries(REASONS)) {
    it(`are refused when forged: ${name}`, async () => {
      const token = connector.forgedTokens()[name];
      assert.ok(token, 'there is such a forged token');
      const { status } = await say(token);
      // The SDK answers 500 where the signature itself is wrong.
      assert.ok(status === 401 || status === 500, `answered ${status}`);
      assert.match(complaints.args.map(String).join('\n'), reason);
      assert.equal(turns, 0);
    });
  }

  it('have all their forgeries tried here', () => {
    assert.deepEqual(Object.keys(connector.forgedTokens()).toSorted(), Object.keys(REASONS).toSorted());
  });
});
