import { eventually } from './drivers/eventually';
import { expect, test } from './drivers/fixtures';
import { openChat, waitForGateway } from './scenario';

const NOTICE = 'Errata was updated. Reload this page to keep it watching.';
const CARD = 'Something in this browser sent Discord an unknown command';

test('after an update an open tab goes on, or says once that it wants a reload', async ({
  engine,
  launchAnother,
  lab,
}) => {
  // Firefox puts the new scripts into open tabs. Chromium leaves the old ones there, cut off.
  const expected = engine === 'firefox' ? CARD : NOTICE;
  const driver = await launchAnother();
  const page = await openChat(driver);
  // The extension restarts under the open tab, as it does when it is updated.
  await driver.extensionEval(() => chrome.runtime.reload()).catch(() => undefined);
  await eventually(expected, async () => {
    lab.gateway.closeAll(4001);
    await waitForGateway(page, 'connected');
    return (await page.overlayText()).includes(expected);
  });
  lab.gateway.closeAll(4001);
  await waitForGateway(page, 'connected');
  const told = (await page.accessibility()).filter(
    ({ role, text, name }) =>
      (role === 'status' && text === NOTICE) || (role === 'article' && name === CARD),
  );
  expect(told).toHaveLength(1);
});
