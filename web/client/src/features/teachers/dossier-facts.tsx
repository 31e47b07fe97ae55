import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { FactList } from '@/components/fact-list';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { MaskedText } from './masked-text';
import type { Dossier } from './teachers';
import styles from './teachers.module.css';
import { teacherTexts } from './texts';

/** What the roster says; what is personal stays masked until somebody says what it is needed for. */
export function DossierFacts({ dossier }: { dossier: Dossier }) {
  const t = useTexts(teacherTexts);
  const codes = useCodes();
  const { line } = dossier;
  const rows: [string, ReactNode][] = [
    [t.school, [line.schoolName, line.campus].filter(Boolean).join(' ')],
    [t.subject, `${codes.name('stage', line.stage)} ${codes.name('subject', line.subject)}`],
    [t.arrived, line.arrived],
    [t.professionalTitle, codes.name('title', line.title)],
    [t.honour, [codes.name('honourLevel', line.honourLevel), codes.name('honour', line.honour)].join('')],
    [t.postGrade, typeof line.postGrade === 'number' ? t.postGradeOf(line.postGrade) : ''],
    [t.duty, [codes.name('duty', line.duty), line.classTeacher ? t.classTeacher : ''].filter((part) => part !== '').join('、')],
    [t.dutySince, dossier.dutySince],
    [t.establishment, codes.name('establishment', line.establishment)],
    [t.secondSubjects, dossier.secondSubjects.map((subject) => codes.name('subject', subject)).join('、')],
    [t.certificate, <Certificate key="certificate" dossier={dossier} />],
    [t.grade, dossier.grade],
    [t.degree, codes.name('degree', dossier.degree)],
    [t.startedWork, dossier.startedWork],
    [t.retires, dossier.retiresOn],
    [t.identityNumber, <MaskedText key="identity" teacher={line.key} value="identity-number" label={t.identityNumber} masked={dossier.identityNumber ?? undefined} />],
    [t.phone, <MaskedText key="phone" teacher={line.key} value="phone" label={t.phone} masked={dossier.phone ?? undefined} />],
    [t.exemption, Boolean(dossier.exemption) && <Exempt key="exempt" dossier={dossier} />],
    [t.remark, dossier.hasRemark && <MaskedText key="remark" teacher={line.key} value="remark" label={t.remark} masked={t.hasRemark} />],
  ];
  return <FactList facts={rows} />;
}

function Certificate({ dossier }: { dossier: Dossier }) {
  const t = useTexts(teacherTexts);
  const codes = useCodes();
  return (
    <>
      {codes.name('subject', dossier.certifiedSubject) || <span className={styles.muted}>{t.unknown}</span>}
      {dossier.teachesOutsideCertificate && <Tag color="warning" style={{ marginInlineStart: 8 }}>{t.outsideCertificate}</Tag>}
    </>
  );
}

/** Why somebody is exempt is the bureau's alone to ask for. */
function Exempt({ dossier }: { dossier: Dossier }) {
  const t = useTexts(teacherTexts);
  const mayAsk = rolesIn(useSession(), useScope()).has('coordinator');
  const exemption = dossier.exemption ?? undefined;
  if (exemption === undefined) return null;
  const days = t.exemptionFrom(exemption.from ?? t.open, exemption.until ?? t.open);
  const masked = `${days}${exemption.isInForce ? '' : t.exemptionOver}`;
  return mayAsk ? <MaskedText teacher={dossier.line.key} value="exemption" label={t.exemption} masked={masked} /> : masked;
}
