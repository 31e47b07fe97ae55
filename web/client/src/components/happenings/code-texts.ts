import { texts } from '@/lib/i18n/texts';

export const codeTexts = texts(
  {
    showCode: '签到码',
    codeTitle: (number: string) => `${number} 签到码`,
    codeHow: '请用手机相机扫码，或在首页点“扫码签到”输入下面的数字',
    renews: (seconds: number) => `${seconds} 秒后更换`,
    picture: '签到二维码',
  },
  {
    showCode: 'Check-in code',
    codeTitle: (number: string) => `Check-in code of ${number}`,
    codeHow: 'Scan with the phone’s camera, or press “Check in by code” on the first screen and type the digits below',
    renews: (seconds: number) => `Renewed in ${seconds} s`,
    picture: 'Check-in QR code',
  },
);
