import { Button, DatePicker, Form, Input, InputNumber, Modal, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useCodes } from '@/lib/codes';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import { tableTexts } from './table-texts';
import { useOrder } from './use-order';

export interface TimetableDialogProps {
  owners: 'pairings' | 'groups';
  choices: { value: string; label: string }[];
  /** Schools that can receive, by key. */
  schools: { value: string; label: string }[];
  close: () => void;
}

interface Fields {
  owner: string;
  title: string;
  kind: string;
  subject: string;
  grade: string;
  speakerNumber: string;
  starts: Dayjs;
  plannedMinutes: number;
  ends: { school: string; className: string; teacherNumber?: string }[];
}

/** Timetables a shared lesson with its receiving classes. */
export function TimetableDialog({ owners, choices, schools, close }: TimetableDialogProps) {
  const t = useTexts(tableTexts);
  const codes = useCodes();
  const { order, isPending } = useOrder();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(uuid7);
  const save = ({ owner, starts, ends, ...rest }: Fields): void => {
    const body = { ...rest, startsLocal: starts.format('YYYY-MM-DDTHH:mm:00'), ends: ends.map((end, n) => ({ ...end, id: `e${n + 1}` })) };
    order({ method: 'PUT', parts: [owners, owner, 'lessons', key], body }, close);
  };
  const required = [{ required: true, message: t.required }];
  return (
    <Modal open title={t.timetable} width={640} okText={t.create} okButtonProps={{ loading: isPending }} onOk={() => { form.submit(); }} onCancel={close}>
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={save}
        initialValues={{ owner: choices.length === 1 ? choices[0]?.value : undefined, kind: 'synchronous', plannedMinutes: 40, starts: dayjs().add(1, 'day').hour(9).minute(0), ends: [{}] }}
      >
        <Form.Item name="owner" label={t.heldFor} rules={required} hidden={choices.length === 1}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={choices} />
        </Form.Item>
        <Form.Item name="title" label={t.title} rules={required}><Input maxLength={60} /></Form.Item>
        <Space wrap align="start">
          <Form.Item name="kind" label={t.kind} rules={required}><Select style={{ width: 150 }} options={codes.options('lessonKind')} /></Form.Item>
          <Form.Item name="subject" label={t.subject} rules={required}><Select showSearch={{ optionFilterProp: 'label' }} style={{ width: 130 }} options={codes.options('subject')} /></Form.Item>
          <Form.Item name="grade" label={t.grade} rules={required}><Input style={{ width: 110 }} maxLength={20} /></Form.Item>
          <Form.Item name="speakerNumber" label={t.speakerNumber} rules={required}><Input style={{ width: 150 }} /></Form.Item>
        </Space>
        <Space wrap align="start">
          <Form.Item name="starts" label={t.startsLocal} rules={required}><DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" /></Form.Item>
          <Form.Item name="plannedMinutes" label={t.minutes} rules={required}><InputNumber min={1} max={240} /></Form.Item>
        </Space>
        <Form.List name="ends">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key: field, name }) => (
                <Space key={field} wrap align="end">
                  <Form.Item name={[name, 'school']} label={t.school} rules={required}><Select showSearch={{ optionFilterProp: 'label' }} style={{ width: 200 }} options={schools} /></Form.Item>
                  <Form.Item name={[name, 'className']} label={t.className} rules={required}><Input style={{ width: 120 }} maxLength={20} /></Form.Item>
                  <Form.Item name={[name, 'teacherNumber']} label={t.farTeacher}><Input style={{ width: 150 }} /></Form.Item>
                  {fields.length > 1 && <Form.Item><Button type="text" onClick={() => { remove(name); }}>{t.removeEnd}</Button></Form.Item>}
                </Space>
              ))}
              <Button type="dashed" onClick={() => { add({}); }}>{t.addEnd}</Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}
