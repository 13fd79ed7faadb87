import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PageLife, watchPageLife } from '../../../src/observe/page-life';

let page: EventTarget;
let life: PageLife;

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
  life = watchPageLife();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const fire = (type: string, persisted = false) =>
  page.dispatchEvent(Object.assign(new Event(type), { persisted }));

test('what fails between leaving and coming back is leaving', () => {
  fire('pageshow');
  expect(life.leaving()).toBe(false);
  fire('pagehide', true);
  expect(life.leaving()).toBe(true);
  fire('pageshow', true);
  expect(life.leaving()).toBe(false);
});

test('a return from the back-forward cache is another visit, the first showing is not', () => {
  fire('pageshow');
  expect(life.visits()).toBe(0);
  fire('pagehide', true);
  fire('pageshow', true);
  fire('pagehide', true);
  fire('pageshow', true);
  expect(life.visits()).toBe(2);
});
