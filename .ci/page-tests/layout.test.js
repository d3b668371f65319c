import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { openBrowser, openPage, rowOf, startRunner, textsOf } from './runner.js';

const ROOT = new URL('../../', import.meta.url);
const PAGE = 'infrastructure/local/src/main/resources/org/ishaar/local/page';
const SENTENCES = 'functions/status-api/src/main/resources/org/ishaar/statusapi/operation/sentences';
const LANGUAGES = ['fr', 'ar', 'en'];
const SAMPLE = '2026/3101/118';
let runner;
let browser;

before(async () => {
  [runner, browser] = await Promise.all([startRunner(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await runner?.stop();
});

const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const words = (language) => JSON.parse(read(`${PAGE}/${language}.json`));
const keys = (tree, at = '') => Object.entries(tree).flatMap(([key, value]) =>
  (typeof value === 'object' && !('other' in value) ? keys(value, `${at}${key}.`) : [at + key]));

test('has every word in every language', () => {
  const spoken = (language) => keys(words(language)).filter((key) => !key.startsWith('codes.')).sort();
  for (const language of LANGUAGES) assert.deepEqual(spoken(language), spoken('fr'), language);
});

for (const language of LANGUAGES) {
  test(`explains states and reasons in ${language} as the status API does`, () => {
    const lines = read(`${SENTENCES}/${language}.properties`).split('\n').filter((line) => /^[A-Z]/.test(line));
    assert.deepEqual(words(language).sentences, Object.fromEntries(lines.map((line) => line.split(' = '))));
  });

  for (const theme of ['light', 'dark']) {
    for (const [view, ready] of [['/', '.bubble'], ['/#proof', '.card']]) {
      test(`has nothing that axe finds, in ${language}, ${theme}, at ${view}`, async () => {
        const page = await openPage(browser, runner.address, { language, theme, path: view });
        await page.locator(ready).first().waitFor();
        if (view === '/') await rowOf(page, SAMPLE).first().locator('summary').click();
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html, failureSummary }) => html + failureSummary)]), []);
        assert.deepEqual(page.complaints, []);
        await page.context().close();
      });
    }
  }

  test(`fits a phone's width in ${language}`, async () => {
    for (const path of ['/', '/#proof']) {
      const page = await openPage(browser, runner.address, { language, width: 360, height: 740, path });
      await page.locator(path === '/' ? '.bubble' : '.card').first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 360, `${path} is ${wide} wide`);
      await page.context().close();
    }
  });
}

test('reads from right to left in Arabic, references and numbers from left to right', async () => {
  const page = await openPage(browser, runner.address, { language: 'ar' });
  await textsOf(page, SAMPLE).first().waitFor();
  const left = (selector) => page.locator(selector).first().boundingBox().then(({ x }) => x);
  assert.ok((await left('.desk')) > (await left('.path')) && (await left('.path')) > (await left('.phones')));
  assert.ok((await left('.stop:first-child')) > (await left('.stop:last-child')));
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
  assert.equal(await rowOf(page, SAMPLE).first().locator('.reference bdi').getAttribute('dir'), 'ltr');
  assert.equal(await textsOf(page, SAMPLE).first().getAttribute('dir'), 'rtl');
  const reading = await page.evaluate((id) => {
    const node = [...document.querySelectorAll('.bubble')].find(({ textContent }) => textContent.includes(id)).firstChild;
    const at = node.data.indexOf(id);
    const x = (index) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      return range.getBoundingClientRect().x;
    };
    return { year: x(at), number: x(at + id.length - 1) };
  }, SAMPLE);
  assert.ok(reading.year < reading.number, 'the reference reads from left to right inside the Arabic text');
  await page.click('[data-language=fr]');
  await page.waitForSelector('html[dir=ltr]');
  assert.ok((await left('.desk')) < (await left('.path')) && (await left('.path')) < (await left('.phones')));
  await page.context().close();
});

test('is written and read with the keyboard alone, and leads out of every part', async () => {
  const page = await openPage(browser, runner.address, { language: 'en' });
  await textsOf(page, SAMPLE).first().waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2026/3101/900');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('06 61 23 45 90');
  await page.keyboard.press('Enter');
  await textsOf(page, '2026/3101/900').waitFor();
  await page.waitForFunction(() => document.getElementById('news').innerText.includes('2026/3101/900'));
  const seen = new Set();
  for (let presses = 0; presses < 150 && !seen.has('skip'); presses++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const it = document.activeElement;
      const outlined = [it, it.nextElementSibling].some((node) => node && getComputedStyle(node).outlineStyle !== 'none');
      return { part: it.className === 'skip' ? 'skip' : it.closest('section')?.id || it.closest('.panel')?.classList[1], outlined, html: it.outerHTML.slice(0, 120) };
    });
    if (focus.html.startsWith('<body')) continue;
    assert.ok(focus.outlined, `no visible focus on ${focus.html}`);
    seen.add(focus.part);
  }
  assert.deepEqual(['desk', 'path', 'phones', 'skip'].filter((part) => !seen.has(part)), []);
  await page.context().close();
});
