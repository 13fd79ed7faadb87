import type { Driver } from './drivers/driver';
import { eventually } from './drivers/eventually';
import type { Page } from './drivers/page';

/** What the page of 4001 on the main connection is called. */
export const TITLE_4001 = 'Something in this browser sent Discord an unknown command';

/** Opens the library at an address of its own, or at its start. */
export const openLibrary = (driver: Driver, hash = ''): Promise<Page> =>
  driver.open(`${driver.baseUrl}/library.html${hash}`);

/** Waits until the page tells all of this. */
export const tells = (page: Page, ...texts: string[]): Promise<unknown> =>
  eventually(`the page to tell ${texts.join(' + ')}`, async () => {
    const text = (await page.text('body')) ?? '';
    return texts.every((wanted) => text.includes(wanted));
  });

/** Waits until the address ends like this. */
export const isAt = (page: Page, hash: string): Promise<unknown> =>
  eventually(`the address ${hash}`, async () => (await page.url()).endsWith(hash));

/** Waits until this has the focus. */
export const focuses = (page: Page, role: string, name: RegExp): Promise<unknown> =>
  eventually(`the focus on ${role} ${String(name)}`, async () => {
    const focused = await page.focusedElement();
    return focused?.role === role && name.test(focused.name);
  });

/** Whether one would have to scroll sideways. */
export const isWiderThanTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
