import type { Bulk } from '@/components/bulk/bulk';

/** What can be done with many accounts of teachers. */
export const accountBulk: Bulk = {
  list: 'accounts',
  page: 'accounts',
  hasNumbers: true,
  actions: [{ name: 'open' }, { name: 'reissue' }, { name: 'suspend', isDangerous: true }, { name: 'resume' }],
};

/** What can be done with many accounts of offices. */
export const officeBulk: Bulk = {
  list: 'offices',
  page: 'accounts/offices',
  actions: [{ name: 'reissue' }, { name: 'suspend', isDangerous: true }, { name: 'resume' }],
};
