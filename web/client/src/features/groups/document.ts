import type { Happenings, Listing, LiveActivity } from '@/components/happenings/documents';

/** A school's present membership. */
export interface Member {
  school: string;
  name: string;
  short: string;
  role: 'lead' | 'member';
  from: string;
}

/** The live document `group`, whose audience is the group's key. */
export interface Group extends Happenings {
  name: string;
  type: string;
  typeName: string;
  formedOn: string;
  members: Listing<Member>;
  month: Listing<LiveActivity>;
}
