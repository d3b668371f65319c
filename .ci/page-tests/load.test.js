import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, startRunner, textsOf, write, writeAtDesk } from './runner.js';

const CHANGES = 5000;
const WRITERS = 8;
const MEBIBYTE = 1024 * 1024;
let runner;
let browser;

before(async () => {
  browser = await openBrowser();
  runner = await startRunner();
});
after(async () => {
  await browser?.close();
  await runner?.stop();
});

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

test('shows a first text within 10 s of the start, and each later one within 2 s of its change', async (t) => {
  const page = await openPage(browser, runner.address);
  await page.locator('.bubble').first().waitFor();
  const first = Date.now() - runner.startedAt;
  t.diagnostic(`first text in the page ${first} ms after the start of the jar`);
  assert.ok(first < 10_000);
  const took = [];
  for (let at = 0; at < 10; at++) {
    const complaintId = `2026/TIME/${at}`;
    await writeAtDesk(page, { complaintId, status: 'REGISTERED', phoneNumber: `06 61 50 00 1${at}`, language: 'ar' });
    const written = Date.now();
    await textsOf(page, complaintId).waitFor();
    took.push(Date.now() - written);
  }
  t.diagnostic(`from change to phone: median ${middle(took)} ms, longest ${Math.max(...took)} ms`);
  assert.ok(Math.max(...took) < 2000);
  await page.context().close();
});

test(`stays responsive and small while ${CHANGES} changes pass`, async (t) => {
  const page = await openPage(browser, runner.address, { language: 'en' });
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / MEBIBYTE;
  };
  const before = await heap();
  await page.evaluate(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  const started = Date.now();
  await feed();
  t.diagnostic(`${CHANGES} changes written in ${Date.now() - started} ms`);
  await page.waitForFunction((n) => Number(document.querySelector('[data-count=sent] dd').textContent.replace(/\D/g, '')) >= n, CHANGES, { timeout: 180_000 });
  t.diagnostic(`and sent after ${Date.now() - started} ms`);
  const longTasks = await page.evaluate(() => globalThis.longTasks);
  const after = await heap();
  t.diagnostic(`long tasks: ${longTasks.length}, median ${Math.round(middle(longTasks))} ms, longest ${Math.round(Math.max(0, ...longTasks))} ms`);
  t.diagnostic(`JavaScript heap: ${before.toFixed(1)} MiB before, ${after.toFixed(1)} MiB after`);
  assert.ok(middle(longTasks) < 200);
  assert.ok(after < 24, 'the heap is bounded');
  assert.equal(await page.locator('.change').count(), 200);
  assert.ok((await page.locator('.phone').count()) <= 12);
  assert.match(await page.innerText('#phones-shown'), /^12 of 500\+ phones shown/);
  assert.match(await page.innerText('#shown'), /^200 of 5,\d{3} changes shown$/);
  await page.context().close();
});

async function feed() {
  let next = 0;
  const writeOn = async () => {
    while (next < CHANGES) {
      const at = next++;
      await write(runner, { complaintId: `2026/LOAD/${at}`, status: 'REGISTERED', phoneNumber: `06615${String(at % 1000).padStart(5, '0')}`, language: at % 2 ? 'ar' : 'fr' });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writeOn));
}
