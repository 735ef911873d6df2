import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';

const PICTURES = 'screenshots';
const CARD = '.ac-adaptiveCard';
const PATIENCE_MS = 20_000;

/** Somebody in front of the chat page, who sees what it shows and presses what can be pressed. */
export interface ChatPage {
  say(text: string): Promise<void>;
  /** Presses the newest card's button of this title. */
  press(title: string | RegExp): Promise<void>;
  /** Presses a button of the newest card that says this. */
  pressOn(text: string, title: string): Promise<void>;
  /** Picks a choice of the newest card. */
  choose(label: string): Promise<void>;
  /** Picks from a list that opens. */
  pick(list: string, option: string): Promise<void>;
  newestText(): Promise<string>;
  /** Waits until a card says this. */
  see(text: string | RegExp): Promise<void>;
  /** Goes to another chat or channel. */
  open(name: string): Promise<void>;
  /** Keeps a picture as screenshots/<name>.png. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openChatPage(browser: Browser, url: string): Promise<ChatPage> {
  mkdirSync(PICTURES, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  // Two panels share the page at first; people look at the chat.
  await page
    .getByTitle('Hide log panel')
    .click({ timeout: 2_000 })
    .catch(() => {});
  const newest = (): Locator => page.locator(CARD).last();
  await newest().waitFor();
  return {
    say: (text) => say(page, text),
    press: (title) => press(newest(), title),
    pressOn: (text, title) => press(page.locator(CARD).filter({ hasText: text }).last(), title),
    newestText: async () => (await newest().textContent()) ?? '',
    choose: (label) => newest().getByText(label, { exact: true }).click(),
    pick: async (list, option) => {
      await newest().getByLabel(list).first().click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    see: async (text) => {
      await page.locator(CARD).filter({ hasText: text }).last().waitFor();
    },
    open: async (name) => {
      await page.getByText(name, { exact: true }).first().click();
    },
    picture: async (name) => {
      // The page scrolls smoothly to the newest message.
      await page.waitForTimeout(600);
      await page.screenshot({ path: `${PICTURES}/${name}.png` });
    },
    close: () => page.close(),
  };
}

async function press(card: Locator, title: string | RegExp): Promise<void> {
  const button = card.getByRole('button', { name: title, exact: true }).last();
  await button.scrollIntoViewIfNeeded();
  await button.click();
}

async function say(page: Page, text: string): Promise<void> {
  const box = page.locator('[contenteditable=true], textarea').first();
  await box.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
