import type {
  MicrophoneFailed,
  Observation,
  RequestFailed,
  RouteState,
  RpcError,
  SocketClosed,
  Surface,
} from '../failure/failure';
import { microphoneTrouble } from '../failure/microphone-trouble';
import type { Code } from '../registry/entry';

/** The observations that are failures; the rest bear on them. */
export type Failure = SocketClosed | RequestFailed | RpcError | RouteState | MicrophoneFailed;

/** What a failure is about: the number, where it was seen, and what it folds together with. */
export interface Subject {
  surface: Surface;
  code: Code;
  httpStatus: number | null;
  key: string;
}

/** Numbers of the entries for what has none of its own: no reply came, and a call found no way. */
export const NO_REPLY = 0;
export const NO_ROUTE = 0;

/** The client's own number for a call without a microphone. */
const NO_MICROPHONE = 3001;

export function isFailure(observation: Observation): observation is Failure {
  return (
    observation.type === 'socket-closed' ||
    observation.type === 'request-failed' ||
    observation.type === 'rpc-error' ||
    observation.type === 'route-state' ||
    observation.type === 'microphone-failed'
  );
}

/** Tells what a failure is about. Noise folds by its rule, so that it never swells the history. */
export function subjectOf(failure: Failure): Subject {
  const subject = subjectByType(failure);
  const noise = 'noise' in failure ? failure.noise : null;
  return noise === null ? subject : { ...subject, key: `${noise}: ${subject.key}` };
}

function subjectByType(failure: Failure): Subject {
  switch (failure.type) {
    case 'socket-closed': {
      const { socket, code } = failure;
      const surface = socket === 'rpc' ? 'rpc-close' : socket;
      // An outage of a connection is one event, whatever numbers its attempts end with.
      const key = socket === 'gateway' || socket === 'voice' ? socket : `${surface}/${code}`;
      return { surface, code, httpStatus: null, key };
    }
    case 'request-failed': {
      const { code, status, method, route } = failure;
      const action = `${method} ${route}`;
      if (status === 0) return of('net', NO_REPLY, null, action);
      if (code !== null) return of('json', code, status, action);
      // Trouble at Discord hits every route at once; a refusal is about one action.
      return of('http', status, status, status >= 500 ? '' : action);
    }
    case 'route-state':
      return of('av', NO_ROUTE, null, '');
    case 'microphone-failed':
      return of('av', NO_MICROPHONE, null, microphoneTrouble(failure) ?? '');
    case 'rpc-error':
      return of('rpc-error', failure.code, null, '');
  }
}

function of(surface: Surface, code: number, httpStatus: number | null, action: string): Subject {
  const number = httpStatus === null || surface === 'http' ? code : `${code}@${httpStatus}`;
  return { surface, code, httpStatus, key: `${surface}/${number} ${action}`.trim() };
}
