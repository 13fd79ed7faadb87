import { HANDSHAKE_EVENT, STOP } from './handshake';

/** Longest report that is looked at. A refused form with eight fields is under 3,000 characters. */
const MAX_CHARACTERS = 8192;

/** A burst of this many reports passes, then one a second: far more than a broken evening makes. */
const BURST = 40;
const PER_SECOND = 1;

export interface PageLink {
  /** Tells the page script that nobody listens any more. */
  stop: () => void;
}

/**
 * Opens the private port to the page script and hands it over. Everything that comes through it
 * is untrusted: the page may have taken the other end.
 *
 * @param receive gets each report as an unknown value that has passed length and rate limits
 * @param dropped called for each report that was refused by them
 * @param now clock in milliseconds
 */
export function openPagePort(
  receive: (value: unknown) => void,
  dropped: () => void,
  now: () => number = () => performance.now(),
): PageLink {
  const { port1, port2 } = new MessageChannel();
  let allowance = BURST;
  let refilledAt = now();

  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    const at = now();
    allowance = Math.min(BURST, allowance + ((at - refilledAt) / 1000) * PER_SECOND);
    refilledAt = at;
    if (typeof data !== 'string' || data.length > MAX_CHARACTERS || allowance < 1) {
      dropped();
      return;
    }
    allowance--;
    try {
      receive(JSON.parse(data));
    } catch {
      dropped();
    }
  };
  document.dispatchEvent(new MessageEvent(HANDSHAKE_EVENT, { ports: [port2] }));

  return {
    stop: () => {
      port1.postMessage(STOP);
      port1.close();
    },
  };
}
