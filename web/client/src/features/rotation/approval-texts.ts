import { texts } from '@/lib/i18n/texts';

export const approvalTexts = texts(
  {
    title: '方案审定',
    moves: (count: string) => `拟安排 ${count} 人`,
    see: '看方案',
    approve: '审定通过',
    approveTitle: (name: string) => `审定通过“${name}”？`,
    approveText: (count: string) => `通过后专干可将 ${count} 项安排公示。公示前再改动安排，需要重新审定。`,
    sendBack: '退回',
    sendBackTitle: (name: string) => `退回“${name}”`,
    reason: '退回理由（必填，请不要写姓名）',
    given: '已通过',
    'sent-back': '已退回',
    waiting: '待审定',
    cancel: '取消',
  },
  {
    title: 'Plans to approve',
    moves: (count: string) => `${count} moves`,
    see: 'See the plan',
    approve: 'Approve',
    approveTitle: (name: string) => `Approve “${name}”?`,
    approveText: (count: string) => `Its ${count} moves may then go on notice. Changed before that, the plan needs another approval.`,
    sendBack: 'Send back',
    sendBackTitle: (name: string) => `Send back “${name}”`,
    reason: 'Why (required; name nobody)',
    given: 'approved',
    'sent-back': 'sent back',
    waiting: 'waits for you',
    cancel: 'Cancel',
  },
);
