import { describe, expect, test } from 'vitest';
import { resolveFixes, resolveSteps } from '../../../src/explain/resolve-fixes';
import type { Platform } from '../../../src/platform/platform';
import { compileSmall, phrases } from '../registry/small-registry';

const names = phrases.platforms;
const chromeOnWindows: Platform = { browser: 'chrome', os: 'windows' };

describe('Steps', () => {
  test('for the browser beat steps for the system, which beat steps for any', () => {
    const steps = { any: ['Any.'], windows: ['Windows.'], chrome: ['Chrome.'] };
    const told = (platform: Platform) => resolveSteps(steps, platform, names).steps;
    expect(told(chromeOnWindows)).toEqual(['Chrome.']);
    expect(told({ browser: 'firefox', os: 'windows' })).toEqual(['Windows.']);
    expect(told({ browser: 'firefox', os: 'android' })).toEqual(['Any.']);
  });

  test('for other places are listed by readable names', () => {
    const steps = { windows: ['Here.'], firefox: ['Fox.'], 'app-windows': ['App.'] };
    expect(resolveSteps(steps, chromeOnWindows, names)).toEqual({
      steps: ['Here.'],
      elsewhere: [
        { platform: 'Firefox', steps: ['Fox.'] },
        { platform: 'Discord app on Windows', steps: ['App.'] },
      ],
    });
  });

  test('are empty where nothing can be done here', () => {
    expect(resolveSteps({ 'app-macos': ['App.'] }, chromeOnWindows, names).steps).toEqual([]);
  });
});

test('Of equal harm, fixes with steps for this place come first', () => {
  const { parts } = compileSmall({
    tables: { gateway: [{ code: 4001, fixes: ['in-app', 'in-browser', 'safe'] }] },
    fixes: [
      { id: 'in-app', harm: 1, steps: { 'app-linux': ['App.'] } },
      { id: 'in-browser', harm: 1, steps: { chrome: ['Chrome.'] } },
      { id: 'safe', harm: 0, steps: { 'app-linux': ['App.'] } },
    ],
  });
  const data = parts.get('gateway');
  const ids = ['in-app', 'in-browser', 'safe', 'in-app'];
  const fixes = data ? resolveFixes(ids, data, chromeOnWindows, names) : [];
  expect(fixes.map(({ id }) => id)).toEqual(['safe', 'in-browser', 'in-app']);
});
