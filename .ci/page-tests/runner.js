// Starts what `make run` starts, on ports of its own, and a browser; ISHAAR_PAGE=address tests a runner that is there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const JAR = new URL('../../infrastructure/local/target/ishaar-local.jar', import.meta.url).pathname;
const PORTS = ['--dynamodb-port', 38000, '--sns-port', 38001, '--logs-port', 38002, '--lambda-port', 38003, '--port', 38080, '--issuer-port', 38081];
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** As root, as in a container, Chromium has no sandbox; the page is ours. */
export function openBrowser() {
  const executablePath = BROWSERS.find((path) => path && existsSync(path));
  return chromium.launch({ executablePath, args: process.getuid() === 0 ? ['--no-sandbox'] : [] });
}

/** The runner once its page answers. Throws when it ends first, or within half a minute. */
export async function startRunner(...options) {
  if (process.env.ISHAAR_PAGE) return { address: process.env.ISHAAR_PAGE, startedAt: Date.now(), stop: () => {} };
  const startedAt = Date.now();
  const java = spawn('java', [...QUICK, '-jar', JAR, 'run', ...PORTS, ...options].map(String), { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => java.once('exit', resolve));
  const address = 'http://127.0.0.1:38080';
  while (!(await answers(`${address}/page/state`))) {
    if (java.exitCode !== null || Date.now() - startedAt > 30_000) throw new Error('the runner does not serve its page');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { address, startedAt, stop: () => (java.kill(), ended) };
}

async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/** A page in a language and a theme, and what it asked of other hosts or complained of, which should be nothing. */
export async function openPage(browser, address, { language = 'fr', theme = 'light', width = 1440, height = 900, path = '/' } = {}) {
  const context = await browser.newContext({ locale: language, colorScheme: theme, viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.complaints = [];
  page.on('request', (request) => request.url().startsWith(address) || page.complaints.push(`asks ${request.url()}`));
  page.on('pageerror', (error) => page.complaints.push(error.stack));
  page.on('console', (line) => line.type() === 'error' && page.complaints.push(line.text()));
  await page.goto(address + path);
  await page.waitForSelector('.connection[data-state=connected]');
  return page;
}

/** Writes a change at the desk. Without a number, the complaint keeps the one it has. */
export async function writeAtDesk(page, { complaintId, status, phoneNumber = '', language = '' }) {
  await page.fill('#desk-complaintId', complaintId);
  await page.selectOption('#desk-status', status);
  await page.fill('#desk-phoneNumber', phoneNumber);
  await page.selectOption('#desk-language', language);
  await page.click('#desk button.main');
}

/** Writes a change as the desk does, without looking at a page. */
export async function write({ address }, change) {
  const answer = await fetch(`${address}/page/complaints`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(change) });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

export const rowOf = (page, complaintId) => page.locator(`.change[data-complaint="${complaintId}"]`);
export const textsOf = (page, complaintId) => page.locator('.bubble').filter({ hasText: complaintId });
