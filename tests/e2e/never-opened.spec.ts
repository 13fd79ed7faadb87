import type { Refusal } from '../lab/socket-endpoint';
import { whatItCameTo } from './check-page';
import type { Driver } from './drivers/driver';
import { expect, test } from './drivers/fixtures';
import type { Page } from './drivers/page';
import { firstCause, openCard, openChat, remembers, shows, waitForGateway } from './scenario';

/** How Chromium has it told that a socket never opened, whatever the reason. */
const FAILED = {
  title: 'The connection to Discord never opened',
  seen: 'The browser reports net::ERR_FAILED: the request failed, without a reason given.',
};

/** Has the way to Discord checked, as the card offers it, and comes back when that is over. */
async function checkFromCard(driver: Driver, page: Page): Promise<void> {
  await page.clickByRole('button', 'Check the connection');
  const check = await driver.opened('/check.html');
  await whatItCameTo(check);
  await check.close();
  await page.bringToFront();
}

/** What answers an attempt to connect, how Firefox has it told, and what a check finds in Chromium. */
const REFUSALS: {
  name: string;
  refusal: Refusal;
  title: string;
  seen: string;
  checked: { title: string; seen: string };
}[] = [
  {
    name: 'is refused with 403',
    refusal: { kind: 'status', status: 403 },
    title: 'Something in front of Discord refused the connection',
    seen: 'Instead of a connection came the answer HTTP 403.',
    checked: {
      title: 'Something in front of Discord refused the connection',
      seen: 'The connection check was answered with HTTP 403.',
    },
  },
  {
    name: 'is refused with 502',
    refusal: { kind: 'status', status: 502 },
    title: "Discord's servers turned the connection down with an error",
    seen: 'Instead of a connection came the answer HTTP 502.',
    checked: {
      title: "Discord's servers turned the connection down with an error",
      seen: 'The connection check was answered with HTTP 502.',
    },
  },
  {
    name: 'is cut off',
    refusal: { kind: 'reset' },
    title: 'The connection to Discord was cut off on the way',
    seen: 'NS_ERROR_NET_RESET: the connection was cut off.',
    checked: {
      title: FAILED.title,
      seen: "The connection check reached Discord's server, but no live connection was let through.",
    },
  },
];

for (const { name, refusal, title, seen, checked } of REFUSALS) {
  test(`a gateway to which every attempt ${name}`, async ({ driver, engine, lab }) => {
    lab.gateway.refuse(refusal);
    const page = await driver.open('https://discord.com/channels/@me?telemetry=off&backoff=200');
    if (engine === 'firefox') {
      await openCard(page, title);
      await shows(page, seen, 'The connection never opened.');
      await remembers(driver, title);
      return;
    }
    // Chromium tells extensions of a socket that never opened no more than that it failed.
    await openCard(page, FAILED.title);
    await shows(page, FAILED.seen, 'The connection never opened.');
    await checkFromCard(driver, page);
    await shows(page, checked.title, checked.seen);
    await remembers(driver, checked.title);
  });
}

test('a gateway at whose address nothing listens', async ({ driver, engine, lab }) => {
  const page = await openChat(driver);
  await lab.stopListening();
  try {
    await openCard(page, 'The connection to Discord was turned away');
    await shows(
      page,
      engine === 'firefox'
        ? 'The browser reports NS_ERROR_CONNECTION_REFUSED: the connection was refused.'
        : 'Another request of this page failed meanwhile: the connection was refused.',
    );
    expect(await firstCause(page)).toMatch(/^Possible\s[^]*A firewall or antivirus program/);
    await remembers(driver, 'The connection to Discord was turned away');
  } finally {
    await lab.listenAgain();
  }
  // It was the address alone.
  await page.bringToFront();
  await waitForGateway(page, 'connected');
});

test('a gateway for which somebody else answers', async ({ engine, lab, launchAnother }) => {
  const driver = await launchAnother({ checksCertificates: true });
  for (const name of ['gateway.discord.gg', 'status.discord.com']) lab.impostors.add(name);
  const page = await driver.open('https://discord.com/channels/@me?telemetry=off&backoff=200');
  // Firefox tells the certificate apart by its close code; in Chromium the status page bears witness.
  const told =
    engine === 'firefox'
      ? {
          title: 'The secure connection could not be set up',
          seen: /reports "[^"]+": the proof that this is really Discord was not accepted\./,
        }
      : {
          title: 'The secure connection to Discord was not trusted',
          seen: 'Another request of this page failed meanwhile: the proof that this is really Discord was not accepted.',
        };
  await openCard(page, told.title);
  await shows(page, told.seen);
  await remembers(driver, told.title);
  // It was the certificate alone.
  lab.impostors.clear();
  await waitForGateway(page, 'connected');
});

const NO_NAME = {
  title: "Discord's address was not found",
  meaning: "the address of Discord's servers could not be found.",
};

test('a gateway whose name alone is not found', async ({ engine, lab, launchAnother }) => {
  const unresolvable = lab.hosts.filter((host) => host.startsWith('gateway'));
  const driver = await launchAnother({ unresolvable });
  const page = await driver.open('https://discord.com/channels/@me?telemetry=off&backoff=200');
  if (engine === 'firefox') {
    await openCard(page, NO_NAME.title);
    await shows(page, 'Your network', `NS_ERROR_UNKNOWN_HOST: ${NO_NAME.meaning}`);
    expect(await firstCause(page)).toMatch(/^Proven\s[^]*into an address/);
    return;
  }
  await openCard(page, FAILED.title);
  await shows(page, 'Your network', FAILED.seen);
  await checkFromCard(driver, page);
  await shows(page, NO_NAME.title, `The connection check found the reason: ${NO_NAME.meaning}`);
  expect(await firstCause(page)).toMatch(/^Likely\s[^]*into an address/);
  await remembers(driver, NO_NAME.title);
});

test('a gateway where no name is found but that of the site', async ({
  engine,
  lab,
  launchAnother,
}) => {
  const unresolvable = lab.hosts.filter((host) => /^(?:gateway|status)/.test(host));
  const driver = await launchAnother({ unresolvable });
  const page = await driver.open('https://discord.com/channels/@me?telemetry=off&backoff=200');
  await openCard(page, NO_NAME.title);
  // Firefox names the reason of the connection itself, which leaves nothing for others to say.
  const told = engine === 'firefox' ? 'NS_ERROR_UNKNOWN_HOST' : 'Another request of this page';
  await shows(page, told, NO_NAME.meaning);
  await remembers(driver, NO_NAME.title);
});
