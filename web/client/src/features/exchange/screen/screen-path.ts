/** The address of a partnership's big screen. */
export function screenPath(scope: string): string {
  return `/screen/exchange/${encodeURIComponent(scope.split('/')[1] ?? '')}`;
}
