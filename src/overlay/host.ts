/** The one element that is added to the page, and what is drawn in it. */
export interface OverlayHost {
  root: ShadowRoot;
  container: HTMLElement;
  /** Makes sure that it is in the page and in the top layer. */
  raise: () => void;
  remove: () => void;
}

/** A page that keeps throwing it out gets its way in the end; the toolbar badge still tells. */
const MAX_RETURNS = 3;

/** What happens in the overlay is not for the page: above all not its keyboard shortcuts. */
const KEPT_INSIDE = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
  'focusin',
  'focusout',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'wheel',
] as const;

/**
 * Makes a host with a closed shadow root. It is not in the page before it is first raised.
 *
 * @param css the whole style of the overlay, as text
 */
export function createHost(document: Document, css: string): OverlayHost {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  container.className = 'tokens';
  root.append(style, container);
  for (const type of KEPT_INSIDE) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }

  const watcher = new MutationObserver(() => {
    if (!host.isConnected) raise();
  });
  let entries = 0;
  const raise = () => {
    if (!host.isConnected) {
      if (entries > MAX_RETURNS) return;
      entries += 1;
      document.documentElement.append(host);
      watcher.observe(document.documentElement, { childList: true });
    }
    try {
      host.popover = 'manual';
      if (!host.matches(':popover-open')) host.showPopover();
    } catch {
      // Without popovers it lies where its z-index puts it.
    }
  };

  return {
    root,
    container,
    raise,
    remove: () => {
      watcher.disconnect();
      host.remove();
    },
  };
}
