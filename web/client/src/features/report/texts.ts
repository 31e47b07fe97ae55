import { texts } from '@/lib/i18n/texts';

export const reportTexts = texts(
  {
    title: '工作报告',
    note: '可直接用于工作报告的句子，数字出自记录；点数字查看逐条记录。',
    copy: '复制',
    copyAll: '复制全部',
    copied: '已复制',
    notCopied: '浏览器不允许复制，请手工选择文字',
    none: '还没有交流记录',
    noneNext: '导入历年交流记录或下达调令后，这里会写出句子。',
  },
  {
    title: 'Work report',
    note: 'Sentences for the work report, written from records; a figure opens its records.',
    copy: 'Copy',
    copyAll: 'Copy all',
    copied: 'Copied',
    notCopied: 'The browser does not copy; select the text by hand',
    none: 'No moves on record yet',
    noneNext: 'Import the moves of former years or order some; the sentences show here then.',
  },
);
