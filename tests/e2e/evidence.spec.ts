import { join } from 'node:path';
import { canaries } from '../lab/canaries';
import * as replies from '../lab/replies';
import { build } from './drivers/builds';
import { eventually } from './drivers/eventually';
import { expect, test } from './drivers/fixtures';
import { everythingKept } from './everything-kept';
import { firstCause, joinVoice, openCard, openChat, remembers, shows } from './scenario';

const neighbour = (name: string) => join(import.meta.dirname, '../lab/neighbours', name);

/** Longer than any pause of a page that is awake. The watched pauses begin at ten seconds. */
const SLEEP_MS = 12_000;

/** Opcode of the client's heartbeat. */
const HEARTBEAT = 40;

const TAKEN_AWAY = 'Something has taken away the part of the browser that carries calls (WebRTC).';

/** Sets up a call in the page whose other end is not who it should be: it fails. */
async function connectToAStranger(): Promise<void> {
  const gathered = (connection: RTCPeerConnection) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (connection.iceGatheringState === 'complete') resolve();
      };
      connection.addEventListener('icegatheringstatechange', check);
      check();
    });
  // Browsers hide the addresses, and not every machine can find what they put in their place.
  const shown = (text: string) => text.replace(/[0-9a-f-]+\.local/g, '127.0.0.1');
  const stranger = (print: string) => print.slice(0, -1) + (print.endsWith('0') ? '1' : '0');
  const mine = new RTCPeerConnection();
  const theirs = new RTCPeerConnection();
  mine.createDataChannel('sound');
  await mine.setLocalDescription(await mine.createOffer());
  await gathered(mine);
  const offer = mine.localDescription?.sdp ?? '';
  await theirs.setRemoteDescription({ type: 'offer', sdp: shown(offer) });
  await theirs.setLocalDescription(await theirs.createAnswer());
  await gathered(theirs);
  const answer = theirs.localDescription?.sdp ?? '';
  await mine.setRemoteDescription({
    type: 'answer',
    sdp: shown(answer).replace(/fingerprint:sha-256 \S/, stranger),
  });
}

test('4001 after a message of another extension: it is named, and proven', async ({
  engine,
  lab,
  launchAnother,
}) => {
  const driver = await launchAnother({ extensions: [build(engine), neighbour('sender')] });
  const page = await openChat(driver);
  await page.evaluate(() => {
    window.dispatchEvent(new Event('sender-send'));
  });
  await openCard(page, 'Something in this browser sent Discord a message it does not know');
  const sender = driver.extensions[1]?.id ?? '';
  await shows(
    page,
    engine === 'chromium'
      ? `Another extension (${sender}) sent Discord a message of kind 99`
      : 'A script in the page sent Discord a message of kind 99',
  );
  const cause = await firstCause(page);
  expect(cause).toMatch(engine === 'chromium' ? /^Proven\s/ : /^Likely\s/);
  expect(cause).toContain("Another extension changes Discord's page or its connections.");
  // The frame next to it holds the token.
  expect(lab.gateway.frames.join('\n')).toContain(canaries.token);
  const shown = await page.overlayText();
  await remembers(driver, 'Something in this browser sent Discord a message it does not know');
  const kept = await everythingKept(driver);
  expect(kept).toContain('"op":99');
  for (const [place, text] of Object.entries({ kept, shown })) {
    expect(text.includes(canaries.token), `the token in what is ${place}`).toBe(false);
  }
});

test('1006 while open: it dropped, and how long it had been open is told', async ({
  driver,
  lab,
}) => {
  const page = await openChat(driver, '/channels/@me', 'backoff=3000');
  lab.gateway.dropAll();
  await openCard(page, 'The connection to Discord dropped');
  await shows(page, /The connection was open for \d+ seconds? before it broke off\./);
  await remembers(driver, 'The connection to Discord dropped');
});

test('1006 without internet: the device is offline', async ({ driver, lab }) => {
  const page = await openChat(driver);
  await driver.setOffline(true);
  lab.gateway.dropAll();
  await openCard(page, 'This device is offline');
  await shows(page, 'This device was not connected to the internet at that moment.');
  await driver.setOffline(false);
  await remembers(driver, 'This device is offline');
});

test('1006 after the device slept: that is why', async ({ driver, lab }) => {
  lab.gateway.heartbeatIntervalMs = 2_000;
  const page = await openChat(driver, '/channels/@me', 'backoff=3000');
  // A sleep only shows against the usual pause. The message arrives after the last answer.
  await eventually('heartbeats', () => lab.gateway.received.filter((op) => op === HEARTBEAT)[2]);
  lab.gateway.blast(1);
  await page.waitFor('the message', () => document.documentElement.dataset['messages'] === '1');
  lab.gateway.refuse({ kind: 'reset' });
  const wake = await driver.fallAsleep();
  lab.gateway.dropAll();
  await new Promise((resolve) => setTimeout(resolve, SLEEP_MS));
  wake();
  await openCard(page, 'The connection ended while this device slept');
  await shows(page, /asleep for \d+ seconds/);
  lab.gateway.refuse(null);
  await remembers(driver, 'The connection ended while this device slept');
});

test('a gateway that fails while Discord reports an outage', async ({ driver, lab }) => {
  lab.rest.reply('GET /incidents/unresolved.json', replies.outageReported);
  lab.gateway.refuse({ kind: 'reset' });
  const page = await driver.open('https://discord.com/channels/@me?telemetry=off&backoff=200');
  await openCard(page, 'The connection dropped, and Discord reports trouble');
  await shows(page, "Discord's status page reports 1 incident.");
  await remembers(driver, 'The connection dropped, and Discord reports trouble');
});

test('4017 where another extension takes WebRTC away', async ({ engine, lab, launchAnother }) => {
  const driver = await launchAnother({ extensions: [build(engine), neighbour('rtc-remover')] });
  const page = await openChat(driver);
  lab.voice.closeOnIdentify = { code: 4017, reason: 'E2EE/DAVE protocol required' };
  await page.clickByRole('button', 'Join voice');
  await openCard(page, 'This browser cannot encrypt the call');
  await shows(page, TAKEN_AWAY);
  expect(await firstCause(page)).toMatch(/^Proven\s/);
  await remembers(driver, 'This browser cannot encrypt the call');
});

test('a call that finds no way to the voice server', async ({ driver }) => {
  const page = await openChat(driver);
  await joinVoice(page);
  await page.evaluate(connectToAStranger);
  await openCard(page, "Sound found no way to Discord's voice servers");
  await remembers(driver, "Sound found no way to Discord's voice servers");
});
