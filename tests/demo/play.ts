import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../e2e/drivers/launch';
import { startLab } from '../lab/lab';
import { scenarios } from './scenarios';

const PAGE = 'https://discord.com/channels/@me?telemetry=off&backoff=400';

/**
 * Plays the scenarios without a display, prints what was shown for each, and saves a picture of
 * each. Ends with exit code 1 when one of them did not show what it should.
 *
 * @param folder where the pictures go
 */
export async function play(extension: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const lab = await startLab();
  const driver = await launch({
    engine: 'chromium',
    extensions: [extension],
    lab,
    reducedMotion: true,
  });
  try {
    for (const { file, title, run } of scenarios) {
      lab.reset();
      const page = await driver.open(PAGE);
      await page.waitFor(
        'the chat',
        () => document.documentElement.dataset['gateway'] === 'connected',
      );
      console.log(`\n${title}`);
      try {
        await run(page, lab);
        console.log(firstLines(await page.overlayText()));
      } catch (error) {
        process.exitCode = 1;
        console.log(`  did not show what it should: ${String(error)}`);
      }
      await page.screenshot(join(folder, `${file}.png`));
      await page.close();
    }
    const popup = await driver.popup();
    await popup.setViewport({ width: 400, height: 600 });
    await popup.waitForRole('button', /unknown command/);
    await popup.screenshot(join(folder, 'popup.png'));
    console.log(`\nPictures: ${folder}`);
  } finally {
    await driver.close();
    await lab.close();
  }
}

/** The first lines of what was shown, indented, without what is there for screen readers only. */
function firstLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('Errata'))
    .slice(0, 6)
    .map((line) => `  ${line}`)
    .join('\n');
}
