import { effect } from '@preact/signals';
import { render } from 'preact';
import { createAnnouncer } from './announcer';
import { createFocusReturn } from './focus-return';
import { createHost } from './host';
import { Overlay } from './Overlay';
import type { OverlayActions } from './overlay-actions';
import css from './overlay.css?inline';
import type { OverlayHandle } from './overlay-handle';
import { createOverlayState } from './overlay-state';

/** A live region only speaks of changes it was already there for; readers need a moment to see it. */
const REGION_SETTLES_MS = 150;

/**
 * Makes an empty overlay. It comes into the page with the first `show` that has something.
 *
 * @param actions what to do when the person uses it
 */
export function mountOverlay(actions: OverlayActions): OverlayHandle {
  const host = createHost(document, css);
  const state = createOverlayState(actions, () => document.visibilityState === 'visible');
  const focus = createFocusReturn(host.root, state.held);
  const announcer = createAnnouncer();

  render(<Overlay state={state} actions={actions} focus={focus} />, host.container);
  const speak = (at: number) => {
    const text = announcer.next(state.views.value, Math.max(at, Date.now()));
    if (text !== null && state.views.value.length > 0) state.spoken.value = text;
  };
  const stopSpeaking = effect(() => {
    // Reading the clock here makes the end of a wait heard as well.
    const at = state.now.value;
    // What was said stays to be read, but not longer than what it speaks of.
    if (state.views.value.length === 0) state.spoken.value = '';
    else setTimeout(speak, REGION_SETTLES_MS, at);
  });

  return {
    show: (views) => {
      if (views.length > 0) host.raise();
      state.show(views);
    },
    remove: () => {
      stopSpeaking();
      state.stop();
      render(null, host.container);
      host.remove();
    },
  };
}
