import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseCheckAddress } from '../../../src/check/address';
import type { CheckSource } from '../../../src/check/check-source';
import { type CheckState, createCheckState } from '../../../src/check/check-state';
import type { KeptCheck } from '../../../src/check/kept-check';
import type { Progress } from '../../../src/check/run-check';
import { resultsWith } from './results';

let stop: (() => void) | undefined;

function sourceWith(parts: Partial<CheckSource> = {}): CheckSource {
  return {
    takeAddress: () => parseCheckAddress(''),
    run: async function* (cancel): AsyncGenerator<Progress> {
      for (const result of resultsWith()) {
        yield { kind: 'started', step: result.step };
        await Promise.resolve();
        yield {
          kind: 'finished',
          result: cancel.aborted
            ? { ...result, outcome: 'skipped', finding: 'skipped-cancel' }
            : result,
        };
      }
    },
    keep: vi.fn(() => Promise.resolve()),
    last: () => Promise.resolve(null),
    asText: () => 'text',
    hasSiteAccess: () => Promise.resolve(true),
    browser: 'chrome',
    doRemedy: () => Promise.resolve('done'),
    now: () => 99,
    ...parts,
  };
}

function started(source: CheckSource): CheckState {
  const state = createCheckState(source);
  stop = state.start();
  return state;
}

afterEach(() => {
  stop?.();
  stop = undefined;
});

const kept = (source: CheckSource) => vi.mocked(source.keep).mock.calls;

describe('the check', () => {
  it('does not begin by itself', async () => {
    const run = vi.fn(sourceWith().run);
    const state = started(sourceWith({ run }));
    await Promise.resolve();
    expect(run).not.toHaveBeenCalled();
    expect(state.phase.value).toBe('idle');
  });

  it('begins at once when the click was made elsewhere, and is kept for its incident', async () => {
    const source = sourceWith({
      takeAddress: () => parseCheckAddress('#start&private&incident=abc'),
    });
    const state = started(source);
    await vi.waitFor(() => expect(kept(source)).toHaveLength(1));
    expect(state.summary.value?.id).toBe('fine');
    const [check, privately] = kept(source)[0] ?? [];
    expect(check).toMatchObject({ at: 99, incident: 'abc', summary: { id: 'fine' } });
    expect(JSON.stringify(check)).not.toContain('detail');
    expect(privately).toBe(true);
  });

  it('runs once at a time', async () => {
    const run = vi.fn(sourceWith().run);
    const state = started(sourceWith({ run }));
    await Promise.all([state.run(), state.run()]);
    expect(run).toHaveBeenCalledOnce();
  });

  it('that was stopped comes to nothing and is not kept', async () => {
    const source = sourceWith();
    const state = started(source);
    const over = state.run();
    state.cancel();
    await over;
    expect(state.phase.value).toBe('cancelled');
    expect(state.summary.value).toBeNull();
    expect(kept(source)).toEqual([]);
    await expect(state.asText()).rejects.toThrow();
  });

  it('can be read when it cannot be kept', async () => {
    const state = started(sourceWith({ keep: () => Promise.reject(new Error('full')) }));
    await state.run();
    expect(state.phase.value).toBe('done');
    expect(await state.asText()).toBe('text');
  });

  it('gives way to the last one only until it begins', async () => {
    const last = { at: 1 } as KeptCheck;
    const state = started(sourceWith({ last: () => Promise.resolve(last) }));
    await vi.waitFor(() => expect(state.last.value).toBe(last));
    await state.run();
    expect(state.last.value).toBeNull();
  });
});

describe('the fixes', () => {
  it('say how they ended', async () => {
    const state = started(sourceWith({ doRemedy: () => Promise.resolve('refused') }));
    const over = state.doRemedy('clear-cache');
    expect(state.remedies.value).toEqual({ 'clear-cache': 'working' });
    await over;
    expect(state.remedies.value).toEqual({ 'clear-cache': 'refused' });
  });

  it('say so when they fail', async () => {
    const state = started(sourceWith({ doRemedy: () => Promise.reject(new Error('no')) }));
    await state.doRemedy('reload-tabs');
    expect(state.remedies.value).toEqual({ 'reload-tabs': 'failed' });
  });

  it('are never done by the address', () => {
    const doRemedy = vi.fn(sourceWith().doRemedy);
    const takeAddress = () => parseCheckAddress('#fix=clear-cache');
    const state = started(sourceWith({ doRemedy, takeAddress }));
    expect(state.wanted.value).toBe('clear-cache');
    expect(doRemedy).not.toHaveBeenCalled();
  });

  it('offer access only where there is none', async () => {
    expect(started(sourceWith()).offered.value).not.toContain('site-access');
    const state = started(sourceWith({ hasSiteAccess: () => Promise.resolve(false) }));
    await vi.waitFor(() => expect(state.offered.value).toContain('site-access'));
  });
});
