import { browser } from 'wxt/browser';
import type { BackgroundMessage, Result, ShowMessage } from '../bridge/contract';
import { mountOverlay } from './mount';

/** Where this world remembers that the overlay stands. The page has a world of its own. */
const MARK = Symbol.for('errata.overlay');

/** Puts the overlay into the page, where it shows what it is sent. Once only. */
export function startOverlay(): void {
  const world = globalThis as { [MARK]?: boolean };
  if (world[MARK]) return;
  world[MARK] = true;

  const tell = (message: BackgroundMessage): void => {
    // After an update nobody answers; the relay says that the page wants a reload.
    browser.runtime.sendMessage(message).catch(() => undefined);
  };
  const overlay = mountOverlay({
    dismiss: (id) => tell({ type: 'dismiss', id }),
    expired: (id) => tell({ type: 'expire', id }),
    mute: (id) => tell({ type: 'mute', id }),
    copyReport: async (id) => {
      const message: BackgroundMessage = { type: 'copy-report', id };
      return (await browser.runtime.sendMessage<BackgroundMessage, Result<'copy-report'>>(message))
        .text;
    },
    openLibrary: ({ surface, code, httpStatus }) =>
      tell({ type: 'open-library', surface, code, httpStatus }),
    openInterference: () => tell({ type: 'open-interference' }),
    openFix: (fix) => tell({ type: 'open-fix', fix }),
    openCheck: (id) => tell({ type: 'open-check', id }),
    reload: () => location.reload(),
  });

  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isShow(message)) overlay.show(message.views);
  });
}

function isShow(message: unknown): message is ShowMessage {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'show'
  );
}
