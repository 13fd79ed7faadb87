window.WebSocket = new Proxy(window.WebSocket, {
  construct(target, args, newTarget) {
    const socket = Reflect.construct(target, args, newTarget);
    socket.addEventListener('close', () => window.dispatchEvent(new Event('painter-paint')));
    return socket;
  },
});
