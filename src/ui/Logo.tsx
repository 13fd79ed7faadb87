/** The mark of the extension: a slip of paper with a footnote star. Same drawing as `public/icon.svg`. */
export function Logo({ size = 18 }: { size?: number }) {
  return (
    <svg class="logo" viewBox="0 0 128 128" width={size} height={size} aria-hidden="true">
      <path
        class="logo-slip"
        d="M28 8h72a20 20 0 0 1 20 20v52a20 20 0 0 1-20 20H58l-26 22a4 4 0 0 1-6.6-3V99.8A20 20 0 0 1 8 80V28A20 20 0 0 1 28 8z"
      />
      <path class="logo-star" d="M64 26v56M39.75 40l48.5 28M88.25 40l-48.5 28" />
    </svg>
  );
}
