import { routeTemplate } from '../failure/route-template';
import {
  getFrom,
  isArray,
  listen,
  NativeURL,
  now,
  ownerOf,
  parseJson,
  setIn,
  uncurry,
  uncurryGetter,
} from './natives';
import type { PageLife } from './page-life';
import { guard, patch } from './patch';
import { reportRequest } from './request-failure';
import type { Reporter } from './reporter';

/** What Discord's client reads of its status page: the incidents that are going on. */
const STATUS_PAGE = /^https:\/\/status\.discord\.com\/.*\/incidents/;

/**
 * Watches requests that Discord makes with XMLHttpRequest, which is how it talks to its API.
 *
 * Only `open` is replaced. The same three listeners are added there to every API request; adding
 * one twice does nothing, so a request that is opened again is still reported once. An abort is
 * the page's own doing and is not listened to.
 */
export function watchXhr(reporter: Reporter, life: PageLife) {
  const { prototype } = XMLHttpRequest;
  const status = uncurryGetter(prototype, 'status');
  const responseType = uncurryGetter(prototype, 'responseType');
  const responseText = uncurryGetter(prototype, 'responseText');
  const header = uncurry(prototype.getResponseHeader);
  const requests = new WeakMap<object, { method: string; url: string }>();

  /** Takes the end of a request: a reply, or none, which has the status 0. */
  function onEnd(event: Event): void {
    guard(() => {
      const xhr = event.currentTarget as XMLHttpRequest;
      const statusNow = status(xhr) ?? 0;
      const request = getFrom(requests, xhr);
      const isFailure = statusNow === 0 || statusNow >= 400;
      const route = isFailure && request && routeTemplate(request.url);
      if (!route) return;
      // Reading `responseText` of any other type throws.
      const type = responseType(xhr);
      const text = type === '' || type === 'text' ? responseText(xhr) : null;
      reportRequest(reporter, life, {
        method: request.method,
        route,
        status: statusNow,
        contentType: header(xhr, 'content-type'),
        text: text ?? null,
      });
    });
  }

  /** Discord asks its status page while it cannot connect: how many incidents it has is evidence. */
  function onStatus(event: Event): void {
    guard(() => {
      const text = responseText(event.currentTarget as XMLHttpRequest) ?? '';
      const { incidents } = parseJson(text) as { incidents?: unknown };
      if (isArray(incidents)) {
        reporter.report({
          type: 'outage-reported',
          at: now(),
          incidents: incidents.length,
        });
      }
    });
  }

  return patch(ownerOf(prototype, 'open'), 'open', {
    called(self, args) {
      const url = args[1] instanceof NativeURL ? args[1].href : args[1];
      if (typeof url !== 'string' || !url.includes('/api/')) return;
      const xhr = self as XMLHttpRequest;
      if (STATUS_PAGE.test(url)) {
        listen(xhr, 'load', onStatus);
        return;
      }
      setIn(requests, xhr, { method: String(args[0]), url });
      for (const type of ['load', 'error', 'timeout']) listen(xhr, type, onEnd);
    },
  });
}
