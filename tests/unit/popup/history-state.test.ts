import { describe, expect, it } from 'vitest';
import { historyState } from '../../../src/popup/history-state';
import { makeIncident } from '../ui/make-view';

describe('historyState', () => {
  it.each([
    [{}, 'Ongoing: 6 s'],
    [{ reopenedAt: 5_000 }, 'Ongoing: 6 s'],
    [{ state: 'resolved', endedAt: 12_000 } as const, 'Back after 12 s'],
    [{ state: 'given-up' } as const, 'Left before it was back'],
    [{ state: 'moment' } as const, 'Once'],
    [{ state: 'moment', retryAt: 9_000 } as const, 'Wait: 3 s'],
    [{ state: 'moment', retryAt: 1_000 } as const, 'Once'],
  ])('puts %j in few words', (parts, text) => {
    expect(historyState(makeIncident(parts), 6_000).text).toBe(text);
  });

  it('leaves it to the count where there is one', () => {
    expect(historyState(makeIncident({ state: 'moment', count: 3 }), 0).text).toBeNull();
  });
});
