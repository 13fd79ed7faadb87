{
  const Native = window.WebSocket;
  window.WebSocket = class WebSocket extends Native {
    send(data) {
      super.send(data);
    }
  };
}
