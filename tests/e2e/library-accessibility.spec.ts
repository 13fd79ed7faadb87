import { axe } from './drivers/axe';
import { expect, test } from './drivers/fixtures';
import { focuses, isWiderThanTheScreen, openLibrary, tells, TITLE_4001 } from './library-page';

test('on a narrow screen there is one thing at a time, and a way back', async ({ driver }) => {
  const page = await openLibrary(driver, '#/?surface=gateway');
  await page.setViewport({ width: 320, height: 640 });
  await page.clickByRole('link', /Your account is open in too many places/);
  await page.waitForRole('heading', 'Your account is open in too many places at once');
  expect(await page.findByRole('link', /signed you out in this browser/)).toBeNull();
  expect(await isWiderThanTheScreen(page)).toBe(false);
  await page.clickByRole('link', 'Back to the list');
  await focuses(page, 'link', /Your account is open in too many places/);
  expect(await isWiderThanTheScreen(page)).toBe(false);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the library, ${colorScheme}`, async ({ launchAnother }) => {
    const driver = await launchAnother({ colorScheme, reducedMotion: true });
    const page = await openLibrary(driver);
    await page.waitForRole('heading', 'Where did you see the number?');
    expect(await axe(page), 'start').toEqual([]);
    for (const [hash, heading] of [
      ['#/?surface=gateway', 'Main connection (gateway)'],
      ['#/?surface=gateway-opcode', 'Opcode of the main connection'],
      ['#/gateway/4001', TITLE_4001],
      ['#/gateway-opcode/2', 'Introduces itself and signs in'],
      ['#/gateway/4567', /4567/],
      ['#/nowhere/1', 'This address leads nowhere'],
    ] as const) {
      await page.evaluate((wanted: string) => {
        location.hash = wanted;
      }, hash);
      await page.waitForRole('heading', heading);
      expect(await axe(page), hash).toEqual([]);
    }
    await page.fill({ role: 'searchbox' }, 'qqqqxxxx');
    await tells(page, 'Nothing found');
    expect(await axe(page), 'nothing found').toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    await page.evaluate(() => {
      location.hash = '#/gateway/4001';
    });
    await page.waitForRole('heading', TITLE_4001);
    expect(await axe(page), 'narrow').toEqual([]);
  });
}
