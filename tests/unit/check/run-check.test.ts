import { describe, expect, it, vi } from 'vitest';
import type { StepResult } from '../../../src/check/findings';
import type { Probes } from '../../../src/check/observations';
import { type CheckClock, type Progress, runCheck } from '../../../src/check/run-check';
import { STEP_BOUND_MS, STEPS, TOTAL_BOUND_MS } from '../../../src/check/steps';

const well: Probes = {
  online: () => Promise.resolve({ online: true }),
  site: () => Promise.resolve({ kind: 'answered', status: 200 }),
  gateway: () => Promise.resolve({ kind: 'answered', status: null }),
  media: () => Promise.resolve({ kind: 'answered', status: null }),
  handshake: () => Promise.resolve({ kind: 'hello' }),
  status: () => Promise.resolve({ kind: 'read', indicator: 'none', incidents: 0 }),
  webrtc: () => Promise.resolve({ exists: true, candidates: 1 }),
  capabilities: () =>
    Promise.resolve({
      webAssembly: true,
      encodedTransforms: true,
      microphone: 'prompt',
      microphones: 1,
    }),
  interference: () => Promise.resolve({ strongest: null }),
};

const never = () => new Promise<never>(() => undefined);

/** A clock that only goes on when it is told to, or when somebody waits for it. */
function fakeClock() {
  let time = 0;
  const timers = new Set<{ at: number; callback: () => void }>();
  const clock: CheckClock = {
    now: () => time,
    after: (milliseconds, callback) => {
      const timer = { at: time + milliseconds, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  return {
    clock,
    timers,
    /** Lets time pass to when somebody next wants to be called, and then some more. */
    passOn: (lagMs: number) => {
      const next = Math.min(...[...timers].map(({ at }) => at));
      for (const timer of [...timers]) {
        if (timer.at > next) continue;
        timers.delete(timer);
        timer.callback();
      }
      time = next + lagMs;
    },
  };
}

interface RunOptions {
  cancel?: AbortController;
  /** By how much each step that waits for its bound overruns it. */
  lagMs?: number;
  onStart?: (step: string) => void;
}

interface Run {
  results: StepResult[];
  progress: Progress[];
}

/** Runs to the end; time passes whenever a step waits, and a little more of it where there is a lag. */
async function run(
  probes: Partial<Probes>,
  { cancel = new AbortController(), lagMs = 0, onStart }: RunOptions = {},
): Promise<Run & { time: number; timers: number }> {
  const { clock, timers, passOn } = fakeClock();
  const progress: Progress[] = [];
  const check = runCheck({ probes: { ...well, ...probes }, clock, cancel: cancel.signal });
  for (;;) {
    const next = check.next();
    const last = progress.at(-1);
    if (last?.kind === 'started') {
      onStart?.(last.step);
      const isOver = await Promise.race([
        next.then(() => true),
        new Promise((resolve) => setTimeout(resolve, 0, false)),
      ]);
      if (isOver === false) passOn(lagMs);
    }
    const { done, value } = await next;
    if (done === true) break;
    progress.push(value);
  }
  const results = progress.flatMap((step) => (step.kind === 'finished' ? [step.result] : []));
  return { results, progress, time: clock.now(), timers: timers.size };
}

describe('a check', () => {
  it('makes every step in its order, and tells of each as it begins and ends', async () => {
    const { progress, results } = await run({});
    expect(results.map(({ step, outcome }) => [step, outcome])).toEqual(
      STEPS.map((step) => [step, 'fine']),
    );
    expect(progress.map(({ kind }) => kind)).toEqual(STEPS.flatMap(() => ['started', 'finished']));
  });

  it('begins no step before the one before it has ended', async () => {
    const gateway = vi.fn(well.gateway);
    const check = runCheck({
      probes: { ...well, site: never, gateway },
      clock: fakeClock().clock,
      cancel: new AbortController().signal,
    });
    for (let i = 0; i < 3; i++) await check.next();
    void check.next();
    await Promise.resolve();
    expect(gateway).not.toHaveBeenCalled();
  });

  it('gives up on a step at its bound, and tells its probe', async () => {
    let told: AbortSignal | undefined;
    const { results, time } = await run({
      site: (signal) => {
        told = signal;
        return never();
      },
    });
    expect(results[1]).toMatchObject({
      finding: 'late',
      outcome: 'trouble',
      tookMs: STEP_BOUND_MS,
    });
    expect(told?.aborted).toBe(true);
    expect(time).toBe(STEP_BOUND_MS);
    expect(results[2]?.outcome).toBe('fine');
  });

  it('never takes longer than its whole bound, and leaves out what is left', async () => {
    const probes = Object.fromEntries(STEPS.map((step) => [step, never]));
    const { results, time } = await run(probes, { lagMs: 1_000 });
    expect(time).toBeLessThanOrEqual(TOTAL_BOUND_MS + 1_000);
    expect(results).toHaveLength(STEPS.length);
    expect(results.at(-1)?.finding).toBe('skipped-time');
  });

  it('leaves nothing waiting behind', async () => {
    expect((await run({})).timers).toBe(0);
  });

  it('goes on when a probe breaks', async () => {
    const { results } = await run({ webrtc: () => Promise.reject(new Error('no')) });
    expect(results.find(({ step }) => step === 'webrtc')?.finding).toBe('not-found-out');
    expect(results.at(-1)?.outcome).toBe('fine');
  });

  it('goes on when a probe throws at once', async () => {
    const { results } = await run({
      webrtc: () => {
        throw new Error('no');
      },
    });
    expect(results.at(-1)?.outcome).toBe('fine');
  });

  it('asks nothing of the network when there is none', async () => {
    const asked = vi.fn(never);
    const { results } = await run({
      online: () => Promise.resolve({ online: false }),
      site: asked,
      gateway: asked,
      media: asked,
      handshake: asked,
      status: asked,
    });
    expect(asked).not.toHaveBeenCalled();
    expect(results.filter(({ finding }) => finding === 'skipped-offline')).toHaveLength(5);
    expect(results.at(-1)?.outcome).toBe('fine');
  });

  it('opens no socket to a host that cannot be found', async () => {
    const handshake = vi.fn(well.handshake);
    const error = 'net::ERR_NAME_NOT_RESOLVED';
    const { results } = await run({
      gateway: () => Promise.resolve({ kind: 'failed', error }),
      handshake,
    });
    expect(handshake).not.toHaveBeenCalled();
    expect(results.find(({ step }) => step === 'handshake')?.finding).toBe('skipped-gateway');
  });

  it('tries the socket where the browser does not say what is wrong with the host', async () => {
    const handshake = vi.fn(well.handshake);
    await run({ gateway: () => Promise.resolve({ kind: 'failed', error: null }), handshake });
    expect(handshake).toHaveBeenCalledOnce();
  });
});

describe('cancelling', () => {
  it('ends the step under way at once and leaves out the rest', async () => {
    const cancel = new AbortController();
    let told: AbortSignal | undefined;
    const { results, time } = await run(
      {
        gateway: (signal) => {
          told = signal;
          return never();
        },
      },
      {
        cancel,
        onStart: (step) => {
          if (step === 'gateway') cancel.abort();
        },
      },
    );
    expect(results.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['fine', 'fine']);
    expect(results.slice(2).every(({ finding }) => finding === 'skipped-cancel')).toBe(true);
    expect(results).toHaveLength(STEPS.length);
    expect(told?.aborted).toBe(true);
    expect(time).toBe(0);
  });

  it('before it begins asks for nothing', async () => {
    const cancel = new AbortController();
    cancel.abort();
    const online = vi.fn(well.online);
    const { results } = await run({ online }, { cancel });
    expect(online).not.toHaveBeenCalled();
    expect(results.every(({ outcome }) => outcome === 'skipped')).toBe(true);
  });
});
