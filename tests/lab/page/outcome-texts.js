const sendFailures = {
  20_016: 'Slow mode is on here. Wait before you send again.',
  40_002: 'You need to verify your account before you can send this.',
  40_003: 'You are opening direct messages too quickly.',
  40_004: 'Sending messages has been turned off for now.',
  50_007: 'This person does not take messages from you.',
  200_000: 'This message has words that this server does not allow.',
  400_005: 'This server is too busy right now.',
};

/**
 * The client's words for a message that was refused: most codes share one sentence.
 *
 * @param reply the failed reply
 */
export function sendFailureText({ body }) {
  return sendFailures[body?.code] ?? 'Your message could not be delivered.';
}

/** The client's words for any other refused request: Discord's own message, or next to nothing. */
export function failureText({ status, body }) {
  return body?.message ?? `An unexpected error occurred. (${status})`;
}
