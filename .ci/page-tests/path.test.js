import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage, rowOf, startRunner, textsOf, writeAtDesk } from './runner.js';

let runner;
let browser;

before(async () => {
  [runner, browser] = await Promise.all([startRunner('--feed', 'none', '--time-scale', 60), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await runner?.stop();
});

async function expected(code, language, complaintId) {
  const proofs = await (await fetch(`${runner.address}/page/proof`)).json();
  const proof = proofs.find((one) => one.code === code && one.language === language && one.kind === 'longest');
  return proof.text.replace(proof.reference, complaintId);
}

for (const [language, phoneNumber] of [['ar', '06 12 34 56 78'], ['fr', '06 61 23 45 67']]) {
  test(`shows the text of every step in ${language}, as the proof-reading view has it`, async () => {
    const page = await openPage(browser, runner.address);
    const complaintId = `2026/3101/${language}1`;
    const { codes } = await (await fetch(`${runner.address}/page/state`)).json();
    for (const [at, { code }] of codes.entries()) {
      await writeAtDesk(page, at ? { complaintId, status: code } : { complaintId, status: code, phoneNumber, language });
      const text = page.locator('.bubble').filter({ hasText: await expected(code, language, complaintId) });
      await text.waitFor();
      assert.equal(await text.getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr', code);
    }
    await page.waitForFunction((id) => {
      const rows = [...document.querySelectorAll('.change')].filter((row) => row.dataset.complaint === id);
      return rows.length >= 10 && rows.every((row) => row.dataset.state === 'DELIVERED');
    }, complaintId);
    // The log tells of the outcome; the claim, which only the ledger tells of, is read a moment later.
    await rowOf(page, complaintId).first().locator('.stop.reached').nth(4).waitFor();
    assert.equal(await rowOf(page, complaintId).first().locator('.stop.reached').count(), 5);
    assert.equal(await rowOf(page, complaintId).count(), codes.length);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('says why a text waits while SNS throttles, and shows it once SNS takes texts again', async () => {
  const page = await openPage(browser, runner.address, { language: 'en' });
  await page.click('.faults input[value=throttle]');
  await writeAtDesk(page, { complaintId: '2026/3101/31', status: 'SHELVED', phoneNumber: '06 61 00 00 31', language: 'fr' });
  const row = rowOf(page, '2026/3101/31');
  await row.locator('.state[data-state=WAITING]').waitFor();
  assert.match(await row.locator('.outcome').innerText(), /The messaging service asked to slow down\./);
  assert.equal(await textsOf(page, '2026/3101/31').count(), 0);
  await page.click('.faults input[value=none]');
  await textsOf(page, '2026/3101/31').waitFor();
  await row.locator('.state[data-state=DELIVERED]').waitFor();
  await page.context().close();
});

test('holds texts back in quiet hours, and sends them when those end', async () => {
  const page = await openPage(browser, runner.address, { language: 'en' });
  await page.check('.faults input[value=quietHours]');
  await writeAtDesk(page, { complaintId: '2026/3101/32', status: 'REGISTERED', phoneNumber: '06 61 00 00 32', language: 'ar' });
  await rowOf(page, '2026/3101/32').locator('.state[data-state=WAITING]').waitFor();
  assert.match(await rowOf(page, '2026/3101/32').locator('.outcome').innerText(), /It is night where the number is from/);
  await page.uncheck('.faults input[value=quietHours]');
  await writeAtDesk(page, { complaintId: '2026/3101/33', status: 'REGISTERED', phoneNumber: '06 61 00 00 33', language: 'ar' });
  await textsOf(page, '2026/3101/33').waitFor();
  await page.context().close();
});

test('shows under each text its alphabet and parts, and draws the texts of the last seconds', async () => {
  const page = await openPage(browser, runner.address, { language: 'en' });
  for (const [complaintId, language, about] of [['2026/3101/37', 'fr', '71 of 160 · GSM 7-bit · 1 part'], ['2026/3101/38', 'ar', '51 of 70 · UCS-2 · 1 part']]) {
    await writeAtDesk(page, { complaintId, status: 'REGISTERED', phoneNumber: '06 61 00 00 37', language });
    const message = page.locator('.thread li').filter({ has: textsOf(page, complaintId) });
    assert.equal(await message.locator('.about').first().innerText(), about);
  }
  await page.waitForFunction(() => !/at most 0/.test(document.querySelector('.chart .of-texts').textContent));
  const heights = await page.evaluate(() => document.querySelector('.chart .texts').getAttribute('points').split(' ').map((point) => Number(point.split(',')[1])));
  assert.ok(Math.min(...heights) < 1, 'the second with the most texts reaches the top');
  await page.context().close();
});

test('shows that a phone refuses, and why its text did not arrive', async () => {
  const page = await openPage(browser, runner.address, { language: 'fr' });
  const complaintId = '2026/3101/34';
  await writeAtDesk(page, { complaintId, status: 'REGISTERED', phoneNumber: '06 61 00 00 34', language: 'fr' });
  const phone = page.locator('.phone').filter({ has: textsOf(page, complaintId) });
  await phone.locator('select').selectOption('refuses');
  await page.locator('.phone[data-mode=refuses]').waitFor();
  await writeAtDesk(page, { complaintId, status: 'FORWARDED' });
  await rowOf(page, complaintId).locator('.state[data-state=UNDELIVERED]').waitFor();
  await phone.locator('.tick.refused').waitFor();
  await page.context().close();
});

test('explains beside the field what the contract forbids', async () => {
  const page = await openPage(browser, runner.address, { language: 'fr' });
  await writeAtDesk(page, { complaintId: 'a b', status: 'REGISTERED' });
  await page.waitForSelector('#desk-complaintId[aria-invalid=true]:focus');
  assert.match(await page.innerText('#desk-problem'), /^Une référence compte/);
  await page.context().close();
});

test('shows the line that does the same with the AWS CLI', async () => {
  const page = await openPage(browser, runner.address);
  await writeAtDesk(page, { complaintId: '2026/3101/35', status: 'REGISTERED', phoneNumber: '06 61 00 00 35' });
  assert.match(await page.innerText('#written pre'), /aws dynamodb update-item .*2026\/3101\/35/s);
  await page.context().close();
});

test('masks numbers until it is asked for them whole', async () => {
  const page = await openPage(browser, runner.address);
  await writeAtDesk(page, { complaintId: '2026/3101/36', status: 'REGISTERED', phoneNumber: '06 61 77 88 36', language: 'fr' });
  const caption = page.locator('.phone').filter({ has: textsOf(page, '2026/3101/36') }).locator('h3 bdi');
  await caption.waitFor();
  assert.doesNotMatch((await caption.innerText()).replace(/\D/g, ''), /617788/);
  await page.click('#numbers');
  await page.waitForFunction(() => /661778836/.test(document.getElementById('phones').innerText.replace(/[^\d\n]/g, '')));
  await page.click('#numbers');
  await page.waitForFunction(() => !/661778836/.test(document.getElementById('phones').innerText.replace(/[^\d\n]/g, '')));
  await page.context().close();
});
