import type { Slip } from './accounts';

/** The slip's QR code as an image's address. */
export function pictureOf({ qr }: Slip): string {
  return `data:image/svg+xml,${encodeURIComponent(qr)}`;
}
