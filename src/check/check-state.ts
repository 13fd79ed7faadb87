import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { REMEDIES, type RemedyId, type RemedyOutcome } from '../remedies/remedy';
import type { CheckSource } from './check-source';
import type { StepResult } from './findings';
import { judgeCheck, type Summary } from './judge-check';
import type { KeptCheck } from './kept-check';
import type { StepId } from './steps';

/** Nothing yet, under way, called off, or over. */
export type CheckPhase = 'idle' | 'running' | 'cancelled' | 'done';

/** How far a fix has come. */
export type RemedyState = 'working' | RemedyOutcome;

/** What is offered as long as nothing is known of the access. */
const MOSTLY_OFFERED = REMEDIES.filter((id) => id !== 'site-access');

/** Everything the page knows. */
export interface CheckState {
  phase: ReadonlySignal<CheckPhase>;
  /** The step under way. */
  current: ReadonlySignal<StepId | null>;
  results: ReadonlySignal<readonly StepResult[]>;
  /** What it comes to, once it is over. */
  summary: ReadonlySignal<Summary | null>;
  /** The last check that was kept, while none has been made here. */
  last: ReadonlySignal<KeptCheck | null>;
  remedies: ReadonlySignal<Partial<Record<RemedyId, RemedyState>>>;
  /** The fixes that are of use here: nobody has to grant what is granted. */
  offered: ReadonlySignal<readonly RemedyId[]>;
  /** The fix that was asked for elsewhere. */
  wanted: ReadonlySignal<RemedyId | null>;
  run: () => Promise<void>;
  cancel: () => void;
  doRemedy: (id: RemedyId) => Promise<void>;
  asText: () => Promise<string>;
  /** Takes what was asked for elsewhere. Gives the way to stop. */
  start: () => () => void;
}

/** Makes the state of a page on which nothing has been asked for yet. */
export function createCheckState(source: CheckSource): CheckState {
  const phase = signal<CheckPhase>('idle');
  const current = signal<StepId | null>(null);
  const results = signal<readonly StepResult[]>([]);
  const summary = signal<Summary | null>(null);
  const last = signal<KeptCheck | null>(null);
  const remedies = signal<Partial<Record<RemedyId, RemedyState>>>({});
  const wanted = signal<RemedyId | null>(null);
  const offered = signal<readonly RemedyId[]>(MOSTLY_OFFERED);
  let incident: string | null = null;
  let privately = false;
  let running: AbortController | null = null;

  async function run(): Promise<void> {
    if (running) return;
    const mine = new AbortController();
    running = mine;
    batch(() => {
      phase.value = 'running';
      results.value = [];
      summary.value = null;
      last.value = null;
    });
    for await (const progress of source.run(mine.signal)) {
      if (progress.kind === 'started') current.value = progress.step;
      else results.value = [...results.value, progress.result];
    }
    running = null;
    batch(() => {
      current.value = null;
      phase.value = mine.signal.aborted ? 'cancelled' : 'done';
      if (!mine.signal.aborted) summary.value = judgeCheck(results.value);
    });
    if (summary.value) await keep(summary.value);
  }

  async function keep(found: Summary): Promise<void> {
    const check: KeptCheck = {
      at: source.now(),
      incident,
      summary: found,
      results: results.value.map(({ step, outcome, finding, number, tookMs }) => ({
        step,
        outcome,
        finding,
        number,
        tookMs,
      })),
    };
    // What cannot be kept can still be read.
    await source.keep(check, privately).catch(() => undefined);
  }

  return {
    phase,
    current,
    results,
    summary,
    last,
    remedies,
    offered,
    wanted,
    run,
    cancel: () => running?.abort(),
    doRemedy: async (id) => {
      remedies.value = { ...remedies.value, [id]: 'working' };
      const outcome = await source.doRemedy(id).catch(() => 'failed' as const);
      remedies.value = { ...remedies.value, [id]: outcome };
    },
    asText: () =>
      summary.value
        ? Promise.resolve(source.asText(summary.value, results.value))
        : Promise.reject(new Error('There is no result yet.')),
    start: () => {
      const address = source.takeAddress();
      ({ incident, private: privately } = address);
      wanted.value = address.remedy;
      void lookForAccess();
      if (address.start) void run();
      else void showLast();
      return () => running?.abort();
    },
  };

  async function lookForAccess(): Promise<void> {
    const granted = await source.hasSiteAccess().catch(() => true);
    if (!granted) offered.value = REMEDIES;
  }

  async function showLast(): Promise<void> {
    const check = await source.last().catch(() => null);
    if (phase.value === 'idle') last.value = check;
  }
}
