import { startRpc } from '../lab/rpc';
import { expect, test } from './drivers/fixtures';
import { remembers, shows, staysSilent } from './scenario';

test('ten local ports that refuse are a search, not ten failures', async ({ driver }) => {
  const page = await driver.open(
    'https://discord.com/invite/canary-invite?telemetry=off&backoff=200',
  );
  await staysSilent(driver, page, /1006/, /10 times|x\s?10|10×/);
});

test("the desktop app's 4001 is not the gateway's", async ({ driver, lab }) => {
  const rpc = await startRpc(lab.desktopPort);
  try {
    rpc.closeOnConnect = { code: 4001, reason: 'Invalid Origin' };
    const page = await driver.open('https://streamkit.discord.com/overlay');
    await shows(page, 'StreamKit and the Discord app do not accept each other', '4001');
    expect(await page.overlayText()).not.toContain('Something in this browser sent Discord');
    await remembers(driver, 'StreamKit and the Discord app do not accept each other');
  } finally {
    await rpc.close();
  }
});
