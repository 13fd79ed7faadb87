/**
 * The words of Discord's API paths. Whatever is not on this list is a parameter: an id, a code, a
 * name or a secret. A list of what may stay, because a list of what must go is never complete. One
 * text rather than a set, since every page pays for making a set and hardly any for a search.
 */
const WORDS =
  ' @me ack activities apex applications archived attachments auth auto-moderation bans ' +
  'billing bulk-delete channels commands connections content-inventory email emojis ' +
  'entitlements experiments gift-codes guilds integrations interactions invites ' +
  'join-requests login logout members messages metrics mfa oauth2 onboarding ' +
  'payment-sources permissions phone pins polls profile promotions quests reactions ' +
  'read-states recipients register relationships requests ring roles scheduled-events ' +
  'science search settings settings-proto soundboard-sounds stage-instances stickers ' +
  'subscriptions templates thread-members threads token typing users verify voice ' +
  'voice-states webhooks ';

/** What follows these is always somebody's code or name, even where it spells a word above. */
const TAKES_PARAMETER = /^(?:invites|gift-codes|reactions|templates)$/;

/** Version of the API in the path, which says nothing about what failed. */
const API = /^(?:https:\/\/(?:(?:ptb|canary)\.)?discord\.com)?\/api(?:\/v\d+)?(\/[^?#]*)/;

/**
 * Turns the URL of a request to Discord's API into a route template that names no person, place
 * or secret: `https://discord.com/api/v9/channels/123/messages?limit=50` becomes
 * `/channels/:id/messages`. Numbers become `:id`, everything unknown `:x`.
 *
 * @returns null when the URL is not one of Discord's API
 */
export function routeTemplate(url: string): string | null {
  const path = API.exec(url)?.[1];
  if (path === undefined) return null;
  let template = '';
  let previous = '';
  for (const segment of path.split('/', 12)) {
    if (segment === '') continue;
    if (WORDS.includes(` ${segment} `) && !TAKES_PARAMETER.test(previous))
      template += `/${segment}`;
    else template += /^\d+$/.test(segment) ? '/:id' : '/:x';
    previous = segment;
  }
  return template || '/';
}
