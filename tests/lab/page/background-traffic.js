import { request } from './http.js';

/** Sends usage reports, as the real client does: fired off and forgotten. */
export function sendTelemetry() {
  const events = [{ type: 'app_opened', properties: { client_track_timestamp: Date.now() } }];
  const ignore = () => console.warn('[AnalyticsTrackingStore] Track:');
  request('POST', '/science', { body: { token: null, events }, retries: 3 }).catch(ignore);
  request('POST', '/metrics/v2', { body: { metrics: [] }, retries: 1 }).catch(ignore);
  fetch('/cdn-cgi/challenge-platform/scripts/jsd/main.js').catch(ignore);
}

/** Asks the status page, as the client does when connecting takes long. Empty when that fails. */
export async function fetchIncidents() {
  const xhr = new XMLHttpRequest();
  const done = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
  xhr.open('GET', 'https://status.discord.com/api/v2/incidents/unresolved.json');
  xhr.send();
  await done;
  try {
    return JSON.parse(xhr.responseText).incidents;
  } catch {
    return [];
  }
}

/**
 * Uploads a file to the address that the API gave out.
 *
 * @returns the HTTP status, 0 when no answer came
 */
export async function putFile(url, file) {
  const xhr = new XMLHttpRequest();
  const done = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
  xhr.open('PUT', url);
  xhr.send(file);
  await done;
  return xhr.status;
}
