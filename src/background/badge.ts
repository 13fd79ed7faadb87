import type { Incident } from '../incidents/incident';
import { seenAt, unseen } from '../history/unseen';
import { browser } from '../platform/browser';

const COLOUR = '#8a5a00';
const MOST = 99;

/** Shows on the toolbar icon how many incidents the person has not looked at yet. */
export async function updateBadge(incidents: Incident[]): Promise<void> {
  const count = unseen(incidents, await seenAt()).length;
  const text = count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  await browser.action.setBadgeText({ text });
  if (count > 0) await browser.action.setBadgeBackgroundColor({ color: COLOUR });
}
