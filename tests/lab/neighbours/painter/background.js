chrome.runtime.onMessage.addListener((_message, sender) => {
  chrome.scripting.executeScript({ target: { tabId: sender.tab.id }, files: ['box.js'] });
});
