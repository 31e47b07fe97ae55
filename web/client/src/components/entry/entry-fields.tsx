import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTexts } from '@/lib/i18n/texts';
import { entryTexts } from './texts';

/** A day as ISO text; empty for none. */
export function dayText(day: Dayjs | null | undefined): string {
  return day?.format('YYYY-MM-DD') ?? '';
}

/** A day. */
export function DayItem({ name, label, extra, isRequired = true }: { name: string; label: string; extra?: string; isRequired?: boolean }) {
  const t = useTexts(entryTexts);
  return (
    <Form.Item name={name} label={label} extra={extra} rules={isRequired ? [{ required: true, message: t.required }] : []}>
      <DatePicker style={{ width: '100%' }} allowClear={!isRequired} />
    </Form.Item>
  );
}

/** From when a correction holds, and why. */
export function WhenAndWhy() {
  const t = useTexts(entryTexts);
  return (
    <>
      <DayItem name="effectiveOn" label={t.effectiveOn} extra={t.effectiveAhead} />
      <ReasonItem />
    </>
  );
}

/** Why, in a few words. */
export function ReasonItem({ isRequired = true }: { isRequired?: boolean }) {
  const t = useTexts(entryTexts);
  return (
    <Form.Item name="reason" label={t.reason} rules={isRequired ? [{ required: true, whitespace: true, message: t.required }] : []}>
      <Input.TextArea rows={2} maxLength={200} showCount placeholder={t.reasonHint} />
    </Form.Item>
  );
}

/** Number of the document behind it. */
export function DocumentItem() {
  const t = useTexts(entryTexts);
  return <Form.Item name="documentNo" label={t.documentNo}><Input maxLength={60} placeholder={t.documentHint} /></Form.Item>;
}
