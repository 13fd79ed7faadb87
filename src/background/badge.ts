import type { Incident } from '../incidents/incident';
import { browser } from '../platform/browser';

const COLOUR = '#8a5a00';
const MOST = 99;

/** Shows on the toolbar icon how many incidents the person has not looked at yet. */
export async function updateBadge(unseen: Incident[]): Promise<void> {
  const count = unseen.length;
  const text = count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  await browser.action.setBadgeText({ text });
  if (count > 0) await browser.action.setBadgeBackgroundColor({ color: COLOUR });
}
