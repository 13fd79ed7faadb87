import { isRemedyId, type RemedyId } from '../remedies/remedy';

/** What another page of the extension wants of this one. */
export interface CheckAddress {
  /** The check begins at once: the click that it needs was made elsewhere. */
  start: boolean;
  /** Id of the incident that it is about. */
  incident: string | null;
  /** The incident happened in a private window, though the page may stand in another one. */
  private: boolean;
  /** The fix to lead to. It is done on a click here, never by the address. */
  remedy: RemedyId | null;
}

const PAGE = 'check.html';
const ID = /^[\w-]{1,64}$/;

/** Reads the part of an address from `#` on. What it does not know, it passes over. */
export function parseCheckAddress(hash: string): CheckAddress {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const incident = parameters.get('incident') ?? '';
  const remedy = parameters.get('fix') ?? '';
  return {
    start: parameters.has('start'),
    incident: ID.test(incident) ? incident : null,
    private: parameters.has('private'),
    remedy: isRemedyId(remedy) ? remedy : null,
  };
}

/** Address of the page, from another page of the extension. */
export function checkHref(address: Partial<CheckAddress>): string {
  const parts = [
    address.start === true ? 'start' : null,
    address.private === true ? 'private' : null,
    address.incident == null ? null : `incident=${encodeURIComponent(address.incident)}`,
    address.remedy == null ? null : `fix=${address.remedy}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? PAGE : `${PAGE}#${parts.join('&')}`;
}
