// The pictures of the README: the page in French while SNS throttles, and in Arabic in the dark.
import { openBrowser, openPage, rowOf, startRunner, textsOf, writeAtDesk } from './runner.js';

const INTO = new URL('../../infrastructure/local/', import.meta.url).pathname;
const [runner, browser] = await Promise.all([startRunner('--time-scale', '60'), openBrowser()]);
try {
  const french = await openPage(browser, runner.address, { language: 'fr', width: 1440, height: 860 });
  await textsOf(french, '2026-CAS/77').first().waitFor();
  await writeAtDesk(french, { complaintId: '2026/3101/118', status: 'SHELVED' });
  await textsOf(french, '2026/3101/118').nth(2).waitFor();
  await rowOf(french, '2026/3101/118').first().locator('.state[data-state=DELIVERED]').waitFor();
  await french.click('.faults input[value=throttle]');
  await writeAtDesk(french, { complaintId: '2026-CAS/77', status: 'PROSECUTED' });
  await rowOf(french, '2026-CAS/77').first().locator('.state[data-state=WAITING]').waitFor();
  await french.screenshot({ path: `${INTO}page-fr.png` });
  await french.click('.faults input[value=none]');
  await textsOf(french, '2026-CAS/77').nth(2).waitFor();
  const arabic = await openPage(browser, runner.address, { language: 'ar', theme: 'dark', width: 1440, height: 860 });
  await textsOf(arabic, '2026/3101/118').nth(2).waitFor();
  await arabic.screenshot({ path: `${INTO}page-ar.png` });
} finally {
  await browser.close();
  await runner.stop();
}
