import { firstRpcPort } from './environment.js';
import { command, openDesktopApp } from './rpc-client.js';

const CLIENT_ID = '207646673902501888';
const outcome = document.getElementById('outcome');

/** The overlay's way in: ask the person, trade the code for a token, use the token. */
async function authorize() {
  const url = `ws://127.0.0.1:${firstRpcPort}/?v=1&client_id=${CLIENT_ID}`;
  const socket = await openDesktopApp(url);
  const scopes = ['rpc', 'identify'];
  const { code } = await command(socket, 'AUTHORIZE', { client_id: CLIENT_ID, scopes });
  const reply = await fetch('/overlay/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const { access_token } = await reply.json();
  await command(socket, 'AUTHENTICATE', { access_token });
  await command(socket, 'GET_SELECTED_VOICE_CHANNEL', {});
}

function run() {
  outcome.textContent = 'Connecting to the desktop app';
  authorize().then(
    () => {
      outcome.textContent = 'Connected to the desktop app.';
    },
    () => {
      outcome.textContent = 'Could not connect to the desktop app.';
    },
  );
}

document.getElementById('again').addEventListener('click', run);
run();
