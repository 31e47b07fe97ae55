import { Form, Input, Select, Switch } from 'antd';
import { DayItem } from '@/components/entry/entry-fields';
import styles from '@/components/entry/entry.module.css';
import { entryTexts } from '@/components/entry/texts';
import { useCodes, type CodeListName } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { lifeTexts } from './life-texts';
import { teacherTexts } from './texts';
import { useSchoolOptions } from './use-school-options';

/** The facts of a teacher, to be typed. */
export function TeacherFields({ isNew }: { isNew: boolean }) {
  const t = useTexts(teacherTexts);
  const e = useTexts(entryTexts);
  const l = useTexts(lifeTexts);
  const required = [{ required: true, whitespace: true, message: e.required }];
  return (
    <div className={styles.grid}>
      {isNew && <Form.Item name="staffNumber" label={l.staffNumber} rules={required}><Input maxLength={20} autoCapitalize="characters" /></Form.Item>}
      <Form.Item name="name" label={t.name} rules={required}><Input maxLength={40} /></Form.Item>
      <Form.Item name="identityNumber" label={t.identityNumber} rules={isNew ? required : []}><Input maxLength={18} placeholder={isNew ? '' : l.identityKept} autoComplete="off" /></Form.Item>
      <Form.Item name="phone" label={t.phone}><Input maxLength={16} placeholder={isNew ? '' : l.identityKept} autoComplete="off" /></Form.Item>
      <PostFields isNew={isNew} />
      <DayItem name="arrived" label={t.arrived} />
      <CodeItem name="title" label={t.professionalTitle} list="title" />
      <Form.Item name="postGrade" label={t.postGrade}><Input inputMode="numeric" maxLength={2} /></Form.Item>
      <CodeItem name="establishment" label={t.establishment} list="establishment" />
      <CodeItem name="degree" label={t.degree} list="degree" />
      <CodeItem name="honour" label={t.honour} list="honour" />
      <CodeItem name="honourLevel" label={t.honourLevel} list="honourLevel" />
      <CodeItem name="certifiedSubject" label={t.certificate} list="subject" />
      <CodeItem name="secondSubjects" label={t.secondSubjects} list="subject" mode="multiple" />
      <Form.Item name="grade" label={t.grade}><Input inputMode="numeric" maxLength={1} /></Form.Item>
      <DayItem name="startedWork" label={t.startedWork} isRequired={false} />
      <CodeItem name="duty" label={t.duty} list="duty" />
      <DayItem name="dutySince" label={t.dutySince} isRequired={false} />
      <Form.Item name="classTeacher" label={t.classTeacher} valuePropName="checked"><Switch /></Form.Item>
    </div>
  );
}

/** School, campus, stage and subject. */
export function PostFields({ isNew }: { isNew: boolean }) {
  const t = useTexts(teacherTexts);
  const e = useTexts(entryTexts);
  const schools = useSchoolOptions();
  return (
    <>
      <Form.Item name="school" label={t.school} rules={[{ required: true, message: e.required }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={schools} />
      </Form.Item>
      {!isNew && <Form.Item name="campus" label={t.campus}><Input maxLength={40} /></Form.Item>}
      <CodeItem name="stage" label={t.stage} list="stage" isRequired />
      <CodeItem name="subject" label={t.subject} list="subject" isRequired />
    </>
  );
}

function CodeItem({ name, label, list, mode, isRequired = false }: { name: string; label: string; list: CodeListName; mode?: 'multiple'; isRequired?: boolean }) {
  const e = useTexts(entryTexts);
  const codes = useCodes();
  const common = { showSearch: { optionFilterProp: 'label' as const }, options: codes.options(list) };
  return (
    <Form.Item
      name={name}
      label={label}
      rules={isRequired ? [{ required: true, message: e.required }] : []}
      {...(mode === undefined ? { normalize: (value: string | undefined) => value ?? '', getValueProps: (value: string | undefined) => ({ value: value === '' ? undefined : value }) } : {})}
    >
      {mode === undefined ? <Select allowClear={!isRequired} {...common} /> : <Select mode={mode} {...common} />}
    </Form.Item>
  );
}
