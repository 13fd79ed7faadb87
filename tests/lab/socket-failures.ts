import type { LabFailure } from './lab-failure';
import { outageReported } from './replies';

const gatewayCloses: [code: number, reason: string][] = [
  [1000, ''],
  [1001, 'Going away'],
  [1011, ''],
  [1012, 'Service restart'],
  [4000, 'Unknown error.'],
  [4001, 'Unknown opcode.'],
  [4002, 'Error while decoding payload.'],
  [4003, 'Not authenticated.'],
  [4004, 'Authentication failed.'],
  [4005, 'Already authenticated.'],
  [4007, 'Invalid seq.'],
  [4008, 'Rate limited.'],
  [4009, 'Session timed out.'],
  [4010, 'Invalid shard.'],
  [4011, 'Sharding required.'],
  [4012, 'Invalid API version.'],
  [4013, 'Invalid intent(s).'],
  [4014, 'Disallowed intent(s).'],
];

const voiceCloses: [code: number, reason: string][] = [
  [4001, 'Unknown opcode.'],
  [4003, 'Not authenticated.'],
  [4004, 'Authentication failed.'],
  [4006, 'Session is no longer valid.'],
  [4009, 'Session timed out.'],
  [4011, 'Server not found.'],
  [4014, 'Disconnected.'],
  [4015, 'Voice server crashed.'],
  [4016, 'Unknown encryption mode.'],
  [4020, 'Bad request.'],
  [4021, 'Rate limited.'],
  [4022, 'Call terminated.'],
];

/** What can go wrong with sockets. */
export const socketFailures: LabFailure[] = [
  {
    id: 'gateway-drop',
    group: 'Gateway',
    label: 'The connection drops (1006) and comes back',
    run: ({ gateway }) => gateway.dropAll(),
  },
  {
    id: 'gateway-outage',
    group: 'Gateway',
    label: 'The connection drops and every new one is cut',
    run: ({ gateway }) => {
      gateway.refuse({ kind: 'reset' });
      gateway.dropAll();
    },
  },
  {
    id: 'gateway-refused-403',
    group: 'Gateway',
    label: 'The connection drops and every new one gets HTTP 403',
    run: ({ gateway }) => {
      gateway.refuse({ kind: 'status', status: 403 });
      gateway.dropAll();
    },
  },
  {
    id: 'gateway-refused-502',
    group: 'Gateway',
    label: "The connection drops and Discord's servers are down (HTTP 502, outage reported)",
    run: ({ gateway, rest }) => {
      gateway.refuse({ kind: 'status', status: 502 });
      rest.reply('GET /incidents/unresolved.json', outageReported);
      gateway.dropAll();
    },
  },
  {
    id: 'gateway-hang',
    group: 'Gateway',
    label: 'The connection drops and new ones get no answer',
    run: ({ gateway }) => {
      gateway.refuse({ kind: 'hang' });
      gateway.dropAll();
    },
  },
  {
    id: 'gateway-op-7',
    group: 'Gateway',
    label: 'Discord asks to reconnect (op 7; nothing should be shown)',
    run: ({ gateway }) => gateway.requestReconnect(),
  },
  {
    id: 'gateway-op-9',
    group: 'Gateway',
    label: 'The session is invalid (op 9; nothing should be shown)',
    run: ({ gateway }) => gateway.invalidateSessions(false),
  },
  ...gatewayCloses.map(([code, reason]): LabFailure => ({
    id: `gateway-${code}`,
    group: 'Gateway',
    label: `Close ${code} ${reason}`,
    run: ({ gateway }) => gateway.closeAll(code, reason),
  })),

  {
    id: 'voice-drop',
    group: 'Voice (press "Join voice" first)',
    label: 'The connection drops (1006) and comes back',
    run: ({ voice }) => voice.dropAll(),
  },
  {
    id: 'voice-outage',
    group: 'Voice (press "Join voice" first)',
    label: 'The connection drops and every new one is cut',
    run: ({ voice }) => {
      voice.refuse({ kind: 'reset' });
      voice.dropAll();
    },
  },
  {
    id: 'voice-4017-loop',
    group: 'Voice (press "Join voice" first)',
    label: 'Close 4017 for ever (end-to-end encryption cannot run)',
    run: ({ voice }) => {
      voice.closeOnIdentify = { code: 4017, reason: 'E2EE/DAVE protocol required' };
      voice.closeAll(4017, 'E2EE/DAVE protocol required');
    },
  },
  ...voiceCloses.map(([code, reason]): LabFailure => ({
    id: `voice-${code}`,
    group: 'Voice (press "Join voice" first)',
    label: `Close ${code} ${reason}`,
    run: ({ voice }) => voice.closeAll(code, reason),
  })),

  {
    id: 'login-code-expires',
    group: 'Login page',
    label: 'The QR code runs out (4003; nothing should be shown)',
    run: ({ remoteAuth }) => remoteAuth.closeAll(4003, 'Handshake timed out'),
  },
  {
    id: 'rpc-4001',
    group: 'Desktop app',
    label: 'It refuses the page (4001 Invalid Origin)',
    next: 'Open https://streamkit.discord.com/overlay',
    run: ({ rpc }) => {
      if (rpc) rpc.closeOnConnect = { code: 4001, reason: 'Invalid Origin' };
    },
  },
  {
    id: 'rpc-error-4009',
    group: 'Desktop app',
    label: 'It answers with an error (4009)',
    next: 'Open https://streamkit.discord.com/overlay',
    run: ({ rpc }) => rpc?.refuse('AUTHENTICATE', { code: 4009, message: 'No such token' }),
  },
];
