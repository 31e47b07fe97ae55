import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { Problem } from '@/lib/http/problem';
import { uuid7 } from '@/lib/http/uuid7';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';
import { useToday } from '@/lib/use-today';
import type { HourLine, TeacherHours } from './documents';
import { HoursFields } from './hours-fields';
import { logHours, reviseHours, type TypedHours } from './orders';
import { trainingTexts } from './texts';
import { earlierProgrammes, hoursOf, startingHours } from './typed-hours';

export interface LogSheetProps {
  teacher: string;
  /** The ledger, for what to start with. */
  earlier: TeacherHours | undefined;
  /** The entry to change; undefined logs a new one. */
  changing?: { key: string; line: HourLine };
  close: () => void;
}

/** Few fields, all filled but the title; the entry's id stays while the sheet is open, so that a second tap adds nothing. */
export function LogSheet({ teacher, earlier, changing, close }: LogSheetProps) {
  const t = useTexts(trainingTexts);
  const language = useLanguage();
  const scope = useScope();
  const today = useToday().format('YYYY-MM-DD');
  const isPhone = useIsPhone();
  const { message } = App.useApp();
  const [id] = useState(() => uuid7());
  const [form] = Form.useForm<TypedHours>();
  const logging = useMutation({
    mutationFn: (typed: TypedHours) =>
      changing === undefined ? logHours(scope, teacher, typed, id) : reviseHours(scope, teacher, changing.key, typed),
    onSuccess: () => {
      void message.success(t.logged);
      close();
    },
  });
  return (
    <Drawer
      open
      title={changing === undefined ? t.log : t.reviseTitle}
      placement={isPhone ? 'bottom' : 'right'}
      size={isPhone ? 'min(640px, 88dvh)' : 440}
      onClose={close}
      footer={<Button type="primary" size="large" block loading={logging.isPending} onClick={() => { form.submit(); }}>{t.submit}</Button>}
    >
      <Form<TypedHours>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={changing === undefined ? startingHours(today, earlier) : hoursOf(changing.line)}
        onFinish={(typed) => { logging.mutate(typed); }}
      >
        {logging.error !== null && (
          <Form.Item>
            <Alert type="error" showIcon role="alert" title={logging.error instanceof Problem ? logging.error.texts[language] : logging.error.message} />
          </Form.Item>
        )}
        <HoursFields today={today} programmes={earlierProgrammes(earlier)} form={form} />
      </Form>
    </Drawer>
  );
}
