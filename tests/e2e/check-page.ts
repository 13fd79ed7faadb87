import type { Driver } from './drivers/driver';
import { eventually } from './drivers/eventually';
import type { Page } from './drivers/page';

/** Longer than a check may take. */
const TO_THE_END_MS = 50_000;

/** Opens the connection check, where nothing has been asked for yet. */
export const openCheck = (driver: Driver, hash = ''): Promise<Page> =>
  driver.open(`${driver.baseUrl}/check.html${hash}`);

/** Presses the button that begins a check. */
export const beginCheck = (page: Page): Promise<void> =>
  page.clickByRole('button', 'Check the connection');

/** Waits until a check is over; gives what it came to. */
export function whatItCameTo(page: Page): Promise<string> {
  return page.waitFor(
    'the check to be over',
    () => document.querySelector<HTMLElement>('.summary-box')?.dataset['summary'],
    { timeoutMs: TO_THE_END_MS },
  );
}

/** How each step ended so far, or how it stands. */
export function stages(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.step')].map(({ dataset }) => [
        dataset['step'] ?? '',
        dataset['stage'] ?? '',
      ]),
    ),
  );
}

/** Waits until a step stands like this. */
export const waitForStage = (page: Page, step: string, stage: string): Promise<unknown> =>
  eventually(`${step} to be ${stage}`, async () => (await stages(page))[step] === stage);

/** The text of one step. */
export const told = async (page: Page, step: string): Promise<string> =>
  (await page.text(`.step[data-step="${step}"]`)) ?? '';
