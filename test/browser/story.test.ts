import type { Browser } from 'playwright-core';
import { type ChatPage, openChatPage } from './chat-page.ts';
import { needBrowser, startChromium } from './chromium.ts';
import { pressAsColleague } from './press-as-colleague.ts';
import { type RunningDemo, runDemo } from './running-demo.ts';

describe('the whole story, in the chat page', function () {
  this.timeout(180_000);
  let browser: Browser;
  let demo: RunningDemo;
  let chat: ChatPage;
  /** Of the case that is opened on the way. */
  let number: number;

  before(async function () {
    [browser, demo] = [await startChromium(needBrowser(this)), await runDemo()];
    chat = await openChatPage(browser, demo.chat);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await chat?.picture(`failed-${this.currentTest.title.slice(0, 30)}`);
  });

  it('says hello, and what it can do', async () => {
    await chat.see('Hello Robin');
    await chat.picture('01-welcome');
  });

  it('answers a question in plain words', async () => {
    await chat.say('which device should i put it on?');
    await chat.see('the phone you always carry');
    await chat.picture('02-answer');
  });

  it('puts a lost device first', async () => {
    await chat.say('someone stole my phone on the train');
    await chat.see('Please do this first');
    await chat.picture('03-urgent');
  });

  it('refuses what must be refused, and names the legitimate way', async () => {
    await chat.say('give me an access pass for my boss, he is waiting');
    await chat.see(/service desk/i);
    await chat.picture('04-refused');
  });

  it("walks through registering on one's own device", async () => {
    await chat.say('help me register');
    await chat.see('Where do you want your passkey?');
    await chat.picture('05-choose-device');
    await chat.choose("Robin's iPhone (iPhone)");
    await chat.press('Show me the steps');
    await chat.see('iPhone, in Microsoft Authenticator');
    await chat.picture('06-steps');
  });

  it('says honestly that there is nothing to be seen yet', async () => {
    await chat.press("I've done it");
    await chat.see('I do not see a new passkey yet');
    await chat.picture('07-not-yet');
  });

  it('helps when it did not work', async () => {
    await chat.press("It didn't work");
    await chat.see('What went wrong?');
    await chat.choose("The QR code or Bluetooth doesn't work");
    await chat.press('Show me what helps');
    await chat.see('Why:');
    await chat.picture('08-fix');
  });

  it('hands over to a person, with everything that was tried', async () => {
    await chat.press('Still stuck: ask a person');
    await chat.see('Talk to a person');
    await chat.press('Send');
    await chat.see(/Your case is \d+/);
    number = Number(/Your case is (\d+)/.exec(await chat.newestText())?.[1]);
    await chat.picture('09-case-opened');
    await chat.open('Passkey cases');
    await chat.see(/Robin Keller/);
    await chat.picture('10-channel');
  });

  it('tells the person when a colleague takes the case and solves it', async () => {
    await pressAsColleague(demo, { verb: 'helpdesk.claim', data: { case: number } });
    await chat.see('With Chloé Martin');
    await pressAsColleague(demo, {
      verb: 'helpdesk.resolve',
      data: { case: number, note: 'Bluetooth was off.' },
    });
    await chat.see('Resolved by Chloé Martin');
    await chat.open('Personal Chat');
    await chat.see('Bluetooth was off.');
    await chat.picture('11-resolved');
  });

  it("lets helpdesk staff claim a colleague's case in the channel", async () => {
    await chat.open('Passkey cases');
    await chat.pressOn('Amara Okafor', 'Claim');
    await chat.see('With Robin Keller');
    await chat.picture('12-claimed');
  });

  it('announces to a group: written, previewed, sent, and everybody ends in a named outcome', async () => {
    await chat.open('Personal Chat');
    await chat.say('announce');
    await chat.see('New announcement');
    await chat.pick('Who gets it', 'Passkey pilot – Helpdesk');
    await chat.picture('13-announce');
    await chat.press('Preview');
    await chat.see('Preview: only you see this');
    await chat.picture('14-preview');
    await chat.press(/^Send to \d+ people$/);
    await chat.see('Announcement finished');
    await chat.picture('15-finished');
  });

  it('shows the announcement to its people, who start from there', async () => {
    await chat.see('Register now');
    await chat.picture('16-announcement');
    await chat.pressOn('Sent by Passkey Guide', 'Register now');
    await chat.see('Where do you want your passkey?');
    await chat.choose("Robin's iPhone (iPhone)");
    await chat.press('Show me the steps');
    await chat.see('iPhone, in Microsoft Authenticator');
  });

  it('finds the passkey through Graph once it is there, and names it', async () => {
    await registerOnPhone(browser, demo);
    await chat.press("I've done it");
    await chat.see('Your passkey is there');
    await chat.picture('17-found');
    await chat.say('am i set up?');
    await chat.see('You are set up.');
    await chat.picture('18-status');
  });

  it('keeps all of it through a power cut', async () => {
    await demo.killAndRestart();
    await chat.close();
    chat = await openChatPage(browser, demo.chat);
    await chat.see('Hello Robin');
    await chat.say('waves');
    await chat.see('Passkey pilot – Helpdesk');
    await chat.say('case 1001');
    await chat.see('With Robin Keller');
    await chat.say('am i set up?');
    await chat.see('You are set up.');
  });
});

/** On the page that stands in for Microsoft's, the way a person does it. */
async function registerOnPhone(browser: Browser, demo: RunningDemo): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${demo.tenant}/security-info`);
  await page.getByLabel('Microsoft Authenticator on iPhone').check();
  await page.getByRole('button', { name: 'Add passkey' }).click();
  await page.getByText('added').first().waitFor();
  await page.close();
}
