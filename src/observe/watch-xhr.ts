import { routeTemplate } from '../failure/route-template';
import {
  createWeakMap,
  isArray,
  listen,
  NativeURL,
  ownerOf,
  parseJson,
  uncurry,
  uncurryGetter,
} from './natives';
import type { PageLife } from './page-life';
import { guard, patch } from './patch';
import { reportRequest } from './request-failure';
import { type Reporter, timestamp } from './reporter';

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
  const requests = createWeakMap<object, { method: string; url: string }>();

  function report(xhr: XMLHttpRequest, statusNow: number): void {
    const request = requests.get(xhr);
    const route = request && routeTemplate(request.url);
    if (!route) return;
    // Reading `responseText` of any other type throws.
    const type = responseType(xhr);
    const readable = statusNow > 0 && (type === '' || type === 'text');
    reportRequest(reporter, life, {
      method: request.method,
      route,
      status: statusNow,
      contentType: statusNow > 0 ? header(xhr, 'content-type') : null,
      text: readable ? (responseText(xhr) ?? null) : null,
    });
  }

  function onLoad(event: Event): void {
    guard(() => {
      const xhr = event.currentTarget as XMLHttpRequest;
      const statusNow = status(xhr) ?? 0;
      if (statusNow >= 400) report(xhr, statusNow);
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
          at: timestamp(),
          incidents: incidents.length,
        });
      }
    });
  }

  function onNoReply(event: Event): void {
    guard(() => {
      report(event.currentTarget as XMLHttpRequest, 0);
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
      requests.set(xhr, { method: String(args[0]), url });
      listen(xhr, 'load', onLoad);
      listen(xhr, 'error', onNoReply);
      listen(xhr, 'timeout', onNoReply);
    },
  });
}
