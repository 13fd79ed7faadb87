const query = new URLSearchParams(location.search);

/** Planted secrets, so that a leak can be told from chance. */
export const canaries = JSON.parse(document.getElementById('canaries').textContent);

/** Captured before the page loses it: the real client deletes the global too. */
export const storage = window.localStorage;
delete window.localStorage;
delete window.sessionStorage;

/** The shortest wait of every backoff, in ms: 1000 as in the real client, or `?backoff=`. */
export const shortestWait = Number(query.get('backoff') ?? 1000);

/** Shrinks a time of the real client as much as `?backoff=` shrinks its waits. */
export const scaled = (ms) => (ms * shortestWait) / 1000;

export const theme = query.get('theme') === 'light' ? 'light' : 'dark';
export const sendsTelemetry = query.get('telemetry') !== 'off';
export const firstRpcPort = Number(query.get('rpc') ?? 6463);

/** The device that was chosen once in the voice settings: `?microphone=`, or null. */
export const chosenMicrophone = query.get('microphone');
