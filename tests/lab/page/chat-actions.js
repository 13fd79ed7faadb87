import { putFile, sendTelemetry } from './background-traffic.js';
import { canaries } from './environment.js';
import { request } from './http.js';
import { failureText, sendFailureText } from './outcome-texts.js';
import { addMessage, clearMessages, setText } from './view.js';

const channel = `/channels/${canaries.channelId}`;
const guild = `/guilds/${canaries.guildId}`;
const ownMessage = `${channel}/messages/${canaries.messageId}`;
const webhook = `/webhooks/${canaries.webhookId}/${canaries.webhookToken}`;

/** Runs a request and puts its outcome into the notice line. */
async function attempt(done, ...call) {
  setText('notice', '');
  try {
    const reply = await request(...call);
    setText('notice', reply.status === 202 ? 'Discord is still getting ready.' : done);
    return reply;
  } catch (reply) {
    setText('notice', failureText(reply));
    return null;
  }
}

async function sendMessage({ content }) {
  const text = content || canaries.messageText;
  const nonce = String(BigInt(Date.now()) << 22n);
  const body = { content: text, nonce, tts: false };
  try {
    await request('POST', `${channel}/messages`, { body });
    addMessage('jo', text);
  } catch (reply) {
    addMessage('jo', text, { failed: true });
    addMessage('Only you can see this', sendFailureText(reply), { failed: true });
  }
}

/** Gets the latest messages and shows them. */
export async function loadMessages() {
  try {
    const { body } = await request('GET', `${channel}/messages?limit=50`, { retries: 2 });
    clearMessages();
    for (const { author, content } of body) addMessage(author.username, content);
    setText('notice', '');
  } catch {
    setText('notice', 'Messages failed to load.');
  }
}

async function uploadFile() {
  const file = new File(['a small file'], canaries.fileName);
  const body = { files: [{ filename: file.name, file_size: file.size, id: '0' }] };
  const reply = await attempt('Uploading', 'POST', `${channel}/attachments`, { body });
  if (!reply) return;
  const status = await putFile(reply.body.attachments[0].upload_url, file);
  setText('notice', status === 200 ? 'File uploaded.' : 'The upload failed.');
}

/** What the buttons of the chat view do, apart from the sockets. */
export const chatActions = {
  'send-message': sendMessage,
  'load-messages': loadMessages,
  'upload-file': uploadFile,
  'send-telemetry': sendTelemetry,
  'edit-message': () =>
    attempt('Message edited.', 'PATCH', ownMessage, { body: { content: canaries.messageText } }),
  'delete-message': () => attempt('Message deleted.', 'DELETE', ownMessage),
  'create-channel': () =>
    attempt('Channel created.', 'POST', `${guild}/channels`, { body: { name: '', type: 0 } }),
  search: () => {
    const words = encodeURIComponent(canaries.searchText);
    return attempt('Nothing found.', 'GET', `${guild}/messages/search?content=${words}`);
  },
  'open-profile': async () => {
    setText('notice', '');
    const path = `/users/${canaries.userId}/profile?with_mutual_guilds=true`;
    // A profile that may not be seen is shown in its short form, without a word.
    await request('GET', path).catch(() => null);
    setText('notice', 'Profile of Robin');
  },
  // Fired off and forgotten, as in the real client.
  type: () => request('POST', `${channel}/typing`).catch(() => null),
  'test-webhook': () =>
    attempt('Webhook called.', 'POST', `${webhook}?wait=${canaries.querySecret}`, {
      body: { content: canaries.messageText },
    }),
};
