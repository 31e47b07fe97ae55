import { texts } from '@/lib/i18n/texts';

export const documentTexts = texts(
  {
    order: '调令',
    word: '下载 Word',
    print: '打印',
    notYet: '调令正在下达',
    notYetNext: '调令下达后几秒内即可查看，请稍后刷新。',
    none: '没有选择调令',
    noneNext: '请从“轮岗”的方案或“在岗与交接”中打开调令。',
  },
  {
    order: 'Order',
    word: 'Word',
    print: 'Print',
    notYet: 'The order is being issued',
    notYetNext: 'It shows here seconds after it was issued; load again in a moment.',
    none: 'No order chosen',
    noneNext: 'Open an order from a plan under Rotation, or from Service and hand-over.',
  },
);
