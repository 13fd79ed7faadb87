// Opens the gateway before any other script, and keeps what arrives until the app takes over.
(() => {
  const token = JSON.parse(localStorage.getItem('token') ?? 'null');
  if (!token || !window.WebSocket) return;
  const url = `${window.GLOBAL_ENV.GATEWAY_ENDPOINT}/?encoding=json&v=9&compress=zlib-stream`;
  const ws = new WebSocket(url, undefined);
  const state = { open: false, gateway: url, messages: [] };
  ws.binaryType = 'arraybuffer';
  ws.onopen = () => {
    state.open = true;
  };
  ws.onmessage = (event) => {
    state.messages.push(event);
  };
  ws.onclose = ws.onerror = () => {
    window._ws = null;
  };
  window._ws = { ws, state };
})();
