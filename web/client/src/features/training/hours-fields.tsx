import { AutoComplete, Collapse, Form, Input, InputNumber, Radio, Select, type FormInstance } from 'antd';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import styles from './hours-fields.module.css';
import type { TypedHours } from './orders';
import { trainingTexts } from './texts';

export interface HoursFieldsProps {
  today: string;
  programmes: string[];
  form: FormInstance<TypedHours>;
}

export function HoursFields({ today, programmes, form }: HoursFieldsProps) {
  const t = useTexts(trainingTexts);
  const codes = useCodes();
  return (
    <>
      <Form.Item name="programme" label={t.programme} rules={[{ required: true, whitespace: true, message: t.programmeMissing }]}>
        <AutoComplete
          placeholder={t.programmeHint}
          options={programmes.map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => typed !== '' && (option?.value.includes(typed) ?? false) }}
          maxLength={100}
        />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="hours" label={t.hours}>
          <InputNumber mode="spinner" min={0.25} max={2000} step={1} className={styles.wide ?? ''} inputMode="decimal" />
        </Form.Item>
        <Form.Item name="content" label={t.content}>
          <Select options={codes.options('trainingContent')} />
        </Form.Item>
        <Form.Item name="from" label={t.from}>
          <Input
            type="date"
            max={today}
            onChange={({ target }) => { if (target.value !== '') form.setFieldValue('until', target.value); }}
          />
        </Form.Item>
        <Form.Item name="until" label={t.until}>
          <Input type="date" max={today} />
        </Form.Item>
      </div>
      <Form.Item name="level" label={t.level}>
        <Radio.Group optionType="button" options={codes.options('trainingLevel')} className={styles.choices ?? ''} />
      </Form.Item>
      <Collapse ghost size="small" items={[{ key: 'more', label: t.more, forceRender: true, children: <MoreFields /> }]} />
    </>
  );
}

function MoreFields() {
  const t = useTexts(trainingTexts);
  const codes = useCodes();
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="mode" label={t.mode}>
          <Select options={codes.options('trainingMode')} />
        </Form.Item>
        <Form.Item name="role" label={t.role}>
          <Select options={codes.options('attendanceRole')} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t.note}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </>
  );
}
