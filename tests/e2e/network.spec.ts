import { expect, test } from './drivers/fixtures';
import { firstCause, openCard, remembers, shows } from './scenario';

test('a gateway whose name is not found', async ({ engine, launchAnother, lab }) => {
  const unresolvable = lab.hosts.filter((host) => host.startsWith('gateway'));
  const driver = await launchAnother({ unresolvable });
  const page = await driver.open('https://discord.com/channels/@me?telemetry=off&backoff=200');
  // Firefox tells extensions the real cause; Chromium says only that the socket failed.
  const [title, seen, cause] =
    engine === 'firefox'
      ? [
          "Discord's address was not found",
          "NS_ERROR_UNKNOWN_HOST: the address of Discord's servers could not be found.",
          /^Proven\s[^]*into an address/,
        ]
      : [
          'The connection to Discord never opened',
          'net::ERR_FAILED: the request failed, without a reason given.',
          /^Possible\s[^]*broke off for a moment/,
        ];
  await openCard(page, title);
  await shows(page, 'Your network', 'The connection never opened.', seen);
  expect(await firstCause(page)).toMatch(cause);
  await remembers(driver, title);
});
