import type { SensitiveField } from '@shared/domain/sensitive'

/** Why something changed, and the trail of changes. */
export const auditZh = {
  reasonTitle: '请说明原因',
  reasonAbout: (fields: string) => `这次要改动${fields}，原因会记入操作日志，以后查得到。`,
  reasonMore: (count: number) => `…共 ${count} 处`,
  fieldLabel: (label: string) => `${label}：`,
  emptied: '（清空）',
  reasonFields: { deadline: '完成时限', goal: '目标值', completed: '办结状态', 'closed-out': '销号状态' },
  reason: '原因',
  reasonHint: '写明依据、批准人或文号',
  reasonMissing: '请填写原因；不填写就不能改动。',
  reasonKeys: 'Enter 或 Ctrl+Enter 确认，Esc 放弃这次改动',
  reasonConfirm: '确认改动',
  reasonLeave: '放弃改动',
  reasonUsed: '最近用过',
  reasonCommon: '常用',
  reasonChoices: {
    deadline: ['上级调整任务安排', '报经领导同意延期', '原录入有误'],
    goal: ['上级下达新目标', '报经领导同意调整', '原录入有误'],
    completed: ['工作已完成', '核查未通过，重新推进', '原录入有误'],
    'closed-out': ['已验收', '报经领导同意销号', '问题反弹，恢复推进'],
  } as Readonly<Record<SensitiveField, readonly string[]>>,
}

export const auditEn: typeof auditZh = {
  reasonTitle: 'Please give the reason',
  reasonAbout: (fields) => `This changes ${fields}. The reason is kept in the change log.`,
  reasonMore: (count) => `… ${count} in all`,
  fieldLabel: (label) => `${label}:`,
  emptied: '(emptied)',
  reasonFields: { deadline: 'the deadline', goal: 'the goal', completed: 'completion', 'closed-out': 'closing out' },
  reason: 'Reason',
  reasonHint: 'Grounds, who approved it, or the document number',
  reasonMissing: 'Please give the reason; without one nothing is changed.',
  reasonKeys: 'Enter or Ctrl+Enter confirms, Esc leaves everything as it was',
  reasonConfirm: 'Change it',
  reasonLeave: 'Leave as it was',
  reasonUsed: 'Used lately',
  reasonCommon: 'Common',
  reasonChoices: {
    deadline: ['Rescheduled from above', 'Extension approved', 'Entered wrongly'],
    goal: ['New goal from above', 'Adjustment approved', 'Entered wrongly'],
    completed: ['Work is done', 'Check failed, work resumed', 'Entered wrongly'],
    'closed-out': ['Accepted', 'Closing out approved', 'Problem came back, work resumed'],
  },
}
