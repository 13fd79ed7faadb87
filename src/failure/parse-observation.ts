import * as v from 'valibot';
import type { Observation } from './failure';
import { NOISE } from './noise';

/**
 * Makes the schema of all observations. Only once there is something to parse: a page without
 * failures should not pay for it.
 */
function makeSchema() {
  /** Codes and statuses are small; a forged report cannot smuggle more through a number. */
  const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));

  /** 9999-12-31 in epoch milliseconds. */
  const time = whole(253_402_214_400_000);
  const milliseconds = whole(86_400_000 * 30);
  const code = whole(9_999_999);

  const noise = v.nullable(v.picklist(NOISE));

  const extensionOrigin = v.pipe(
    v.string(),
    v.regex(/^(?:chrome|moz)-extension:\/\/[a-z0-9-]{32,36}$/),
  );

  const socketClosed = v.object({
    type: v.literal('socket-closed'),
    at: time,
    socket: v.picklist(['gateway', 'voice', 'remote-auth', 'rpc']),
    id: whole(1_000_000),
    code: whole(4999),
    wasClean: v.boolean(),
    opened: v.boolean(),
    openForMs: milliseconds,
    closedByPage: v.boolean(),
    newest: v.boolean(),
    sent: v.nullable(
      v.object({
        lastMinute: whole(100_000),
        identifies: whole(100_000),
        oddOpcode: v.nullable(
          v.pipe(v.number(), v.integer(), v.minValue(-999), v.maxValue(99_999)),
        ),
        oddOrigin: v.nullable(extensionOrigin),
        stoodStillMs: v.nullable(milliseconds),
      }),
    ),
    noise,
  });

  const socketOpened = v.object({
    type: v.literal('socket-opened'),
    at: time,
    socket: v.picklist(['gateway', 'voice']),
    id: whole(1_000_000),
  });

  const requestFailed = v.object({
    type: v.literal('request-failed'),
    at: time,
    // Pages may use any word for a method, but there are only a few that say something.
    method: v.fallback(v.picklist(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OTHER']), 'OTHER'),
    route: v.pipe(v.string(), v.regex(/^(?:\/|(?:\/(?:@?[a-z][a-z0-9.-]{0,40}|:id|:x)){1,12})$/)),
    status: whole(599),
    code: v.nullable(code),
    body: v.picklist(['json', 'html', 'other', 'none']),
    fields: v.pipe(
      v.array(
        v.object({
          path: v.pipe(v.string(), v.regex(/^[\w.]{1,120}$/)),
          ids: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z0-9_]{1,64}$/))), v.maxLength(4)),
        }),
      ),
      v.maxLength(8),
    ),
    retryAfterMs: v.nullable(milliseconds),
    global: v.boolean(),
    noise,
    count: whole(100_000),
  });

  const rpcError = v.object({ type: v.literal('rpc-error'), at: time, code });

  const routeState = v.object({
    type: v.literal('route-state'),
    at: time,
    state: v.picklist([
      'new',
      'connecting',
      'connected',
      'disconnected',
      'failed',
      'closed',
      'stuck',
    ]),
  });

  const microphoneFailed = v.object({
    type: v.literal('microphone-failed'),
    at: time,
    error: v.picklist([
      'NotAllowedError',
      'NotFoundError',
      'NotReadableError',
      'OverconstrainedError',
      'AbortError',
      'SecurityError',
      'other',
    ]),
    permission: v.exactOptional(v.picklist(['granted', 'prompt', 'denied'])),
  });

  const outageReported = v.object({
    type: v.literal('outage-reported'),
    at: time,
    incidents: whole(1000),
  });

  const surroundings = v.object({
    type: v.literal('surroundings'),
    at: time,
    online: v.boolean(),
    hidden: v.boolean(),
    network: v.nullable(v.object({ what: v.picklist(['back', 'changed']), at: time })),
    freeze: v.nullable(v.object({ from: time, until: time })),
  });

  const localAccess = v.object({
    type: v.literal('local-access'),
    at: time,
    state: v.picklist(['granted', 'denied', 'prompt']),
  });

  const pageEvidence = v.object({
    type: v.literal('page-evidence'),
    at: time,
    replaced: v.pipe(
      v.array(
        v.object({
          what: v.picklist(['WebSocket', 'WebSocket.send', 'fetch', 'XMLHttpRequest']),
          when: v.picklist(['before', 'after']),
        }),
      ),
      v.maxLength(3),
    ),
    missing: v.pipe(
      v.array(v.picklist(['WebRTC', 'encoded-transforms', 'WebAssembly'])),
      v.maxLength(3),
    ),
    mods: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,32}$/))), v.maxLength(20)),
    extensionOrigins: v.pipe(
      v.array(
        v.object({
          origin: extensionOrigin,
          where: v.picklist(['stack', 'element']),
        }),
      ),
      v.maxLength(8),
    ),
  });

  return v.variant('type', [
    socketClosed,
    socketOpened,
    requestFailed,
    rpcError,
    routeState,
    microphoneFailed,
    outageReported,
    surroundings,
    localAccess,
    pageEvidence,
  ]);
}

let schema: ReturnType<typeof makeSchema> | undefined;

/**
 * The guard at every border: takes anything, gives an observation made of known fields only, or
 * null. Unknown fields are dropped. Never throws.
 */
export function parseObservation(value: unknown): Observation | null {
  const result = v.safeParse((schema ??= makeSchema()), value);
  return result.success ? result.output : null;
}
