/** Outlines on a field of 20 by 20, drawn for this project. */
const PATHS = {
  discord: 'M4 4.5h12v4H4zM4 11.5h12v4H4zM6.5 6.5h.01M6.5 13.5h.01M9.5 6.5h3.5M9.5 13.5h3.5',
  network:
    'M2.5 8a11 11 0 0 1 15 0M5.2 11a7 7 0 0 1 9.6 0M7.9 13.8a3.2 3.2 0 0 1 4.2 0M10 16.5h.01',
  browser: 'M3 4.5h14v11H3zM3 8h14M5.5 6.25h.01M7.75 6.25h.01',
  account:
    'M10 10a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5zM3.75 16.5c.6-3 3-4.5 6.25-4.5s5.65 1.5 6.25 4.5',
  nobody: 'M16.5 10a6.5 6.5 0 1 1-2-4.7M16.5 3v3.5H13M7.3 10.2l2 2 3.6-4',
  close: 'M5 5l10 10M15 5L5 15',
  collapse: 'M4.5 14.5h11',
  corners: 'M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13M8.5 10h3M10 8.5v3',
  chevron: 'M7.5 5l5 5-5 5',
  left: 'M12 4.5L6.5 10l5.5 5.5',
  right: 'M8 4.5l5.5 5.5L8 15.5',
  copy: 'M7 7h9v9.5H7zM4 13V3.5h9',
  check: 'M4 10.5l4 4 8-9',
  mute: 'M5 13.5c1-1 1-2.5 1-4.5a4 4 0 0 1 6.5-3.1M14 9c0 2.5.3 3.5 1.3 4.5H7M8.5 16h3M3.5 3.5l13 13',
  reload: 'M16.5 10a6.5 6.5 0 1 1-2-4.7M16.5 3v3.5H13',
  hourglass: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l2.5 2',
  caution: 'M10 3.5l7.3 12.8H2.7zM10 8.3v3.7M10 14.2h.01',
  avoid: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM5.2 5.2l9.6 9.6',
  search: 'M8.75 14a5.25 5.25 0 1 0 0-10.5 5.25 5.25 0 0 0 0 10.5zM12.7 12.7l4 4',
  settings:
    'M3 6h6M13 6h4M3 14h3M10 14h7M11 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.75 11h7.5l.75-11M8.5 8.5v5M11.5 8.5v5',
  pause: 'M7 5v10M13 5v10',
  external: 'M8 4.5H4v11.5h11.5v-4M11 3.5h5.5V9M16.5 3.5L9.5 10.5',
  note: 'M4 3.5h12v9.5l-3.5 3.5H4zM12.5 16.5V13H16M7 7h6M7 10h3',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside a word. It says nothing of its own, so speech passes over it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
