import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';

export interface DayFieldProps {
  id: string;
  label: string;
  /** ISO date. */
  value: string;
  change: (day: string) => void;
}

/** A day that must be given. */
export function DayField({ id, label, value, change }: DayFieldProps) {
  return (
    <Form.Item label={label} htmlFor={id}>
      <DatePicker id={id} allowClear={false} value={dayjs(value)} onChange={(day) => { if (day !== null) change(day.format('YYYY-MM-DD')); }} />
    </Form.Item>
  );
}
