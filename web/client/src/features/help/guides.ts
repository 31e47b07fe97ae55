import type { Role } from '@/lib/roles';

const texts = import.meta.glob<string>('../../../../../docs/guide/*.md', { query: '?raw', import: 'default' });
const pictures = import.meta.glob<string>(
  ['../../../../../docs/screens/*-1366x768.png', '../../../../../docs/screens/*-390x844.png', '../../../../../docs/screens/screen*-1920x1080.png'],
  { query: '?url', import: 'default', eager: true },
);

const guideOf: Partial<Record<Role, string>> = {
  coordinator: 'coordinator',
  'school-principal': 'school',
  'school-clerk': 'school',
  teacher: 'teacher',
  'group-coordinator': 'group',
  'partner-coordinator': 'partner',
  'bureau-leader': 'leader',
  auditor: 'audit',
  operator: 'operator',
};

/** Names of the guides for a person with these roles, the way they are listed under docs/guide. */
export const guidesFor = (roles: ReadonlySet<Role>): string[] => [...new Set([...roles].flatMap((role) => guideOf[role] ?? []))];

/** Whether there is a guide of this name. */
export const isGuide = (name: string): boolean => fileOf(name) in texts;

/** The text of a guide. */
export async function readGuide(name: string): Promise<string> {
  const load = texts[fileOf(name)];
  if (load === undefined) throw new Error(`There is no guide ${name}.`);
  return await load();
}

/** Where the picture is served that a guide names by its place beside docs/guide. */
export const pictureAt = (place: string): string | undefined => pictures[place.replace('../screens/', '../../../../../docs/screens/')];

function fileOf(name: string): string {
  return `../../../../../docs/guide/${name}.md`;
}
