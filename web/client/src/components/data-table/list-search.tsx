import { Input } from 'antd';
import type { ListAddress } from './list-address';

export interface ListSearchProps {
  address: ListAddress;
  placeholder: string;
  width?: number;
}

/** Searches a list by text, under `q` in its address. */
export function ListSearch({ address, placeholder, width = 240 }: ListSearchProps) {
  return (
    <Input.Search
      key={address.filters.q ?? ''}
      allowClear
      defaultValue={address.filters.q ?? ''}
      placeholder={placeholder}
      aria-label={placeholder}
      style={{ width, maxWidth: '100%' }}
      onSearch={(q) => { address.filter({ q: q.trim() }); }}
    />
  );
}
