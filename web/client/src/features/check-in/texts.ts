import { texts } from '@/lib/i18n/texts';

export const checkInTexts = texts(
  {
    title: '扫码签到',
    how: '用手机相机扫大屏上的签到码，会直接打开本页并签到；也可以选活动，输入 6 位数字。',
    activity: '活动',
    code: '签到码（6 位数字）',
    checkIn: '签到',
    none: '现在没有可签到的活动',
    noneNext: '活动当天，组织者出示签到码以后再来。',
    scan: '用相机扫码',
    stopScan: '停止扫码',
    noCamera: '打不开相机。请输入 6 位数字。',
    done: (name: string, at: string) => `已签到 · ${name}${at === '' ? '' : ` · ${at}`}`,
    present: '已签到',
  },
  {
    title: 'Check in by code',
    how: 'Point the phone’s camera at the code shown: it opens this page and checks you in. Or choose the activity and type the six digits.',
    activity: 'Activity',
    code: 'Code (6 digits)',
    checkIn: 'Check in',
    none: 'Nothing to check in to now',
    noneNext: 'Come back when the organiser shows the code on the day.',
    scan: 'Scan with the camera',
    stopScan: 'Stop scanning',
    noCamera: 'The camera does not open. Type the six digits.',
    done: (name: string, at: string) => `Checked in · ${name}${at === '' ? '' : ` · ${at}`}`,
    present: 'Checked in',
  },
);
