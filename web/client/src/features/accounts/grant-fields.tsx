import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { isRole, roleTexts, type Role } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { groupChoices, schoolChoices, teacherChoices } from './choices';
import { officeTexts } from './office-texts';
import { targetKind, type TypedGrant } from './typed-grant';

/** The fields of a role to give, inside a form of `TypedGrant`: role, where, over what, how long. */
export function GrantFields() {
  const t = useTexts(officeTexts);
  const names = useTexts(roleTexts);
  const session = useSession();
  const form = Form.useFormInstance<TypedGrant>();
  const role = Form.useWatch('role', form);
  const required = [{ required: true, message: t.required }];
  const run = new Set(session.grants.filter((grant) => grant.role === 'operator').map(({ scope }) => scope));
  return (
    <>
      <Form.Item name="role" label={t.role} rules={required}>
        <Select options={Object.entries(names).map(([value, label]) => ({ value, label }))} onChange={() => { form.setFieldValue('target', undefined); }} />
      </Form.Item>
      <Form.Item name="scope" label={t.scope} rules={required}>
        <Select options={session.scopes.filter(({ scope }) => run.has(scope)).map(({ scope, name }) => ({ value: scope, label: name }))} />
      </Form.Item>
      {isRole(role) && <TargetField role={role} />}
      <Form.Item name="days" label={t.period}>
        <DatePicker.RangePicker allowEmpty={[true, true]} placeholder={[t.from, t.until]} style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}

function TargetField({ role }: { role: Role }) {
  const t = useTexts(officeTexts);
  const scope = useScope();
  const [typed, setTyped] = useState('');
  const kind = targetKind(role);
  const schools = useQuery({ ...schoolChoices(scope), enabled: kind === 'school' });
  const groups = useQuery({ ...groupChoices(scope), enabled: kind === 'group' });
  const teachers = useQuery({ ...teacherChoices(scope, typed, useLanguage()), enabled: kind === 'teacher' && typed !== '' });
  if (kind === undefined) return null;
  const rules = [{ required: true, message: t.required }];
  return (
    <Form.Item name="target" label={t[kind]} rules={rules}>
      {kind === 'teacher'
        ? <Select showSearch={{ filterOption: false, onSearch: setTyped }} placeholder={t.teacherSearch} options={teachers.data ?? []} notFoundContent={null} />
        : <Select showSearch={{ optionFilterProp: 'label' }} options={(kind === 'school' ? schools : groups).data ?? []} />}
    </Form.Item>
  );
}
