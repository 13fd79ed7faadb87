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
 * Puts an empty overlay into the page. Nothing is to be seen before the first `show`.
 *
 * @param actions what to do when the person uses it
 */
export function mountOverlay(actions: OverlayActions): OverlayHandle {
  const host = createHost(document, css);
  const state = createOverlayState(actions, () => document.visibilityState === 'visible');
  const focus = createFocusReturn(host.root, state.held);
  const announcer = createAnnouncer();

  render(<Overlay state={state} actions={actions} focus={focus} />, host.container);
  const stopSpeaking = effect(() => {
    // Reading the clock here makes the end of a wait heard as well.
    const text = announcer.next(state.views.value, Math.max(state.now.value, Date.now()));
    if (text !== null) {
      setTimeout(() => {
        if (state.views.value.length > 0) state.spoken.value = text;
      }, REGION_SETTLES_MS);
    }
    // What was said stays to be read, but not longer than what it speaks of.
    if (state.views.value.length === 0) state.spoken.value = '';
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
