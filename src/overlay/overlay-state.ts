import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { IncidentView } from '../explain/explanation';
import { createClock } from '../ui/clock';
import { isOver, livePhase } from '../ui/live-state';
import type { Corner } from './corner';
import type { OverlayActions } from './overlay-actions';

/** How many lines are stacked at most; the rest is counted in the last one. */
const MAX_PILLS = 3;

/** How long something that is over stays, in milliseconds, unless somebody is looking at it. */
const LINGER_MS = { pill: 6_000, unreadPill: 12_000, card: 20_000 };

const SECOND = 1000;

/** Everything the overlay knows, apart from the page it sits in. */
export interface OverlayState {
  /** What is on show, newest first. */
  views: ReadonlySignal<readonly IncidentView[]>;
  /** The one whose card is open, or null while all are lines. */
  open: ReadonlySignal<IncidentView | null>;
  pills: ReadonlySignal<readonly IncidentView[]>;
  now: ReadonlySignal<number>;
  /** What a screen reader is to say. */
  spoken: Signal<string>;
  corner: Signal<Corner>;
  /** True while the pointer or the focus is on it: nothing leaves under somebody's hand. */
  held: Signal<boolean>;
  show: (views: readonly IncidentView[]) => void;
  /** Opens a card because the person asked for it. It then stays until they close it. */
  openCard: (id: string) => void;
  /** Whether the card that has just opened was asked for, and so may take the focus. Asked once. */
  takeFocusRequest: () => boolean;
  /** Shows another incident in the card that is open. */
  turnTo: (id: string) => void;
  /** Keeps the open card from leaving by itself: the person is working in it. */
  pin: () => void;
  collapse: () => void;
  dismiss: (id: string) => void;
  mute: (id: string) => void;
  stop: () => void;
}

/**
 * Makes the state of an empty overlay.
 *
 * @param isSeen whether the page is in front; time that nobody can see does not count
 */
export function createOverlayState(actions: OverlayActions, isSeen: () => boolean): OverlayState {
  const views = signal<readonly IncidentView[]>([]);
  const openId = signal<string | null>(null);
  const held = signal(false);
  const spoken = signal('');
  const corner = signal<Corner>('bottom-right');
  const pinned = signal<ReadonlySet<string>>(new Set());
  /** Cards the person made small again. */
  const collapsed = new Set<string>();
  let focusRequested = false;
  /** What has left, until it comes back louder (closed by hand) or again (left by itself). */
  const gone = new Map<string, { tier: string; count: number | null }>();
  const waited = new Map<string, number>();

  const open = computed(() => views.value.find((view) => idOf(view) === openId.value) ?? null);
  const pills = computed(() => (open.value ? [] : views.value.slice(0, MAX_PILLS)));
  const onShow = computed(() => (open.value ? [open.value] : pills.value));
  const clock = createClock(letTimePass);

  const needsClock = computed(() =>
    onShow.value.some((view) => !isOver(view.incident, clock.now.value) || leaves(view)),
  );
  const stopEffect = effect(() => clock.run(needsClock.value));

  function leaves(view: IncidentView): boolean {
    return isOver(view.incident, clock.now.value) && !(open.value && pinned.value.has(idOf(view)));
  }

  function letTimePass(): void {
    if (held.value || !isSeen()) return;
    for (const view of onShow.value) {
      const id = idOf(view);
      // The second in which it ends is not one in which its end could be read.
      const time = leaves(view) ? (waited.get(id) ?? 0) + SECOND : -SECOND;
      waited.set(id, time);
      if (time >= lingerOf(view)) {
        take(id, view.incident.count);
        actions.expired(id);
      }
    }
  }

  function lingerOf({ incident }: IncidentView): number {
    if (open.value) return LINGER_MS.card;
    // A line that was never live has said nothing yet, and takes longer to read.
    const phase = livePhase(incident, clock.now.value);
    return phase === 'happened' ? LINGER_MS.unreadPill : LINGER_MS.pill;
  }

  function take(id: string, count: number | null): void {
    const tier = views.value.find((view) => idOf(view) === id)?.incident.tier ?? '';
    gone.set(id, { tier, count });
    waited.delete(id);
    if (openId.value === id) openId.value = null;
    views.value = views.value.filter((view) => idOf(view) !== id);
    openByItself();
  }

  function staysGone({ incident }: IncidentView): boolean {
    const left = gone.get(incident.id);
    if (!left || (left.tier === 'pill' && incident.tier === 'card')) return false;
    return left.count === null || incident.count <= left.count;
  }

  function openByItself(): void {
    if (open.value) return;
    const loud = views.value.find(
      (view) => view.incident.tier === 'card' && !collapsed.has(idOf(view)),
    );
    openId.value = loud ? idOf(loud) : null;
  }

  function pin(): void {
    if (openId.value !== null) pinned.value = new Set([...pinned.value, openId.value]);
  }

  function turnTo(id: string): void {
    openId.value = id;
    waited.delete(id);
    pin();
  }

  return {
    views,
    open,
    pills,
    now: clock.now,
    spoken,
    corner,
    held,
    pin,
    show: (next) => {
      views.value = next.filter((view) => !staysGone(view));
      for (const id of waited.keys()) {
        if (!views.value.some((view) => idOf(view) === id)) waited.delete(id);
      }
      openByItself();
    },
    openCard: (id) => {
      focusRequested = true;
      turnTo(id);
    },
    takeFocusRequest: () => {
      const requested = focusRequested;
      focusRequested = false;
      return requested;
    },
    turnTo,
    collapse: () => {
      const id = openId.value;
      for (const view of views.value) {
        if (idOf(view) === id || view.incident.tier === 'card') collapsed.add(idOf(view));
      }
      waited.clear();
      openId.value = null;
    },
    dismiss: (id) => {
      take(id, null);
      actions.dismiss(id);
    },
    mute: (id) => {
      take(id, null);
      actions.mute(id);
    },
    stop: () => {
      stopEffect();
      clock.run(false);
      views.value = [];
    },
  };
}

function idOf(view: IncidentView): string {
  return view.incident.id;
}
