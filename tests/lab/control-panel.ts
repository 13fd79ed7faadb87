import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { failures } from './failures';
import type { Lab } from './lab';
import type { LabFailure } from './lab-failure';
import { listenOnLoopback } from './loopback';

/** The page with a button per failure. */
export interface ControlPanel {
  readonly url: string;
  close: () => Promise<void>;
}

/**
 * Serves a page from which a person breaks the lab by hand.
 *
 * @param lab the lab to break
 * @param port a fixed port; an ephemeral one when left out
 * @returns the running panel
 * @throws when the port is taken
 */
export async function startControlPanel(lab: Lab, port = 0): Promise<ControlPanel> {
  let last = 'Nothing yet';
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      sendPage(response, lab, last);
    } else if (isFromThePanel(request)) {
      last = run(lab, (request.url ?? '').replace('/run/', ''));
      response.writeHead(303, { location: '/' }).end();
    } else {
      response.writeHead(403).end();
    }
  });
  const bound = await listenOnLoopback(server, port);
  return {
    url: `http://127.0.0.1:${bound}/`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Other pages in the same browser could post here too. */
function isFromThePanel({ headers }: IncomingMessage): boolean {
  return headers.origin === `http://${headers.host ?? ''}`;
}

function run(lab: Lab, id: string): string {
  if (id === 'heal') {
    lab.heal();
    return 'Everything works again';
  }
  const failure = failures.find((candidate) => candidate.id === id);
  if (!failure) return `There is no failure called ${id}`;
  failure.run(lab);
  return failure.next === undefined ? failure.label : `${failure.label}. Now: ${failure.next}.`;
}

function sendPage(response: ServerResponse, lab: Lab, last: string): void {
  const groups = Map.groupBy(failures, ({ group }) => group);
  const sections = [...groups].map(
    ([group, members]) => `<h2>${escape(group)}</h2><div>${members.map(button).join('')}</div>`,
  );
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
  });
  response.end(`<!doctype html>
<html lang="en">
<title>Break the simulated chat</title>
<style>
  body { max-width: 960px; margin: 24px auto; padding: 0 16px; font: 15px/1.5 system-ui, sans-serif; color-scheme: light dark; }
  h1 { font-size: 22px; } h2 { margin: 24px 0 8px; font-size: 15px; }
  div { display: flex; flex-wrap: wrap; gap: 8px; } form { margin: 0; }
  button { padding: 6px 12px; font: inherit; font-size: 13px; cursor: pointer; }
</style>
<h1>Break the simulated chat</h1>
<p>Gateway sockets: ${lab.gateway.connections}. Voice sockets: ${lab.voice.connections}. Last: ${escape(last)}</p>
${button({ id: 'heal', label: 'Make everything work again' })}
${sections.join('\n')}
</html>`);
}

function button({ id, label, next }: Pick<LabFailure, 'id' | 'label' | 'next'>): string {
  const hint = next === undefined ? '' : ` title="${escape(next)}"`;
  return `<form method="post" action="/run/${id}"><button${hint}>${escape(label)}</button></form>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
