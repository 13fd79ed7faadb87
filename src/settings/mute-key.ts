import type { Incident } from '../incidents/incident';

/** Key by which a person mutes a kind of failure: its number on its surface, `gateway/4001`. */
export function muteKey({ surface, code }: Pick<Incident, 'surface' | 'code'>): string {
  return `${surface}/${code}`;
}
