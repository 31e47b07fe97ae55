/** The product's mark: three places and the ways between them. */
export function Emblem({ size }: { size: number }) {
  return <img src="/icon.svg" width={size} height={size} alt="" />;
}
