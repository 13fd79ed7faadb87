import { describe, expect, it } from 'vitest';
import { createAnnouncer } from '../../../src/overlay/announcer';
import { makeView } from '../ui/make-view';

describe('createAnnouncer', () => {
  it('says what, whose side and how it stands, once', () => {
    const announcer = createAnnouncer();
    expect(announcer.next([makeView()], 5_000)).toBe(
      'Errata: The connection dropped. Your network. Discord is reconnecting…',
    );
    expect(announcer.next([makeView()], 6_000)).toBeNull();
  });

  it('is silent about repeats, and about a connection on trial', () => {
    const announcer = createAnnouncer();
    announcer.next([makeView()], 0);
    expect(announcer.next([makeView({ count: 8 })], 0)).toBeNull();
    expect(announcer.next([makeView({ reopenedAt: 1 })], 0)).toBeNull();
  });

  it('says once that it is over', () => {
    const announcer = createAnnouncer();
    announcer.next([makeView()], 0);
    const back = [makeView({ state: 'resolved', endedAt: 12_000 })];
    expect(announcer.next(back, 13_000)).toBe(
      'Errata: The connection dropped. Back after 12 seconds.',
    );
    expect(announcer.next(back, 14_000)).toBeNull();
  });

  it('says when a wait is over, but not each second of it', () => {
    const announcer = createAnnouncer();
    const views = [makeView({ state: 'moment', retryAt: 3_000 })];
    const said = [0, 1_000, 2_000, 3_000, 4_000].map((now) => announcer.next(views, now));
    expect(said.filter((text) => text !== null)).toHaveLength(2);
    expect(said[3]).toContain('The wait is over');
  });

  it('says several new ones together', () => {
    const views = [makeView(), makeView({ id: 'b' }, { title: 'The call dropped' })];
    const text = createAnnouncer().next(views, 0);
    expect(text).toContain('The connection dropped');
    expect(text).toContain('The call dropped');
  });
});
