import { test } from './drivers/fixtures';
import { remembers, shows } from './scenario';

test('a gateway whose name is not found', async ({ engine, launchAnother, lab }) => {
  const unresolvable = lab.hosts.filter((host) => host.startsWith('gateway'));
  const driver = await launchAnother({ unresolvable });
  const page = await driver.open('https://discord.com/channels/@me?telemetry=off&backoff=200');
  // Firefox tells extensions the real cause; Chromium says only that the socket failed.
  const title =
    engine === 'firefox'
      ? "Discord's address was not found"
      : 'The connection to Discord never opened';
  await shows(page, 'Your network', title);
  await remembers(driver, title);
});
