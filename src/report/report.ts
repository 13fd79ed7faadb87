import type { IncidentView } from '../explain/explanation';
import type { Evidence, Incident } from '../incidents/incident';
import { extensionName, modName } from '../interference/neighbours';

/** What a report says of where Errata runs. Short labels, such as `firefox` and `en-GB`. */
export interface ReportEnvironment {
  version: string;
  browser: string;
  os: string;
  language: string;
}

/**
 * A report on one incident as Markdown, for a person to read and to hand on. It is written from
 * known fields alone, so nothing can slip in: no ids, no addresses, no clock times, no text that
 * Discord or the person wrote. In English whatever the language, since its readers are the people
 * who help.
 */
export function redactedReport(
  { incident, explanation }: IncidentView,
  environment: ReportEnvironment,
): string {
  const status = incident.httpStatus === null ? '' : `, HTTP ${incident.httpStatus}`;
  const lines: (string | null)[] = [
    `- Code: ${incident.surface} ${incident.code}${status}`,
    `- Known to Errata: ${explanation.known ? `yes, as "${explanation.name}"` : 'no'}`,
    `- State: ${incident.state}, shown as ${incident.tier}`,
    `- Failures: ${incident.count} ${span(incident)}`,
    socketLine(incident),
    requestLine(incident),
    ...incident.fields.map(({ path, ids }) => `- Refused field: ${plain(path)} (${plain(ids)})`),
    incident.retryAt === null
      ? null
      : `- Wait asked for: ${seconds(incident.retryAt - incident.lastAt)}`,
    incident.noise === null ? null : `- Routine: ${plain(incident.noise)}`,
    ...incident.evidence.map((fact) => `- Evidence: ${evidenceLine(fact)}`),
    `- Errata ${plain(environment.version)}, ${plain(environment.browser)}, ` +
      `${plain(environment.os)}, language ${plain(environment.language)}`,
  ];
  return ['### Errata report', '', ...lines.filter((line) => line !== null), ''].join('\n');
}

function span({ startedAt, lastAt, endedAt }: Incident): string {
  const within = `within ${seconds(lastAt - startedAt)}`;
  return endedAt === null ? within : `${within}, over after ${seconds(endedAt - startedAt)}`;
}

function socketLine({ socket, openForMs }: Incident): string | null {
  if (socket === null) return null;
  const openness =
    openForMs === null ? ', never opened' : `, had been open for ${seconds(openForMs)}`;
  return `- Socket: ${socket}${openness}`;
}

function requestLine({ method, route }: Incident): string | null {
  return route === null ? null : `- Request: ${plain(method ?? '')} ${plain(route)}`;
}

function evidenceLine(fact: Evidence): string {
  switch (fact.kind) {
    case 'net-error':
      return `browser error ${plain(fact.error)} (${fact.category})`;
    case 'replaced':
      return `${fact.what} replaced ${fact.when} Errata looked`;
    case 'mod':
      return `client mod ${modName(fact.id) ?? 'of an unknown kind'}`;
    case 'extension':
      // Firefox gives every profile other origins: an origin would name the person.
      return `extension in a ${fact.where}: ${extensionName(fact.origin) ?? 'of an unknown name'}`;
    case 'opcode':
      return `opcode ${fact.op} sent by ${fact.origin === null ? 'a script in the page' : (extensionName(fact.origin) ?? 'an extension of an unknown name')}`;
    case 'sends':
      return `${fact.perMinute} messages sent in a minute`;
    case 'identifies':
      return `introduced itself ${fact.times} times`;
    case 'slept':
      return `stood still for ${seconds(fact.ms)}`;
    case 'frozen':
      return `tab frozen for ${seconds(fact.ms)}`;
    case 'offline':
      return 'offline';
    case 'back-online':
      return `back online ${seconds(fact.agoMs)} before`;
    case 'network-changed':
      return `network changed ${seconds(fact.agoMs)} before`;
    case 'local-access':
      return `permission to reach apps on this device: ${fact.state}`;
    case 'hidden':
      return 'tab in the background';
    case 'missing':
      return `missing: ${fact.what}`;
    case 'microphone':
      return `microphone: ${fact.error}, permission ${fact.permission ?? 'not told'}`;
    case 'outage':
      return `incidents on the status page: ${fact.incidents}`;
    case 'burst':
      return `connections that ended together: ${fact.sockets}`;
    case 'other-tabs':
      return `other tabs with the same: ${fact.tabs}`;
    case 'handshake':
      return `answered with HTTP ${fact.status}`;
    case 'also-failed':
      return `another request (${fact.by}) failed: ${fact.category}`;
    case 'also-answered':
      return `another request (${fact.by}) answered with HTTP ${fact.status}`;
    case 'checked':
      return `connection check: ${fact.result}`;
  }
}

function seconds(milliseconds: number): string {
  return `${Math.max(0, Math.round(milliseconds / 1000))} s`;
}

/** Keeps what names, templates and versions are made of; anything like an id becomes `:id`. */
function plain(text: string | readonly string[]): string {
  return (typeof text === 'string' ? text : text.join(', '))
    .replace(/[?#].*$/s, '')
    .replace(/[^\w ./:,@+-]/g, '')
    .replace(/\d{6,}/g, ':id')
    .slice(0, 200);
}
