import { MISTYPED_QUERIES, PLAIN_WORD_QUERIES } from '../registry/plain-word-queries';
import { expect, test } from './drivers/fixtures';
import { eventually } from './drivers/eventually';
import { focuses, isAt, openLibrary } from './library-page';

test('plain words, also mistyped, have their answer under the Enter key', async ({ driver }) => {
  // Twenty-five queries, each typed and opened.
  test.setTimeout(120_000);
  const page = await openLibrary(driver);
  await page.waitForRole('heading', 'Where did you see the number?');
  await focuses(page, 'searchbox', /Search/);
  for (const [query, first] of [...PLAIN_WORD_QUERIES, ...MISTYPED_QUERIES]) {
    await page.type(query);
    await page.waitFor(
      `results for "${query}"`,
      (typed: string) =>
        new URLSearchParams(location.hash.split('?')[1]).get('q') === typed &&
        document.querySelector('a.line') !== null,
      { argument: query },
    );
    await page.press('Enter');
    const opened = await eventually(`an entry for "${query}"`, async () => {
      const [, entry] = /#\/([a-z-]+\/[^?]+)$/.exec(await page.url()) ?? [];
      return entry;
    });
    expect.soft(first, query).toContain(opened);
    await page.press('/');
    await focuses(page, 'searchbox', /Search/);
    await page.press('Escape');
    await isAt(page, '#/');
  }
});
