import type { Happenings, Listing } from '@/components/happenings/documents';

/** A school of one side. */
export interface SideSchool {
  code: string;
  name: string;
  short: string;
}

/** A pair in force; `first` and `second` are ids in the two sides. */
export interface Pair {
  number: string;
  first: string;
  second: string;
  signedOn: string;
  new: boolean;
  live: boolean;
}

/** The live document `exchange`. */
export interface Exchange extends Happenings {
  programme?: { name: string; first: string; second: string; since: string };
  first: Listing<SideSchool>;
  second: Listing<SideSchool>;
  pairs: Listing<Pair>;
}
