import { DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { ActionField } from './bulk';

export interface ActionFieldsProps {
  fields: readonly ActionField[];
  values: Readonly<Record<string, string>>;
  change: (values: Record<string, string>) => void;
}

/** What an action asks for beside the rows. */
export function ActionFields({ fields, values, change }: ActionFieldsProps) {
  return (
    <Form layout="vertical">
      {fields.map(({ name, label, kind, options }) => {
        const id = `action-${name}`;
        const value = values[name] ?? '';
        const set = (next: string): void => { change({ ...values, [name]: next }); };
        return (
          <Form.Item key={name} label={label} htmlFor={id} required>
            {kind === 'day' && <DatePicker id={id} allowClear={false} value={value === '' ? null : dayjs(value)} onChange={(day) => { if (day !== null) set(day.format('YYYY-MM-DD')); }} />}
            {kind === 'text' && <Input.TextArea id={id} autoFocus rows={2} maxLength={200} value={value} onChange={({ target }) => { set(target.value); }} />}
            {kind === 'choice' && <Select id={id} options={options ?? []} value={value === '' ? null : value} onChange={(next: string | null) => { set(next ?? ''); }} />}
          </Form.Item>
        );
      })}
    </Form>
  );
}
