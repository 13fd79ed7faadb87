import type { Signal } from '@preact/signals';

/** Keeps track of where the focus came from, and whether somebody is at the overlay. */
export interface FocusReturn {
  /** Gives the focus back to the page if what held it has gone. */
  mend: () => void;
  /** Whether the focus is on the part that shows this incident. */
  isWithin: (incidentId: string) => boolean;
  setHovered: (hovered: boolean) => void;
}

/**
 * Watches the focus inside a shadow root.
 *
 * @param held is set while the pointer or the focus is on the overlay
 */
export function createFocusReturn(root: ShadowRoot, held: Signal<boolean>): FocusReturn {
  let cameFrom: HTMLElement | null = null;
  let focused: Element | null = null;
  let hovered = false;
  const update = () => {
    held.value = hovered || focused !== null;
  };

  root.addEventListener('focusin', (event) => {
    const from = event instanceof FocusEvent ? event.relatedTarget : null;
    if (from instanceof HTMLElement && from.getRootNode() !== root) cameFrom = from;
    focused = event.target instanceof Element ? event.target : null;
    update();
  });
  root.addEventListener('focusout', () => {
    // An element that is taken away loses the focus too; that is left for `mend` to notice.
    queueMicrotask(() => {
      if (focused?.isConnected && root.activeElement === null) focused = null;
      update();
    });
  });

  return {
    mend: () => {
      if (focused === null || focused.isConnected) return;
      focused = null;
      update();
      if (cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
    },
    isWithin: (incidentId) =>
      root.activeElement?.closest('[data-incident]')?.getAttribute('data-incident') === incidentId,
    setHovered: (now) => {
      hovered = now;
      update();
    },
  };
}
