/** Every colour of the product. Text colours reach 4.5:1 on the surfaces they are used on. */
export const palette = {
  primary: '#1f5aa6',
  text: '#1d2633',
  textSecondary: '#4a5565',
  textMuted: '#5c687b',
  surface: '#ffffff',
  ground: '#f3f5f8',
  line: '#e1e6ed',
  live: '#17703f',
  liveGround: '#e8f5ed',
  stale: '#8a5000',
  staleGround: '#fff3d9',
  offline: '#b3261e',
  offlineGround: '#fdeceb',
  shortage: '#b4500a',
  surplus: '#1f5aa6',
} as const;

/** The same for a screen on a wall, seen from afar in a dim room. */
export const darkPalette: Record<keyof typeof palette, string> = {
  primary: '#5cc4ff',
  text: '#f2f7ff',
  textSecondary: '#c3d2e6',
  textMuted: '#94a9c4',
  surface: '#0f2038',
  ground: '#081426',
  line: '#213a5c',
  live: '#3fe0a0',
  liveGround: '#0d3a33',
  stale: '#ffd27a',
  staleGround: '#5a3c05',
  offline: '#ff9c94',
  offlineGround: '#5c1f1c',
  shortage: '#ffb066',
  surplus: '#5cc4ff',
};

/** Makes a palette available to style sheets below an element as `--tn-…` variables. */
export function publishPalette(root: HTMLElement, colours: Record<string, string> = palette): void {
  for (const [name, colour] of Object.entries(colours)) {
    root.style.setProperty(`--tn-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
}
