import type { Role } from '@/lib/roles';
import { pagePath } from '@/lib/scope';
import type { TodoItem, TodoKind } from './document';

/** The filtered list a kind opens: as many stand in it as were counted. */
export function addressOf(kind: TodoKind, { cycle }: TodoItem, scope: string, role: Role, target: string | undefined): string {
  switch (kind) {
    case 'objections': return pagePath(scope, 'rotation/objections');
    case 'disputes': return `${pagePath(scope, 'rotation/disputes')}?state=waiting`;
    case 'school-reviews': return `${pagePath(scope, 'rotation/applications')}?state=at-school`;
    case 'bureau-reviews': return `${pagePath(scope, 'rotation/applications')}?state=at-bureau`;
    case 'returned-wishes': return pagePath(scope, 'my-rotation/wishes');
    case 'plans-to-approve':
    case 'plans-sent-back':
    case 'plans-to-publish': return pagePath(scope, 'rotation');
    case 'moves-to-order': return `${pagePath(scope, 'rotation')}?moves=to-order`;
    case 'silent-schools': return `${pagePath(scope, 'schools')}?view=list&silentIn=${cycle ?? ''}`;
    case 'exemptions': return `${pagePath(scope, 'exemptions')}?state=waiting`;
    case 'refused-exemptions': return role === 'teacher' ? pagePath(scope, 'my-rotation') : `${pagePath(scope, 'exemptions')}?state=refused&open=true&by=school`;
    case 'hours': return pagePath(scope, 'training/approval');
    case 'returned-hours': return pagePath(scope, 'training');
    case 'accounts': return `${pagePath(scope, 'accounts')}?state=none`;
    case 'activations': return `${pagePath(scope, 'accounts')}?state=unused`;
    case 'confirm-first': return `${pagePath(scope, 'exchange/activities')}?awaits=first`;
    case 'confirm-second': return `${pagePath(scope, 'exchange/activities')}?awaits=second`;
    case 'accept': return `${acceptPath(scope, target)}?state=finished`;
    case 'hand-overs-open': return `${pagePath(scope, 'terms')}?waiting=hand-over`;
    case 'hand-over': return role === 'teacher' ? pagePath(scope, 'my-rotation') : `${pagePath(scope, 'terms')}?waiting=hand-over`;
    case 'no-shows': return `${pagePath(scope, 'terms')}?waiting=no-show`;
    case 'term-assessments': return `${pagePath(scope, 'terms')}?waiting=assessment`;
    case 'terms-to-end': return `${pagePath(scope, 'terms')}?waiting=end`;
    case 'check-ins-due': return role === 'teacher' ? pagePath(scope, 'my-rotation') : `${pagePath(scope, 'terms')}?waiting=check-in`;
    case 'refused': return pagePath(scope, 'todo');
  }
}

function acceptPath(scope: string, group: string | undefined): string {
  if (scope.startsWith('partnership/')) return pagePath(scope, 'exchange/activities');
  return group === undefined ? pagePath(scope, 'groups/activities') : pagePath(scope, 'groups', group, 'activities');
}
