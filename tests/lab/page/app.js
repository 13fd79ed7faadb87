import { fetchIncidents, sendTelemetry } from './background-traffic.js';
import { chatActions, loadMessages } from './chat-actions.js';
import { canaries, firstRpcPort, scaled, sendsTelemetry, storage } from './environment.js';
import { GatewaySocket, voiceStateUpdate } from './gateway-socket.js';
import { interceptors, notices, request, setToken } from './http.js';
import { unmute } from './microphone.js';
import { failureText } from './outcome-texts.js';
import { openRemoteAuth } from './remote-auth-socket.js';
import { command, findDesktopApp } from './rpc-client.js';
import { addMessage, ask, onActions, part, setText, show } from './view.js';
import { VoiceConnection } from './voice-connection.js';

const voice = new VoiceConnection();
const stream = new VoiceConnection();
let gateway = null;
let stopRemoteAuth = null;
let trouble = 0;
let messagesReceived = 0;

// Sockets ------------------------------------------------------------------------------------

function connect(token) {
  setToken(token);
  gateway = new GatewaySocket(token);
  gateway.addEventListener('state', ({ detail }) => showState(detail));
  gateway.addEventListener('event', ({ detail }) => receive(detail));
  gateway.addEventListener('signed-out', signOut);
  gateway.connect();
}

/** A short interruption changes nothing on screen: only `data-gateway` tells tests of it. */
function showState(state) {
  document.documentElement.dataset.gateway = state;
  if (state === 'closed') stopVoice();
  const waiting = state === 'connecting' || state === 'closed';
  const screen = part('connecting');
  if (!screen || screen.hidden === !waiting) return;
  screen.hidden = !waiting;
  clearTimeout(trouble);
  setText('trouble', '');
  if (waiting) trouble = setTimeout(explainTrouble, scaled(10_000));
}

async function explainTrouble() {
  setText('trouble', 'Trouble connecting? See the status page.');
  const [incident] = await fetchIncidents();
  if (incident) setText('trouble', incident.name);
}

function receive({ type, data }) {
  if (type === 'READY') stopVoice();
  if (type === 'VOICE_SERVER_UPDATE') voice.useServer(data);
  if (type === 'STREAM_SERVER_UPDATE') stream.useServer(data);
  if (type === 'VOICE_STATE_UPDATE' && data.channel_id === null) stopVoice();
  if (type === 'MESSAGE_CREATE') {
    messagesReceived += 1;
    addMessage(data.author.username, data.content);
    document.documentElement.dataset.messages = String(messagesReceived);
  }
}

function stopVoice() {
  voice.stop();
  stream.stop();
}

voice.addEventListener('state', ({ detail }) => setText('voice', detail));
stream.addEventListener('state', ({ detail }) => setText('stream', detail));
voice.addEventListener('endpoint-wanted', () => {
  gateway.send(4, voiceStateUpdate(canaries.voiceChannelId));
});
stream.addEventListener('endpoint-wanted', () => {
  gateway.send(18, {
    type: 'guild',
    guild_id: canaries.guildId,
    channel_id: canaries.voiceChannelId,
  });
});

// Views --------------------------------------------------------------------------------------

function showChat(path) {
  stopRemoteAuth?.();
  stopRemoteAuth = null;
  if (path) history.pushState(null, '', path + location.search);
  show('chat-view');
  part('connecting').hidden = false;
  trouble = setTimeout(explainTrouble, scaled(10_000));
  void loadMessages();
}

function showLogin() {
  show('login-view');
  stopRemoteAuth = openRemoteAuth((code) => {
    setText('code', code ? 'ready' : 'waiting for a code');
  });
}

async function showInvite() {
  show('invite-view');
  const code = location.pathname.split('/').at(-1);
  request('GET', `/invites/${code}?with_counts=true`).catch((reply) => {
    setText('notice', failureText(reply));
  });
  try {
    const socket = await findDesktopApp(firstRpcPort);
    await command(socket, 'INVITE_BROWSER', { code });
    socket.close();
    setText('notice', 'Opened in the desktop app.');
  } catch {
    setText('notice', 'The desktop app did not answer. Go on in the browser.');
  }
}

/** No page load: the real client goes to the login page by itself, with its script still running. */
function signOut() {
  storage.removeItem('token');
  setToken(null);
  stopVoice();
  clearTimeout(trouble);
  history.pushState(null, '', `/login${location.search}`);
  showLogin();
}

async function logIn({ email, password }) {
  setText('notice', '');
  const body = { login: email || canaries.email, password: password || canaries.password };
  try {
    const reply = await request('POST', '/auth/login', { body });
    storage.setItem('token', JSON.stringify(reply.body.token));
    showChat('/channels/@me');
    connect(reply.body.token);
  } catch (reply) {
    const suspended = reply.body?.suspended_user_token !== undefined;
    setText('notice', suspended ? 'Your account is suspended.' : failureText(reply));
  }
}

// What the server may ask in between ---------------------------------------------------------

interceptors.captcha = async (wanted) => {
  const answer = await ask('Are you human?');
  return (
    answer !== null && {
      'X-Captcha-Key': answer || canaries.captchaKey,
      'X-Captcha-Rqtoken': wanted.captcha_rqtoken,
      'X-Captcha-Session-Id': wanted.captcha_session_id,
    }
  );
};

interceptors.mfa = async ({ ticket, methods }) => {
  const answer = await ask('Enter your code');
  if (answer === null) return null;
  const body = { ticket, mfa_type: methods[0].type, data: answer || canaries.mfaCode };
  const reply = await request('POST', '/mfa/finish', { body });
  return { 'X-Discord-MFA-Authorization': reply.body.token };
};

const noticeTexts = {
  'account-limited': 'Your account cannot do this for now.',
  'server-limited': 'This server is limited for now.',
  'blocked-by-proxy': 'There are some network errors. Bear with us.',
};
for (const [type, text] of Object.entries(noticeTexts)) {
  notices.addEventListener(type, () => addMessage('Notice', text));
}

// Start --------------------------------------------------------------------------------------

onActions({
  ...chatActions,
  'join-voice': () => voice.start(),
  'leave-voice': () => {
    stopVoice();
    gateway.send(4, voiceStateUpdate(null));
  },
  unmute,
  'go-live': () => stream.start(),
  reconnect: () => gateway.reconnect(),
  'log-in': logIn,
  'accept-invite': () => showChat('/channels/@me'),
});

const token = JSON.parse(storage.getItem('token') ?? 'null');
if (location.pathname.startsWith('/login') || !token) {
  showLogin();
} else {
  if (location.pathname.startsWith('/invite/')) void showInvite();
  else showChat();
  connect(token);
}
if (sendsTelemetry) sendTelemetry();
