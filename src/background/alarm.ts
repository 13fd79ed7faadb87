/** From here on, a close code is one of Discord's own, and mostly worth a card. */
const FIRST_OWN_CODE = 4000;

/**
 * Tells whether a message to the background will probably want an overlay. A hint that is taken
 * before the message has been parsed, so that the overlay's code is on its way meanwhile.
 */
export function isAlarming(message: unknown): boolean {
  const { type, observations } = fieldsOf(message);
  if (type !== 'report' || !Array.isArray(observations)) return false;
  return observations.map(fieldsOf).some(({ type: what, code, noise }) => {
    const isOwnCode = typeof code === 'number' && code >= FIRST_OWN_CODE;
    return what === 'socket-closed' && isOwnCode && noise === null;
  });
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
