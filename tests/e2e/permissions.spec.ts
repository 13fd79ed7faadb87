import { expect, test } from './drivers/fixtures';

test('installing asks for one thing: the sites of Discord', async ({ engine, driver }) => {
  const { granted, warnings } = await driver.extensionEval(async () => {
    const manifest = chrome.runtime.getManifest();
    // Chromium alone tells what it would say before it installs this.
    const { management } = chrome as { management?: Partial<typeof chrome.management> };
    const warnings = await management?.getPermissionWarningsByManifest?.(JSON.stringify(manifest));
    return {
      granted: (await chrome.permissions.getAll()).permissions ?? [],
      warnings: warnings ?? null,
    };
  });
  expect(granted.toSorted()).toEqual(['scripting', 'storage', 'webRequest']);
  if (engine === 'chromium') {
    expect(warnings).toEqual(['Read and change your data on all discord.com sites']);
  } else {
    expect(warnings).toBeNull();
  }
});
