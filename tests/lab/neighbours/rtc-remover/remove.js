delete window.RTCPeerConnection;
