import { describe, expect, it } from 'vitest';
import { isOver, livePhase, liveText, spokenLiveText } from '../../../src/ui/live-state';
import { makeIncident } from './make-view';

const at = () => '14:32';

describe('an outage', () => {
  it('counts up from its start while it is on', () => {
    const incident = makeIncident({ startedAt: 1_000 });
    expect(liveText(incident, 7_500, at)).toEqual({
      text: 'Discord is reconnecting…',
      counting: '6 s',
    });
    expect(isOver(incident, 7_500)).toBe(false);
  });

  it('says of a call that the call is reconnecting', () => {
    expect(liveText(makeIncident({ socket: 'voice' }), 0, at).text).toContain('call');
  });

  it('stops counting once connected, but is not over before it has held', () => {
    const incident = makeIncident({ reopenedAt: 3_000 });
    expect(liveText(incident, 4_000, at).counting).toBeNull();
    expect(livePhase(incident, 4_000)).toBe('reopened');
    expect(isOver(incident, 4_000)).toBe(false);
  });

  it('tells how long it took, whatever the time is now', () => {
    const incident = makeIncident({ state: 'resolved', startedAt: 1_000, endedAt: 13_200 });
    expect(liveText(incident, 999_000, at).text).toBe('Back after 12 s');
    expect(spokenLiveText(incident, 999_000, at)).toBe('Back after 12 seconds');
    expect(isOver(incident, 0)).toBe(true);
  });

  it('has no number in speech that would change each second', () => {
    expect(spokenLiveText(makeIncident(), 6_000, at)).not.toMatch(/\d/);
  });

  it('is over when the page was left', () => {
    expect(livePhase(makeIncident({ state: 'given-up' }), 0)).toBe('left');
    expect(isOver(makeIncident({ state: 'given-up' }), 0)).toBe(true);
  });
});

describe('a rate limit', () => {
  const incident = makeIncident({ state: 'moment', socket: null, retryAt: 10_000 });

  it.each([
    [0, 'Try again in 10 s'],
    [9_001, 'Try again in 1 s'],
    [9_999, 'Try again in 1 s'],
    [10_000, 'The wait is over: you can try again'],
  ])('at %d ms reads "%s"', (now, text) => {
    expect(liveText(incident, now, at).text).toBe(text);
  });

  it('is over when its time has come, not before', () => {
    expect(isOver(incident, 9_999)).toBe(false);
    expect(isOver(incident, 10_000)).toBe(true);
  });
});

describe('a thing that happened', () => {
  it('tells when, and how often', () => {
    expect(liveText(makeIncident({ state: 'moment' }), 0, at).text).toBe('Happened once, at 14:32');
    expect(liveText(makeIncident({ state: 'moment', count: 4 }), 0, at).text).toBe(
      'Happened 4 times, last at 14:32',
    );
  });
});
