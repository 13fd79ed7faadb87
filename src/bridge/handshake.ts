/**
 * Name of the one event that hands the port over. It may be fixed: the page script listens and the
 * relay calls before any script of the page has run, and the page script stops the event.
 */
export const HANDSHAKE_EVENT = 'errata-port';

/** What the relay tells the page script: stop watching, for nobody can hear it any more. */
export const STOP = 'stop';
