// The page, or a test, may fire the event as well.
window.addEventListener('painter-paint', () => chrome.runtime.sendMessage('paint'));
