/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { readCardTemplates } from '../../src/rendering/card-templates.ts';
import { cardRenderer } from '../../src/rendering/render-card.ts';
import { readStrings } from '../../src/rendering/strings.ts';
import { languagesIn } from '../../src/texts/languages-in.ts';
import { needBrowser, startChromium } from './chromium.ts';
import { HOST_CONFIG, PAGE_STYLE, type Theme } from './host-config.ts';
import { pageFont } from './page-font.ts';

/** The width of a card in Teams on a small phone. */
const PHONE = 320;
const { resolve } = createRequire(import.meta.url);
const SCRIPTS = ['adaptivecards-renderer/dist/adaptivecards.js', 'markdown-it/dist/markdown-it.min.js'];

const templates = readCardTemplates('cards');
const render = cardRenderer(templates, readStrings('cards/strings'));
const samplesOf = (card: string, locale: string): { name: string; content: object }[] =>
  (
    JSON.parse(readFileSync(`cards/${card}.sample.json`, 'utf8')) as { name: string; data: Record<string, unknown> }[]
  ).map(({ name, data }) => ({ name: `${card}: ${name}`, content: render({ card, data, locale }).content }));
const samplesIn = (locale: string) =>
  Object.groupBy(
    [...templates.keys()].flatMap((card) => samplesOf(card, locale)),
    ({ name }) => name.split('/')[0] ?? '',
  );

describe('every card on a small phone', function () {
  this.timeout(120_000);
  let browser: Browser;

  before(async function () {
    browser = await startChromium(needBrowser(this));
  });
  after(() => browser?.close());

  for (const theme of ['light', 'dark'] as const) {
    it(`fits and can be read in the ${theme} theme`, async () => {
      const page = await openGallery(browser, theme);
      for (const [room, samples = []] of Object.entries(samplesIn('en'))) {
        assert.deepEqual(await faultsOf(page, samples), [], room);
        await page.screenshot({ path: `screenshots/phone-${theme}-${room}.png`, fullPage: true });
      }
      await page.close();
    });
  }

  for (const language of languagesIn('cards/strings').filter((each) => each !== 'en')) {
    it(`fits in "${language}" too`, async () => {
      const page = await openGallery(browser, 'light');
      for (const [room, samples = []] of Object.entries(samplesIn(language))) {
        assert.deepEqual(await faultsOf(page, samples), [], room);
        if (room === 'answers') await page.screenshot({ path: `screenshots/phone-${language}.png`, fullPage: true });
      }
      await page.close();
    });
  }
});

async function openGallery(browser: Browser, theme: Theme): Promise<Page> {
  mkdirSync('screenshots', { recursive: true });
  const page = await browser.newPage({ viewport: { width: 4 * (PHONE + 24), height: 800 } });
  await page.setContent(`<style>${PAGE_STYLE[theme]}</style><main></main>`);
  await page.addStyleTag({ content: pageFont() });
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  for (const script of SCRIPTS) await page.addScriptTag({ path: resolve(script) });
  await page.evaluate((config) => {
    Object.assign(window, { hostConfig: config });
  }, HOST_CONFIG[theme] as object);
  return page;
}

/** Draws the cards as Microsoft's own renderer does, and lists what runs over the edge or is not drawn at all. */
function faultsOf(page: Page, samples: { name: string; content: object }[]): Promise<string[]> {
  return page.evaluate(
    ({ samples, width }) => {
      // biome-ignore lint/suspicious/noExplicitAny: both libraries are scripts of the page
      const { AdaptiveCards, markdownit, hostConfig } = globalThis as any;
      AdaptiveCards.AdaptiveCard.onProcessMarkdown = (
        text: string,
        result: { outputHtml: string; didProcess: boolean },
      ) => {
        result.outputHtml = markdownit().render(text);
        result.didProcess = true;
      };
      const main = document.querySelector('main') as HTMLElement;
      main.replaceChildren();
      return samples.flatMap(({ name, content }) => {
        const card = new AdaptiveCards.AdaptiveCard();
        card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
        card.parse(content);
        const drawn = card.render() as HTMLElement | undefined;
        if (!drawn) return [`${name}: nothing is drawn`];
        const box = Object.assign(document.createElement('section'), { className: 'card' });
        box.style.width = `${width}px`;
        box.append(drawn);
        main.append(box);
        const wide = [...box.querySelectorAll('*')].find(
          (part) => part.getBoundingClientRect().right > box.getBoundingClientRect().right + 1,
        );
        return wide ? [`${name}: runs over the edge: ${wide.textContent?.slice(0, 60)}`] : [];
      });
    },
    { samples, width: PHONE },
  );
}
