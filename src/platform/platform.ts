export interface Platform {
  browser: 'chrome' | 'edge' | 'firefox';
  os: 'windows' | 'macos' | 'linux' | 'android' | 'other';
}

/** Tells browser and system from a user agent string; steps of fixes differ by them. */
export function platformOf(userAgent: string): Platform {
  const browser = /Firefox\//.test(userAgent)
    ? 'firefox'
    : /Edg(?:A|iOS)?\//.test(userAgent)
      ? 'edge'
      : 'chrome';
  const os = /Android/.test(userAgent)
    ? 'android'
    : /Windows/.test(userAgent)
      ? 'windows'
      : /Mac OS X|Macintosh/.test(userAgent)
        ? 'macos'
        : /Linux|CrOS/.test(userAgent)
          ? 'linux'
          : 'other';
  return { browser, os };
}
