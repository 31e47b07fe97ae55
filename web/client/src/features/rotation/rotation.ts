import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';

type Schemas = components['schemas'];
export type Cycle = Schemas['Cycle'];
export type CycleProposal = Schemas['CycleProposal'];
export type CandidateLine = Schemas['CandidateLine'];
export type CandidatePage = Schemas['CandidatePage'];
export type Candidate = Schemas['Candidate'];
export type RuleResult = Schemas['RuleResult'];
export type CandidatePosts = Schemas['CandidatePosts'];
export type Going = Schemas['Going'];
export type PostEffect = Schemas['PostEffect'];
export type PostCandidates = Schemas['PostCandidates'];
export type Coming = Schemas['Coming'];
export type MoveDetail = Schemas['MoveDetail'];
export type Actor = Schemas['Actor'];
export type Shortages = Schemas['Shortages'];
export type PhaseDuties = Schemas['PhaseDuties'];
export type PhaseDuty = Schemas['PhaseDuty'];
export type ObjectionLine = Schemas['ObjectionLine'];

/** Addresses of a region's rotation. */
export function rotationPath(scope: string, ...parts: string[]): string {
  return apiPath(scope, 'rotation', ...parts);
}

export interface CandidateFilters {
  q: string;
  standing: string;
  subject: string;
  /** Key of a school. */
  school: string;
  unplaced: boolean;
  page: number;
}

export const candidatesPerPage = 40;

/** The candidates that pass filters, all pages of them. */
export function candidatesPath(scope: string, cycle: string, scenario: string, { q, standing, subject, school, unplaced }: CandidateFilters, page?: { page: number; size: number }): string {
  return withQuery(rotationPath(scope, 'cycles', cycle, 'candidates'), { scenario, q, standing, subject, school, unplaced: unplaced ? 'true' : '', ...page });
}

export function readCandidates(scope: string, cycle: string, scenario: string, filters: CandidateFilters, signal: AbortSignal): Promise<CandidatePage> {
  return read(candidatesPath(scope, cycle, scenario, filters, { page: filters.page, size: candidatesPerPage }), signal);
}

export function readCandidate(scope: string, cycle: string, scenario: string, teacher: string, signal: AbortSignal): Promise<Candidate> {
  return read(withQuery(rotationPath(scope, 'cycles', cycle, 'candidates', teacher), { scenario }), signal);
}

export function readPostsFor(scope: string, cycle: string, scenario: string, teacher: string, signal: AbortSignal): Promise<CandidatePosts> {
  return read(withQuery(rotationPath(scope, 'cycles', cycle, 'candidates', teacher, 'posts'), { scenario }), signal);
}

export function shortagesPath(scope: string, cycle: string, scenario: string, subject: string): string {
  return withQuery(rotationPath(scope, 'cycles', cycle, 'shortages'), { scenario, subject });
}

export function whoCouldComePath(scope: string, cycle: string, scenario: string, post: PostEffect): string {
  return withQuery(rotationPath(scope, 'cycles', cycle, 'posts', keyOfPost(post), 'candidates'), { scenario });
}

export function readShortages(scope: string, cycle: string, scenario: string, subject: string, signal: AbortSignal): Promise<PostEffect[]> {
  return read(shortagesPath(scope, cycle, scenario, subject), signal);
}

export function readWhoCouldCome(scope: string, cycle: string, scenario: string, post: PostEffect, signal: AbortSignal): Promise<PostCandidates> {
  return read(whoCouldComePath(scope, cycle, scenario, post), signal);
}

export function keyOfPost({ school, stage, subject }: { school: string; stage: string; subject: string }): string {
  return `${school}.${stage}.${subject}`;
}

/** −2, +1; empty for 0, as the posts matrix shows it. */
export function signed(difference: number): string {
  return difference === 0 ? '0' : difference > 0 ? `+${difference}` : `−${-difference}`;
}
