import { beforeEach, expect, test } from 'vitest';
import { newTabState } from '../../../src/background/incident-keeper';
import type { TabState } from '../../../src/background/tab-store';
import { hide, viewsOf } from '../../../src/background/views';
import type { Explanation } from '../../../src/explain/explanation';
import { addFailure } from '../../../src/incidents/tab-incidents';
import { defaultSettings, type Settings } from '../../../src/settings/settings';
import { refused } from '../incidents/failures';

let state: TabState;
let settings: Settings;

beforeEach(() => {
  state = newTabState({ id: 7, private: false, place: 'chat' }, 'page');
  settings = defaultSettings();
});

function add(id: string, change: Partial<TabState['incidents'][number]> = {}) {
  const context = { tabId: 7, newId: id, entryOf: () => null };
  const incident = addFailure(state, refused({ route: `/guilds/:id/${id}` }), context);
  return Object.assign(incident, { tier: 'pill' }, change);
}

const shown = async () =>
  (await viewsOf(state, settings, () => Promise.resolve({} as Explanation))).map(
    ({ incident }) => `${incident.id} ${incident.tier}`,
  );

test('newest first, five at most', async () => {
  for (let i = 0; i < 7; i++) add(`i${i}`, { lastAt: i });
  expect(await shown()).toEqual(['i6 pill', 'i5 pill', 'i4 pill', 'i3 pill', 'i2 pill']);
});

test('what is logged or only counted is not shown, unless everything is wanted', async () => {
  add('badge', { tier: 'badge' });
  expect(await shown()).toEqual([]);
  settings.level = 'everything';
  expect(await shown()).toEqual(['badge pill']);
});

test('noise is never shown', async () => {
  add('noise', { noise: 'telemetry' });
  settings.level = 'everything';
  expect(await shown()).toEqual([]);
});

test('nothing is shown while paused, nothing muted, and only cards when it shall be quiet', async () => {
  add('pill');
  add('card', { tier: 'card', surface: 'gateway', code: 4001, lastAt: -1 });
  expect(await shown()).toEqual(['pill pill', 'card card']);
  expect(
    await viewsOf(state, { ...settings, paused: true }, () => Promise.reject(new Error())),
  ).toEqual([]);
  settings.level = 'quiet';
  expect(await shown()).toEqual(['card card']);
  settings.muted = ['gateway/4001'];
  expect(await shown()).toEqual([]);
});

test('what the person closed comes back only in a louder form', async () => {
  const incident = add('a');
  hide(state, 'a', settings, true);
  incident.count++;
  expect(await shown()).toEqual([]);
  incident.tier = 'card';
  expect(await shown()).toEqual(['a card']);
});

test('what left by itself comes back when it happens again', async () => {
  const incident = add('a');
  hide(state, 'a', settings, false);
  expect(await shown()).toEqual([]);
  incident.count++;
  expect(await shown()).toEqual(['a pill']);
});
