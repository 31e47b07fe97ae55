/** How to write schools of one list in little room: without the county, district or city all of them begin with. */
export function shortSchools(names: readonly string[]): (name: string) => string {
  const [first = '', ...others] = names;
  let shared = 0;
  while (shared < first.length && others.every((name) => name[shared] === first[shared])) shared++;
  const place = /^.*[县区市]/.exec(first.slice(0, shared))?.[0] ?? '';
  return (name) => (name.length > place.length ? name.slice(place.length) : name);
}
