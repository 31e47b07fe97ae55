import type { components } from '@/lib/api.gen';
import { withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { rotationPath } from '../rotation';

type Schemas = components['schemas'];
export type Case = Schemas['Case'];
export type PointLine = Schemas['PointLine'];
export type DisputeLine = Schemas['DisputeLine'];
export type WishSheet = Schemas['WishSheet'];
export type WishLine = Schemas['WishLine'];
export type OfferedPost = Schemas['OfferedPost'];
export type Simulation = Schemas['Simulation'];

/** Addresses of one candidate. */
export function candidatePath(scope: string, cycle: string, teacher: string, ...parts: string[]): string {
  return rotationPath(scope, 'cycles', cycle, 'candidates', teacher, ...parts);
}

export function readCase(scope: string, cycle: string, teacher: string, signal: AbortSignal): Promise<Case> {
  return read(candidatePath(scope, cycle, teacher, 'case'), signal);
}

export function readWishes(scope: string, cycle: string, teacher: string, signal: AbortSignal): Promise<WishSheet> {
  return read(candidatePath(scope, cycle, teacher, 'wishes'), signal);
}

export function readSimulation(scope: string, cycle: string, teacher: string, tried: Record<string, string>, signal: AbortSignal): Promise<Simulation> {
  return read(withQuery(candidatePath(scope, cycle, teacher, 'simulation'), tried), signal);
}
