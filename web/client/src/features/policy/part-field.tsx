import { DatePicker, Input, InputNumber, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useLanguage } from '@/lib/i18n/language';
import type { PolicyPart } from './policy';

export interface PartFieldProps {
  id: string;
  part: PolicyPart;
  value: string;
  set: (value: string) => void;
}

/** A field for one part of a rule, by what its values look like. Texts are set when left, so that an address holds no half word. */
export function PartField({ id, part, value, set }: PartFieldProps) {
  const language = useLanguage();
  const [typed, type] = useState(value);
  const options = part.options.map((option) => ({ value: option.code, label: option[language] }));
  switch (part.kind) {
    case 'number':
      return <InputNumber id={id} stringMode min="0" value={typed} style={{ width: 160 }} onChange={(next) => { type(next ?? ''); }} onBlur={() => { if (typed !== '') set(typed); }} />;
    case 'switch':
      return <Switch id={id} checked={value === 'true'} onChange={(checked) => { set(checked ? 'true' : 'false'); }} />;
    case 'one':
      return <Select id={id} value={value} options={options} onChange={set} />;
    case 'many':
      return (
        <Select
          id={id}
          mode="multiple"
          value={value === '' ? [] : value.split(',')}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(codes: string[]) => { if (codes.length > 0) set(options.filter((option) => codes.includes(option.value)).map((option) => option.value).join(',')); }}
        />
      );
    case 'day':
      return <DatePicker id={id} value={value === '' ? null : dayjs(value)} onChange={(day: dayjs.Dayjs | null) => { set(day?.format('YYYY-MM-DD') ?? ''); }} />;
    default:
      return <Input id={id} value={typed} maxLength={200} onChange={(event) => { type(event.target.value); }} onBlur={() => { if (typed.trim() !== '') set(typed.trim()); }} />;
  }
}
