import { Select } from 'antd';
import type { ListAddress } from './data-table/list-address';

export interface FilterSelectProps {
  address: ListAddress;
  /** Its name in the address. */
  name: string;
  label: string;
  options: { value: string; label: string }[];
  width?: number;
}

/** One filter of a list, kept in its address. */
export function FilterSelect({ address, name, label, options, width = 120 }: FilterSelectProps) {
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      aria-label={label}
      placeholder={label}
      style={{ width }}
      options={options}
      value={address.filters[name] ?? null}
      onChange={(value: string | null | undefined) => { address.filter({ [name]: value ?? undefined }); }}
    />
  );
}
