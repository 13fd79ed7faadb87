import type { AxNode } from './drivers/accessibility';
import type { Driver } from './drivers/driver';
import { eventually } from './drivers/eventually';
import type { Page } from './drivers/page';

/** Retries of the simulated client come after 200 ms, then more slowly, so that tests are short. */
const QUICK = 'backoff=200';

/** Opens the chat page, or another, and waits until its gateway is connected. */
export async function openChat(
  driver: Driver,
  path = '/channels/@me',
  query = QUICK,
): Promise<Page> {
  const page = await driver.open(`https://discord.com${path}?telemetry=off&${query}`);
  await waitForGateway(page, 'connected');
  return page;
}

/** Waits until the simulated client says that its gateway is in this state. */
export async function waitForGateway(page: Page, state: 'connected' | 'interrupted' | 'closed') {
  await page.waitFor(
    `gateway ${state}`,
    (wanted: string) => document.documentElement.dataset['gateway'] === wanted,
    { argument: state },
  );
}

/** Joins a voice channel and waits until the voice server has let it in. */
export async function joinVoice(page: Page): Promise<void> {
  await page.click({ role: 'button', name: 'Join voice' });
  await waitForVoice(page, /connected/i);
}

/** Waits until the simulated client words the state of its call like this. */
export async function waitForVoice(page: Page, state: RegExp): Promise<void> {
  await eventually(`voice ${String(state)}`, async () =>
    state.test((await page.text('[data-part=voice]')) ?? ''),
  );
}

/** Waits until the overlay tells all of this, in any order. */
export async function shows(page: Page, ...texts: (string | RegExp)[]): Promise<AxNode[]> {
  const told = (text: string) =>
    texts.every((wanted) =>
      typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text),
    );
  try {
    return await page.waitForOverlay(texts.join(' + '), (_nodes, text) => told(text));
  } catch (error) {
    throw new Error(`${String(error)}\nThe overlay told:\n${await page.overlayText()}`, {
      cause: error,
    });
  }
}

/** Opens the explanation where only a pill is shown, by a click on the pill. */
export async function openCard(page: Page, title: string): Promise<void> {
  await shows(page, title);
  if (await page.findByRole('button', /Dismiss/)) return;
  await page.clickByRole('button', new RegExp(escape(title)));
  await page.waitForRole('button', /Dismiss/);
}

/** Opens the list of causes on the card, and gives the first one with how sure it is. */
export async function firstCause(page: Page): Promise<string> {
  await page.clickByRole('summary', 'More about this');
  return eventually('the first cause', () =>
    page.evaluateInOverlay((roots) => {
      const [first] = roots.flatMap((root) => [...root.querySelectorAll('.causes li')]);
      return first?.checkVisibility() === true ? (first as HTMLElement).innerText : null;
    }),
  );
}

/** Waits until the popup's history tells this, and closes the popup again. */
export async function remembers(driver: Driver, ...texts: (string | RegExp)[]): Promise<void> {
  const popup = await driver.popup();
  await eventually(`the history to tell ${texts.join(' + ')}`, async () => {
    const routine = await popup.findByRole('button', /^Routine/);
    if (routine?.expanded === false) await popup.clickByRole('button', /^Routine/);
    const text = (await popup.text('body')) ?? '';
    return texts.every((wanted) =>
      typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text),
    );
  });
  await popup.close();
}

/** Once the history holds the failure, the page must show nothing of it. */
export async function staysSilent(driver: Driver, page: Page, ...texts: (string | RegExp)[]) {
  await remembers(driver, ...texts);
  await page.bringToFront();
  if (!(await page.overlayAbsent())) {
    throw new Error(`Nothing should be shown, but there is: ${await page.overlayText()}`);
  }
}

/** Sends a message in the chat page. */
export async function sendMessage(page: Page, text = 'hello'): Promise<void> {
  await page.fill({ role: 'textbox', name: 'Message' }, text);
  await page.clickByRole('button', 'Send');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
