import type { Explanation, IncidentView } from '../explain/explanation';
import type { Incident } from '../incidents/incident';
import { shownAs } from '../incidents/tiers';
import { muteKey } from '../settings/mute-key';
import type { Settings } from '../settings/settings';
import type { Hidden, TabState } from './tab-store';

/** Most that one page shows at once; the history has the rest. */
const MAX_SHOWN = 5;

/**
 * Picks what a tab's overlay shows now, newest first. The tier of each is the form it takes.
 *
 * @param explain gives the explanation of an incident
 */
export async function viewsOf(
  state: TabState,
  settings: Settings,
  explain: (incident: Incident) => Promise<Explanation>,
): Promise<IncidentView[]> {
  if (settings.paused) return [];
  const shown = state.incidents.flatMap((incident) => {
    const form = shownAs(incident.tier, settings.level);
    const wanted =
      form !== null &&
      incident.noise === null &&
      !settings.muted.includes(muteKey(incident)) &&
      !state.hidden.some((hidden) => stillHides(hidden, incident, form));
    return wanted ? [{ ...incident, tier: form }] : [];
  });
  return Promise.all(
    shown
      .toSorted((a, b) => b.lastAt - a.lastAt)
      .slice(0, MAX_SHOWN)
      .map(async (incident) => ({ incident, explanation: await explain(incident) })),
  );
}

/**
 * Takes an incident out of what is shown.
 *
 * @param byHand whether the person closed it, rather than its time was up
 */
export function hide(state: TabState, id: string, settings: Settings, byHand: boolean): void {
  const incident = state.incidents.find((candidate) => candidate.id === id);
  const form = incident && shownAs(incident.tier, settings.level);
  if (!form) return;
  const hidden: Hidden = { id, form, count: byHand ? null : incident.count };
  state.hidden = [...state.hidden.filter((other) => other.id !== id), hidden];
}

function stillHides(hidden: Hidden, incident: Incident, form: 'pill' | 'card'): boolean {
  if (hidden.id !== incident.id) return false;
  if (hidden.form === 'pill' && form === 'card') return false;
  return hidden.count === null || incident.count <= hidden.count;
}
