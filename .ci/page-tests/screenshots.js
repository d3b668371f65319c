// The pictures of the README: the page in French while SNS throttles, and in Arabic in the dark.
import { setTimeout } from 'node:timers/promises';
import { openBrowser, openPage, rowOf, startRunner, textsOf, write, writeAtDesk } from './runner.js';

const SECONDS = 20;

const INTO = new URL('../../infrastructure/local/', import.meta.url).pathname;
const [runner, browser] = await Promise.all([startRunner('--time-scale', '60'), openBrowser()]);
try {
  const french = await openPage(browser, runner.address, { language: 'fr', width: 1440, height: 860 });
  const arabic = await openPage(browser, runner.address, { language: 'ar', theme: 'dark', width: 1440, height: 860 });
  await textsOf(french, '2026-CAS/77').first().waitFor();
  for (let second = 0, id = 300; second < SECONDS; second++, await setTimeout(1000)) {
    for (let left = 2 + (second * 5) % 7; left > 0; left--, id++) {
      await write(runner, { complaintId: `2026/3101/${id}`, status: 'REGISTERED', phoneNumber: `06 61 00 01 ${id % 90 + 10}`, language: id % 2 ? 'ar' : 'fr' });
    }
  }
  await writeAtDesk(french, { complaintId: '2026/3101/118', status: 'SHELVED' });
  await textsOf(french, '2026/3101/118').nth(2).waitFor();
  await rowOf(french, '2026/3101/118').first().locator('.state[data-state=DELIVERED]').waitFor();
  await french.click('.faults input[value=throttle]');
  await writeAtDesk(french, { complaintId: '2026-CAS/77', status: 'PROSECUTED' });
  await rowOf(french, '2026-CAS/77').first().locator('.state[data-state=WAITING]').waitFor();
  await french.screenshot({ path: `${INTO}page-fr.png` });
  await french.click('.faults input[value=none]');
  await textsOf(french, '2026-CAS/77').nth(2).waitFor();
  await textsOf(arabic, '2026/3101/118').nth(2).waitFor();
  await arabic.waitForFunction(() => document.querySelector('[data-count=waiting] dd').textContent === '0');
  await arabic.screenshot({ path: `${INTO}page-ar.png` });
} finally {
  await browser.close();
  await runner.stop();
}
