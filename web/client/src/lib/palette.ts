/** Every colour of the product. Text colours reach 4.5:1 on the surfaces they are used on. */
export const palette = {
  primary: '#1f5aa6',
  text: '#1d2633',
  textSecondary: '#4a5565',
  textMuted: '#647084',
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

/** Makes the palette available to style sheets as `--tn-…` variables. */
export function publishPalette(root: HTMLElement): void {
  for (const [name, colour] of Object.entries(palette)) {
    root.style.setProperty(`--tn-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
}
