window.BdApi = {};
